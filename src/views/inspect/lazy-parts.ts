/**
 * What an answer does not wait for: the form, what an answer means, why there is none. On its way as soon as this view is;
 * which chunks it comes in is written in `vite.config.ts`.
 */
import { type ComponentType, createElement, lazy, useState } from 'react';
import { lazyPart, loadPart } from '../parts/load-part.ts';

const loadForm = () => import('./request-panel.tsx');
const loadMeaning = () => loadPart(() => import('./meaning.tsx'));
const loadFailure = () => loadPart(() => import('./failure-notice.tsx'));
const loadQuestions = () => import('./before-sending.tsx');

// What fails here is fetched again, and shown, when it is rendered.
void Promise.allSettled([loadForm(), loadQuestions()]);

export const RequestPanel = lazyPart(async () => (await loadForm()).RequestPanel);
export const AnswerCopies = lazyPart(async () => (await import('./answer-copies.tsx')).AnswerCopies);
export const CorsDoctor = lazyPart(async () => (await import('./cors-doctor.tsx')).CorsDoctor);
export const Meaning = atOnceIfHere(async () => (await loadMeaning()).Meaning);
export const FailureNotice = atOnceIfHere(async () => (await loadFailure()).FailureNotice);
export const CannotSend = lazyPart(async () => (await loadQuestions()).CannotSend);
export const EndpointQuestion = lazyPart(async () => (await import('../parts/endpoint-question.tsx')).EndpointQuestion);
export const KeyWanted = lazyPart(async () => (await loadQuestions()).KeyWanted);
export const UnknownConnection = lazyPart(async () => (await loadQuestions()).UnknownConnection);
export const SignInWanted = lazyPart(async () => (await import('../parts/sign-in-wanted.tsx')).SignInWanted);
export const PreviousVersion = lazyPart(
  async () => (await import('../parts/versions/previous-version.tsx')).PreviousVersion,
);
export const FieldFacts = lazyPart(async () => (await import('./field-facts.tsx')).FieldFacts);
export const RequestAsSent = lazyPart(async () => (await import('./request-as-sent.tsx')).RequestAsSent);
export const TypedInForm = lazyPart(async () => (await import('./typed-in-form.tsx')).TypedInForm);
export const VisitNote = lazyPart(async () => (await import('../parts/visit-note.tsx')).VisitNote);

/** `lazy` shows its placeholder for a moment even for code that is here already, and what stands below would jump. */
function atOnceIfHere<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | undefined;
  const fetched = async () => {
    here = await load();
    return { default: here };
  };
  void fetched().catch(() => {});
  const Later: ComponentType<Props> = lazy(fetched);
  return function Part(props) {
    // Chosen once: another component in its place would forget what was opened.
    const [Shown] = useState(() => here ?? Later);
    return createElement(Shown, props);
  };
}
