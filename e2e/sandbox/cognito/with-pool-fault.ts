/** Lets a pool's fault strike instead of the right answer. */
import type { Answer, Header } from '../http/answer.ts';
import { CognitoError } from './cognito-error.ts';
import type { Pool } from './pools.ts';

export function withPoolFault(
  { fault }: Pool,
  headers: readonly Header[],
  rightAnswer: () => Promise<Answer>,
): Answer | Promise<Answer> {
  switch (fault?.kind) {
    case undefined:
      return rightAnswer();
    case 'throttled':
      throw new CognitoError('TooManyRequestsException', 'Rate exceeded', fault.status);
    case 'internal-error':
      throw new CognitoError('InternalErrorException', 'Internal error', 500);
    case 'html': {
      const others = headers.filter(([name]) => name !== 'Content-Type');
      const body = Buffer.from('<!doctype html><title>Welcome</title><p>Log in to this network first.</p>\n');
      return { status: 200, headers: [...others, ['Content-Type', 'text/html']], body };
    }
    case 'reset':
      return { status: 200, headers, delivery: { kind: 'reset' } };
  }
}
