/**
 * Carries out the signing policy of `object-head/transport.ts` on the requests that the SDK builds: the signature in the
 * query where nothing else must be a header, else in the headers. The SDK's own headers that S3 has no use for are dropped,
 * because each would cost a preflight.
 */
import { SignatureV4, type SignatureV4CryptoInit, type SignatureV4Init } from '@smithy/signature-v4';
import type { HttpRequest, RequestSigner, RequestSigningArguments } from '@smithy/types';
import { NoAnswer } from '../object-head/failure.ts';
import { causesPreflight, isHoistable } from '../object-head/transport.ts';

/**
 * How long a signed query may be used, in seconds: as long as S3 tolerates a clock that is off, which is what a signature
 * in the headers lives for. Nobody sees the URL, and a shorter life would refuse people whose clock is a few minutes late.
 */
const queryLifetimeS = 900;

const ofTheSdk = new Set([
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'x-amz-user-agent',
  'user-agent',
  'content-type',
]);

/** Takes the SDK's bookkeeping headers off a request, in place. */
function dropSdkHeaders(request: HttpRequest): void {
  for (const name of Object.keys(request.headers)) {
    if (ofTheSdk.has(name.toLowerCase())) delete request.headers[name];
  }
}

/** Passed to the S3 client as `signerConstructor`. */
export class FrugalSigner implements RequestSigner {
  readonly #signer: SignatureV4;

  constructor(init: SignatureV4Init & SignatureV4CryptoInit) {
    this.#signer = new SignatureV4(init);
  }

  async sign(request: HttpRequest, options: RequestSigningArguments = {}): Promise<HttpRequest> {
    if (options.signingRegion === '*') {
      throw new NoAnswer({
        kind: 'not-sendable',
        message:
          'This address is signed for all regions at once (SigV4A), which a browser page cannot do. Name the bucket itself.',
      });
    }
    dropSdkHeaders(request);
    const mustBeHeader = Object.entries(request.headers).some(
      ([name, value]) =>
        name.toLowerCase() !== 'x-amz-content-sha256' && !isHoistable(name) && causesPreflight(name, value),
    );
    if (mustBeHeader) {
      // S3 takes no notice of parameters that begin with x-, but the browser's cache does: an answer to a GET of the same
      // object, by whatever page, is never taken for one to this HEAD.
      if (request.method === 'HEAD') {
        request.query = { ...request.query, 'x-id': request.query?.['x-id'] ?? 'HeadObject' };
      }
      return this.#signer.sign(request, options);
    }
    request.headers['X-Amz-Content-Sha256'] = 'UNSIGNED-PAYLOAD';
    // A plain Range goes along unsigned: S3 demands a signature on x-amz headers only.
    return this.#signer.presign(request, {
      ...options,
      expiresIn: queryLifetimeS,
      unsignableHeaders: new Set(['range']),
    });
  }
}

/** Signs nothing: what anybody may read needs no credentials. */
export class NoSigner implements RequestSigner {
  async sign(request: HttpRequest): Promise<HttpRequest> {
    dropSdkHeaders(request);
    for (const name of Object.keys(request.headers)) {
      if (name.toLowerCase() === 'x-amz-content-sha256') delete request.headers[name];
    }
    return request;
  }
}
