/** What can go wrong on purpose when an object is asked for. */

import type { Header } from '../http/answer.ts';

export type Fault =
  /** The right answer, late. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection stays open and nothing ever comes. */
  | { readonly kind: 'hang' }
  /** The connection is reset without an answer. */
  | { readonly kind: 'reset' }
  /** An S3 error; with `times`, only that often in a row, then one right answer, and so on. */
  | {
      readonly kind: 'error';
      readonly code: string;
      readonly message: string;
      readonly status: number;
      readonly times?: number;
      /** On top of those that an error has. */
      readonly headers?: readonly Header[];
    }
  /** The right answer with one header's value replaced. */
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  /** Status 500 whose XML stops in the middle (to be seen with GET). */
  | { readonly kind: 'truncated-xml' }
  /** 307 to another host of the same bucket, as for a bucket whose DNS has not settled. */
  | { readonly kind: 'temporary-redirect' };
