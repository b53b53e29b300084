/** What a pasted text turned out to name. */
import type { OpenRequest, Place } from '../head-request.ts';

export type LocatorForm =
  | 's3-uri'
  | 'arn'
  | 'https-url'
  | 'website-url'
  | 'console-url'
  | 'presigned-url'
  | 'aws-cli'
  | 'headlight-link'
  | 'bucket-and-key';

/** The forms that are URLs of the object itself. */
export type LocatedUrlForm = Extract<LocatorForm, 'https-url' | 'website-url' | 'presigned-url'>;

/** Something the person should know about what was understood, or left out. */
export interface Notice {
  /** Stable id, `signature-dropped`. */
  readonly id: string;
  readonly text: string;
}

export interface Located {
  readonly form: LocatorForm;
  /** Every input that the text gave. `bucket` is always there; `key` is missing where the text names a bucket or a prefix only. */
  readonly request: Partial<OpenRequest> & { readonly bucket: string };
  readonly place: Place;
  /** A connection's name, where a Headlight link gave one. */
  readonly connection?: string;
  /** Where the text named a folder and not an object: what its keys begin with. */
  readonly prefix?: string;
  readonly notices: readonly Notice[];
}

export type LocateResult =
  | { readonly kind: 'located'; readonly located: Located }
  /** Nothing was typed. */
  | { readonly kind: 'empty' }
  /** It cannot be read: what is wrong, and what would be right. */
  | { readonly kind: 'problem'; readonly problem: string; readonly expected: string };

/** A parser for one form: undefined where the text is not of that form at all, so that the next one may try. */
export type LocatorParser = (text: string) => LocateResult | undefined;

/** The result for a text that was understood. */
export function found(located: Located): LocateResult {
  return { kind: 'located', located };
}

/** The result for a text that cannot be read. Both sentences are plain text without the final full stop. */
export function unreadable(problem: string, expected: string): LocateResult {
  return { kind: 'problem', problem, expected };
}

/** The fields that have a value: `defined({ region: undefined })` is `{}`. */
export function defined<T extends object>(fields: { readonly [Name in keyof T]: T[Name] | undefined }): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

/** A piece of the pasted text for a sentence: at most 60 characters, nothing invisible. */
export function quoted(text: string): string {
  const clipped = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return `“${clipped.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')}”`;
}
