/**
 * What an answer does not wait for, in chunks of their own: the form, and the words for everything but a plain 200.
 * They are on their way as soon as this view is.
 */
import { lazy } from 'react';
import { loadPart } from '../parts/load-part.ts';

const loadForm = () => loadPart(() => import('./request-panel.tsx'));
const loadMeaning = () => loadPart(() => import('./meaning.tsx'));
const loadFailure = () => loadPart(() => import('./failure-notice.tsx'));
const loadQuestions = () => loadPart(() => import('./before-sending.tsx'));

// What fails here is fetched again, and shown, when it is rendered.
void Promise.allSettled([loadForm(), loadMeaning(), loadFailure(), loadQuestions()]);

export const RequestPanel = lazy(async () => ({ default: (await loadForm()).RequestPanel }));
export const CorsDoctor = lazy(async () => ({
  default: (await loadPart(() => import('./cors-doctor.tsx'))).CorsDoctor,
}));
export const Meaning = lazy(async () => ({ default: (await loadMeaning()).Meaning }));
export const FailureNotice = lazy(async () => ({ default: (await loadFailure()).FailureNotice }));
export const CannotSend = lazy(async () => ({ default: (await loadQuestions()).CannotSend }));
export const EndpointQuestion = lazy(async () => ({ default: (await loadQuestions()).EndpointQuestion }));
export const KeyWanted = lazy(async () => ({ default: (await loadQuestions()).KeyWanted }));
export const UnknownConnection = lazy(async () => ({ default: (await loadQuestions()).UnknownConnection }));
export const TypedInForm = lazy(async () => ({
  default: (await loadPart(() => import('./typed-in-form.tsx'))).TypedInForm,
}));
