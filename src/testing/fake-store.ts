/** A store for tests that answers inside the process: it takes what the SDK would send, and gives what it is told to. */
import type { HttpRequest } from '@smithy/types';

export interface FakeAnswer {
  readonly status?: number;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeStore {
  /** What was sent, signed and all, in its order. */
  readonly requests: HttpRequest[];
  handle(request: HttpRequest): Promise<{ response: unknown }>;
}

/** `answer` may throw, as a network does, and may differ from one attempt (from 1) to the next. */
export function fakeStore(answer: (attempt: number) => FakeAnswer = () => ({})): FakeStore {
  const requests: HttpRequest[] = [];
  return {
    requests,
    async handle(request) {
      requests.push(request);
      const { status = 200, reason = '', headers = {} } = answer(requests.length);
      return { response: { statusCode: status, reason, headers: { ...headers } } };
    },
  };
}
