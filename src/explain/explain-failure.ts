/** Why there is no answer, and what to do: one text for each kind of failure. Never technical first, never vague. */
import type { Failure } from '../object-head/failure.ts';
import { credentialCauses, credentialTitle } from './explain-failure-credentials.ts';
import { type FailureContext, unansweredCauses } from './explain-failure-unanswered.ts';
import type { Cause } from './statuses/cause.ts';
import type { Words } from './words.ts';

export interface FailureExplanation {
  /** What happened, one sentence. */
  readonly title: Words;
  /** What it means, whatever its cause. */
  readonly says: readonly Words[];
  /** Why it may have come to that, surest first; empty where the kind of failure says it. */
  readonly causes: readonly Cause[];
  /** What to do, whatever its cause. */
  readonly todo: readonly Words[];
}

type Explain<K extends Failure['kind']> = (
  failure: Extract<Failure, { kind: K }>,
  context: FailureContext,
) => FailureExplanation;

const explanations: { readonly [K in Failure['kind']]: Explain<K> } = {
  'cors-or-network': (failure, context) => {
    const causes = unansweredCauses(failure, context);
    const url = { value: failure.url };
    if (failure.reached === 'no') {
      return {
        title: ['Nothing answers at ', url, '.'],
        says: ['A request without credentials got no answer either, so this is not about permissions.'],
        causes,
        todo: ['Then try again.'],
      };
    }
    if (failure.reached === 'yes') {
      return {
        title: [url, ' answers, but the browser keeps the answer from this page.'],
        says: ['A page may read an answer only where its CORS headers say so.'],
        causes,
        todo: [],
      };
    }
    return {
      title: ['No readable answer from ', url, '.'],
      says: ['The browser does not tell a page why.'],
      causes,
      todo: ['Find out whether anything answers there: it costs one request without credentials.'],
    };
  },
  offline: () => ({
    title: 'This device is offline.',
    says: ['The browser reports no network.'],
    causes: [],
    todo: ['Connect, then try again.'],
  }),
  credentials: (failure, { facts }) => ({
    title: credentialTitle(failure),
    says: [...itSays(failure.message), 'Nothing was sent to S3.'],
    causes: credentialCauses(failure, facts),
    todo: ['Then try again.'],
  }),
  throttled: ({ message }) => ({
    title: 'Amazon Cognito asks for fewer requests.',
    says: [...itSays(message), 'Nothing was sent to S3.'],
    causes: [],
    todo: ['Wait a few seconds, then try again.'],
  }),
  'not-sendable': ({ message }) => ({
    title: 'This request cannot be sent.',
    says: [[{ value: message }]],
    causes: [],
    todo: ['Change the request, then send it again.'],
  }),
  'unfetchable-key': ({ segment }) => ({
    title: ['No browser can ask for this key: it has a path segment “', { code: segment }, '”.'],
    says: [
      'S3 allows such keys. A browser resolves “.” and “..” in every address before it sends it, and would ask for another object.',
      'Nothing was sent.',
    ],
    causes: [],
    todo: [['Use a client that sends addresses as they are: ', { code: 'aws s3api head-object' }, '.']],
  }),
  aborted: () => ({
    title: 'Cancelled.',
    says: ['The request was ended before S3 had answered. S3 may have seen it.'],
    causes: [],
    todo: ['Send it again when you like.'],
  }),
  timeout: ({ afterMs, sent }) => ({
    title: `No answer within ${Math.round(afterMs / 1000)} seconds.`,
    says: [
      sent
        ? 'The request was sent, and nothing came back.'
        : 'Nothing was sent to S3 yet: the credentials did not come.',
    ],
    causes: [],
    todo: ['Try again. Where it stays so, the store or something in between hangs.'],
  }),
  redirected: ({ url }) => ({
    title: [{ value: url }, ' redirects this request to another address.'],
    says: [
      'The request carries a customer key or a session token, which must not go to an address that nobody approved. So it was not followed.',
    ],
    causes: [],
    todo: ['Set the bucket’s own region or endpoint under “Where”, then send again.'],
  }),
  'page-incomplete': () => ({
    title: 'A part of this page could not be loaded.',
    says: ['The host of this page did not deliver one of its files. The page may have been replaced by a newer one.'],
    causes: [],
    todo: ['Reload the page. The link keeps everything but a customer key.'],
  }),
};

function itSays(message: string): readonly Words[] {
  return message === '' ? [] : [['It says: ', { value: message }]];
}

/**
 * The words for a failure. Complete by its type: a new kind without words does not compile.
 *
 * @example explainFailure({ kind: 'offline' }, context).title // 'This device is offline.'
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function explainFailure(failure: Failure, context: FailureContext): FailureExplanation {
  // One entry a kind, taken by the failure's own kind: TypeScript cannot follow that through an index.
  const explain = explanations[failure.kind] as Explain<Failure['kind']>;
  return explain(failure, context);
}
