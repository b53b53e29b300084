/** Why there is no answer, and what to do: one text for each kind of failure. Never technical first, never vague. */
import type { Failure } from '../object-head/failure.ts';

export interface FailureExplanation {
  readonly title: string;
  readonly says: readonly string[];
  readonly todo: readonly string[];
}

/** What is known beside the failure itself. */
export interface FailureContext {
  readonly bucket: string;
  /** The page's origin, which S3's CORS rules have to name. */
  readonly origin: string;
  /** The person typed the access keys. */
  readonly typedIn: boolean;
}

type Explain<K extends Failure['kind']> = (
  failure: Extract<Failure, { kind: K }>,
  context: FailureContext,
) => FailureExplanation;

const explanations: { readonly [K in Failure['kind']]: Explain<K> } = {
  'cors-or-network': ({ url, reached }, { bucket, origin, typedIn }) => {
    if (reached === 'no') {
      return {
        title: `Nothing answers at ${url}.`,
        says: ['A request without credentials got no answer either, so this is not about permissions.'],
        todo: [
          'Check that the store is running and that its name and port are right.',
          'Check VPN, proxy and content blockers.',
          'Then try again.',
        ],
      };
    }
    const cors = `The bucket’s CORS rules may not let ${origin} read it. S3 then answers, and the browser keeps the answer from this page.`;
    return {
      title:
        reached === 'yes'
          ? `${url} answers, but the browser keeps the answer from this page.`
          : `No readable answer from ${url}.`,
      says: [
        ...(reached === 'yes' ? [] : ['The browser does not tell a page why. It is one of these:']),
        cors,
        ...(typedIn
          ? ['The access keys may be wrong or have expired: some stores say so in an answer that no page may read.']
          : []),
        `The bucket “${bucket}” may not exist, or be in another region: such answers carry no CORS headers.`,
        ...(reached === 'yes' ? [] : ['The store may be down, or the network between may block it.']),
      ],
      todo: [
        ...(reached === 'unknown'
          ? ['Find out whether anything answers there: it costs one request without credentials.']
          : []),
        `Let the bucket’s owner allow GET and HEAD from ${origin} in its CORS rules.`,
      ],
    };
  },
  offline: () => ({
    title: 'This device is offline.',
    says: ['The browser reports no network.'],
    todo: ['Connect, then try again.'],
  }),
  credentials: ({ code, message, from }) => ({
    title:
      code === 'NetworkError'
        ? `No credentials: ${from} does not answer.`
        : `No credentials: Amazon Cognito answered ${code}.`,
    says: credentialCauses(code, message),
    todo:
      code === 'NetworkError'
        ? ['Check the network, and the Cognito endpoint in config.json. Then try again.']
        : [
            'Have the identity pool of this connection in config.json checked, or choose another connection. Then try again.',
          ],
  }),
  throttled: ({ message }) => ({
    title: 'Amazon Cognito asks for fewer requests.',
    says: [...(message ? [`It says: ${message}`] : []), 'Nothing was sent to S3.'],
    todo: ['Wait a few seconds, then try again.'],
  }),
  'not-sendable': ({ message }) => ({
    title: 'This request cannot be sent.',
    says: [message],
    todo: ['Change the request, then send it again.'],
  }),
  'unfetchable-key': ({ segment }) => ({
    title: `No browser can ask for this key: it has a path segment “${segment}”.`,
    says: [
      'S3 allows such keys. A browser resolves “.” and “..” in every address before it sends it, and would ask for another object.',
      'Nothing was sent.',
    ],
    todo: ['Use a client that sends addresses as they are: aws s3api head-object.'],
  }),
  aborted: () => ({
    title: 'Cancelled.',
    says: ['The request was ended before S3 had answered. S3 may have seen it.'],
    todo: ['Send it again when you like.'],
  }),
  timeout: ({ afterMs, sent }) => ({
    title: `No answer within ${Math.round(afterMs / 1000)} seconds.`,
    says: [
      sent
        ? 'The request was sent, and nothing came back.'
        : 'Nothing was sent to S3 yet: the credentials did not come.',
    ],
    todo: ['Try again. Where it stays so, the store or something in between hangs.'],
  }),
  redirected: ({ url }) => ({
    title: `${url} redirects this request to another address.`,
    says: [
      'The request carries your customer key, which must not go to an address that nobody approved. So it was not followed.',
    ],
    todo: ['Set the bucket’s own region or endpoint under “Where”, then send again.'],
  }),
  'page-incomplete': () => ({
    title: 'A part of this page could not be loaded.',
    says: ['The host of this page did not deliver one of its files. The page may have been replaced by a newer one.'],
    todo: ['Reload the page. The link keeps everything but a customer key.'],
  }),
};

function credentialCauses(code: string, message: string): readonly string[] {
  const said = message ? [`It says: ${message}`] : [];
  if (code === 'ResourceNotFoundException')
    return [...said, 'The identity pool, or this page’s identity in it, does not exist.'];
  if (code === 'NotAuthorizedException')
    return [...said, 'The pool does not admit guests, or no longer this identity.'];
  if (code === 'InvalidIdentityPoolConfigurationException')
    return [...said, 'The pool has no role for guests, or one that it may not assume.'];
  return [...said, 'Nothing was sent to S3.'];
}

/** The words for a failure. Complete by its type: a new kind without words does not compile. */
export function explainFailure(failure: Failure, context: FailureContext): FailureExplanation {
  // One entry a kind, taken by the failure's own kind: TypeScript cannot follow that through an index.
  const explain = explanations[failure.kind] as Explain<Failure['kind']>;
  return explain(failure, context);
}
