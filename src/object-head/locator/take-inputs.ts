/**
 * Which inputs of HeadObject does a list of names and texts give? Secrets are never taken, unreadable values are left
 * out; both are told. Judges no combination: that is `check-request.ts`.
 */
import { headInputs } from '../head-inputs.ts';
import type { InputName, OpenRequest } from '../head-request.ts';
import { parseWhen, toIsoSeconds } from '../when.ts';
import { type Notice, quoted } from './located.ts';

export interface TakenInputs {
  readonly inputs: Partial<OpenRequest>;
  readonly notices: readonly Notice[];
}

/**
 * Reads the texts, the first of each name. Empty ones count as not given.
 *
 * @example takeInputs([['partNumber', '2']]).inputs // { partNumber: 2 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function takeInputs(entries: Iterable<readonly [InputName, string]>): TakenInputs {
  const inputs = new Map<InputName, string | number>();
  const notices = new Map<string, Notice>();
  for (const [name, text] of entries) {
    if (text === '' || inputs.has(name)) continue;
    const value = readInput(name, text);
    if (headInputs[name].kind === 'secret') notices.set('sse-key', sseKeyDropped);
    else if (value === undefined) notices.set(name, unreadableInput(name, text));
    else inputs.set(name, value);
  }
  return { inputs: Object.fromEntries(inputs) as Partial<OpenRequest>, notices: [...notices.values()] };
}

const switchValues: ReadonlyMap<InputName, readonly string[]> = new Map([
  ['checksumMode', ['ENABLED', 'off']],
  ['requestPayer', ['requester']],
]);

function readInput(name: InputName, text: string): string | number | undefined {
  if (name === 'bucket' || name === 'key') return text;
  // A line break decoded out of a link must not reach a header.
  if (/\p{Cc}/u.test(text)) return undefined;
  const switched = switchValues.get(name);
  if (switched) return switched.find((value) => value.toLowerCase() === text.toLowerCase());
  switch (headInputs[name].kind) {
    case 'date':
      return readDate(text);
    case 'integer':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    default:
      return text;
  }
}

function readDate(text: string): string | undefined {
  if (/^\d{1,11}$/.test(text)) return toIsoSeconds(Number(text) * 1000);
  // There is no clock here, so what is relative to one cannot be read.
  if (/^\s*(?:now|[+-])/i.test(text)) return undefined;
  const when = parseWhen(text, 0);
  return when.ok ? when.iso : undefined;
}

function unreadableInput(name: InputName, text: string): Notice {
  return { id: 'input-dropped', text: `${headInputs[name].sdk} was left out: ${quoted(text)} cannot be read.` };
}

const sseKeyDropped: Notice = {
  id: 'sse-key-dropped',
  text: 'The customer key (SSE-C) was not taken over: a key is only ever typed into its own field.',
};
