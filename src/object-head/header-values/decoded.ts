/** What a value means, as data: the view sets it in type and adds what depends on the clock. */

export interface Decoded {
  /** The meaning in plain words, without a full stop at its end; `multipart, 6 parts · not an MD5 of the content`. */
  readonly text: string;
  /** Parts of the value that somebody may want to copy, in the order in which they matter. */
  readonly detail?: readonly { readonly label: string; readonly value: string }[];
  /** Ms since 1970 UTC, where the value is, or holds, one point in time. */
  readonly instant?: number;
  /** What is wrong with the value itself, one sentence. */
  readonly warning?: string;
}
