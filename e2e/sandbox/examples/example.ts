/** One entry of the catalogue that the page offers: which request, what is to be seen, and which status a guest gets. */
import type { OpenRequest } from '../../../src/object-head/head-request.ts';

export interface ExampleText {
  readonly title: string;
  /** One plain sentence. */
  readonly what: string;
  /** The status a guest gets, 200 if left out; 0 where no answer ever comes. */
  readonly expect?: number;
  /** What the person must bring along, such as the text of an SSE-C key. */
  readonly hint?: string;
  /** Where the request must be signed for, if that is not us-east-1. */
  readonly region?: string;
  /** Ask for the version by its id, even where it is the current one. */
  readonly byVersion?: true;
}

/** A request other than the plain one. */
export type ExampleVariant = ExampleText & Partial<Omit<OpenRequest, 'bucket' | 'key'>>;

export interface Example {
  readonly title: string;
  readonly what: string;
  readonly request: OpenRequest;
  readonly expect: number;
  readonly hint?: string;
  readonly region?: string;
}

export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}
