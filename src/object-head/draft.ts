/**
 * A request while it is being typed: every input as text. Reads it into a `HeadRequest`, or says field by field why not.
 * What S3 would make of a readable request is another question: `check-request.ts`.
 */
import { headInputs, inputNames } from './head-inputs.ts';
import type { HeadRequest, InputName, OpenRequest } from './head-request.ts';
import { isHeaderText, notHeaderText } from './header-text.ts';
import { keyProblem } from './key-rules.ts';
import { parseSseKey } from './sse-key.ts';
import { parseWhen } from './when.ts';

/** Text as typed; switches hold their wire value (`ENABLED`, `requester`) or nothing. */
export type Draft = Readonly<Record<InputName, string>>;

export type FieldProblems = Readonly<Partial<Record<InputName, string>>>;

export type DraftReading =
  | { readonly ok: true; readonly request: HeadRequest }
  | { readonly ok: false; readonly problems: FieldProblems };

/** An empty form: checksum mode on, everything else unset. */
export const emptyDraft: Draft = draftOf({ checksumMode: 'ENABLED' });

/** The form's text for a request, or for the part of one that a locator or a link gave. */
export function draftOf(request: Partial<HeadRequest>): Draft {
  const entries = inputNames.map((name) => {
    const value = request[name];
    return [name, value === undefined || value === 'off' ? '' : String(value)] as const;
  });
  return Object.fromEntries(entries) as Record<InputName, string>;
}

/**
 * Reads the form. `now` (ms) is what relative dates are counted from.
 * Text is taken as it stands: a space at the end of a key belongs to the key. Only dates, numbers and the SSE-C key are trimmed.
 */
export function readDraft(draft: Draft, now: number): DraftReading {
  const problems: Partial<Record<InputName, string>> = {};
  const values: Partial<Record<InputName, string | number>> = {};
  for (const name of inputNames) {
    const text = draft[name];
    if (text === '') continue;
    const reading = readInput(name, text, now);
    if (typeof reading === 'object') problems[name] = reading.problem;
    else values[name] = reading;
  }
  if (draft.bucket === '') problems.bucket = 'Name a bucket.';
  if (draft.key === '') problems.key = 'Name an object: HeadObject asks about one key.';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const request = { ...values, checksumMode: draft.checksumMode === '' ? 'off' : 'ENABLED' };
  // Each value was read by the rule of its own input above; the record's type cannot say that.
  return { ok: true, request: request as unknown as HeadRequest };
}

function readInput(name: InputName, text: string, now: number): string | number | { readonly problem: string } {
  const { kind, wire } = headInputs[name];
  if (kind === 'date') {
    const when = parseWhen(text, now);
    return when.ok ? when.iso : { problem: when.problem };
  }
  if (kind === 'integer') {
    const digits = text.trim();
    return /^\d{1,9}$/.test(digits)
      ? Number(digits)
      : { problem: `“${digits.slice(0, 40)}” is not a whole number. Expected 1 to 10000.` };
  }
  if (name === 'sseCustomerKey') {
    const key = parseSseKey(text);
    return key.ok ? key.base64 : { problem: key.problem };
  }
  if (name === 'key') {
    const problem = keyProblem(text);
    return problem === undefined ? text : { problem };
  }
  if (wire.in === 'header' && !isHeaderText(text)) {
    return { problem: notHeaderText };
  }
  return text;
}

/** The request's inputs that are set and not at their default, without bucket and key: what a closed form must summarise. */
export function inputsInUse(request: OpenRequest): readonly InputName[] {
  return inputNames.filter((name) => {
    const value = (request as Partial<HeadRequest>)[name];
    if (name === 'bucket' || name === 'key') return false;
    return name === 'checksumMode' ? value === 'off' : value !== undefined;
  });
}
