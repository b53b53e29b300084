/**
 * What an answer does not wait for: the form, what an answer means, why there is none. On its way as soon as this view is;
 * which chunks it comes in is written in `build/moments.ts`. Where one of them cannot be had, what S3 said stays all the same.
 */
import { lazyPart } from '../parts/lazy-part.ts';
import { PartMissing } from '../parts/part-missing.tsx';

/** What is a button more is not worth a word where it is missing. */
const Nothing = () => null;

const loadQuestions = () => import('./before-sending.tsx');

export const RequestPanel = lazyPart(async () => (await import('./request-panel.tsx')).RequestPanel, PartMissing);
export const AnswerCopies = lazyPart(async () => (await import('./answer-copies.tsx')).AnswerCopies, Nothing);
export const CorsDoctor = lazyPart(async () => (await import('./cors-doctor.tsx')).CorsDoctor, PartMissing);
export const Meaning = lazyPart(async () => (await import('./meaning.tsx')).Meaning, PartMissing);
export const FailureNotice = lazyPart(async () => (await import('./failure-notice.tsx')).FailureNotice);
export const CannotSend = lazyPart(async () => (await loadQuestions()).CannotSend);
export const EndpointQuestion = lazyPart(async () => (await import('../parts/endpoint-question.tsx')).EndpointQuestion);
export const KeyWanted = lazyPart(async () => (await loadQuestions()).KeyWanted);
export const UnknownConnection = lazyPart(async () => (await loadQuestions()).UnknownConnection);
export const SignInWanted = lazyPart(async () => (await import('../parts/sign-in-wanted.tsx')).SignInWanted);
export const PreviousVersion = lazyPart(
  async () => (await import('../parts/versions/previous-version.tsx')).PreviousVersion,
  Nothing,
);
export const FieldFacts = lazyPart(async () => (await import('./field-facts.tsx')).FieldFacts, PartMissing);
export const RequestAsSent = lazyPart(async () => (await import('./request-as-sent.tsx')).RequestAsSent, PartMissing);
export const TypedInForm = lazyPart(async () => (await import('./typed-in-form.tsx')).TypedInForm);
export const VisitNote = lazyPart(async () => (await import('../parts/visit-note.tsx')).VisitNote, PartMissing);

// So that they are there with the answer, or right after it.
for (const part of [Meaning, FailureNotice, RequestPanel, PreviousVersion, AnswerCopies, RequestAsSent]) part.ahead();
