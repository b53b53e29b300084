/**
 * Text as data: what an explanation says, so that a value of the answer can never become markup, and tests compare data.
 * Words of this project are plain strings; everything that comes from S3 or from the person is marked as such.
 */

export type Segment =
  /** Our own words. */
  | string
  /** A name of S3's or HTTP's that we wrote ourselves: a header, an IAM action, a parameter, a storage class. */
  | { readonly code: string }
  /** Text of the answer or of the request. Not ours, so it may hold anything: markup, controls, right-to-left marks, 2 KB. */
  | { readonly value: string }
  /** A point in time in ms since 1970 UTC; shown in full, and as a distance from now. */
  | { readonly instant: number }
  /** A number of bytes; shown exactly and in binary units. */
  | { readonly bytes: number };

/** One sentence, or a few. A plain string is a sentence of our own words. */
export type Words = string | readonly Segment[];

/** The segments of a sentence, whichever way it was written. */
export function segmentsOf(words: Words): readonly Segment[] {
  return typeof words === 'string' ? [words] : words;
}

/**
 * The sentence as plain text: for a copied text, a name for screen readers, a test. Times as ISO 8601, bytes as a plain number.
 * @example plainText(['Locked until ', { instant: 0 }, '.']) // 'Locked until 1970-01-01T00:00:00Z.'
 */
export function plainText(words: Words): string {
  return segmentsOf(words).map(plainSegment).join('');
}

function plainSegment(segment: Segment): string {
  if (typeof segment === 'string') return segment;
  if ('code' in segment) return segment.code;
  if ('value' in segment) return segment.value;
  if ('bytes' in segment) return `${segment.bytes} bytes`;
  const { instant } = segment;
  return Number.isFinite(new Date(instant).getTime())
    ? new Date(instant).toISOString().replace('.000Z', 'Z')
    : String(instant);
}
