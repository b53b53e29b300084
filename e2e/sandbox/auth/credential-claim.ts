/**
 * What a request says about who signed it, when and how: from the Authorization header or from the query.
 * Whether it is true is decided in `authenticate.ts`.
 */
import { invalidArgument, S3Error } from '../http/s3-error.ts';
import { header, type S3Request } from '../http/s3-request.ts';
import { algorithm, type Scope } from './signature.ts';

export interface CredentialClaim {
  readonly place: 'header' | 'query';
  readonly accessKeyId: string;
  readonly scope: Scope;
  /** `20261121T091403Z`. */
  readonly timestamp: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken: string | undefined;
  readonly payloadHash: string;
  /** Seconds; only in the query. */
  readonly expires: string | undefined;
}

const authorization = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/;

/** Undefined for an anonymous request. */
export function readCredentialClaim(request: S3Request): CredentialClaim | undefined {
  const inHeader = header(request, 'authorization');
  const inQuery = request.query.pairs.some(([name]) => name.startsWith('X-Amz-') && name !== 'X-Amz-Content-Sha256');
  if (inHeader !== undefined && request.query.has('X-Amz-Algorithm')) throw twoMechanisms(inHeader);
  if (inHeader !== undefined) return fromHeader(request, inHeader);
  return inQuery ? fromQuery(request) : undefined;
}

function fromHeader(request: S3Request, value: string): CredentialClaim {
  if (!value.startsWith(algorithm))
    throw invalidArgument('Unsupported Authorization Type', { ArgumentName: 'Authorization', ArgumentValue: value });
  const [, credential, signedHeaders, signature] = authorization.exec(value) ?? [];
  if (!credential || !signedHeaders || !signature)
    throw malformed('header', 'The authorization header that you provided is not valid.');
  const payloadHash = header(request, 'x-amz-content-sha256');
  if (payloadHash === undefined) {
    throw new S3Error(400, 'InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const timestamp = header(request, 'x-amz-date');
  if (timestamp === undefined) {
    throw new S3Error(403, 'AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  }
  return {
    place: 'header',
    ...readCredential('header', credential, timestamp),
    timestamp,
    signedHeaders: signedHeaders.split(';'),
    signature,
    sessionToken: header(request, 'x-amz-security-token'),
    payloadHash,
    expires: undefined,
  };
}

function fromQuery(request: S3Request): CredentialClaim {
  const { query } = request;
  const credential = query.get('X-Amz-Credential');
  const timestamp = query.get('X-Amz-Date');
  const signedHeaders = query.get('X-Amz-SignedHeaders');
  const signature = query.get('X-Amz-Signature');
  const expires = query.get('X-Amz-Expires');
  if (!query.get('X-Amz-Algorithm') || !credential || !timestamp || !signedHeaders || !signature || !expires) {
    throw malformed(
      'query',
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  }
  if (query.get('X-Amz-Algorithm') !== algorithm)
    throw malformed('query', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  return {
    place: 'query',
    ...readCredential('query', credential, timestamp),
    timestamp,
    signedHeaders: signedHeaders.split(';'),
    signature,
    sessionToken: query.get('X-Amz-Security-Token'),
    payloadHash: header(request, 'x-amz-content-sha256') ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
    expires,
  };
}

function readCredential(place: 'header' | 'query', credential: string, timestamp: string) {
  const [accessKeyId, date, region, service, terminator, ...rest] = credential.split('/');
  if (!accessKeyId || !date || !region || !service || terminator !== 'aws4_request' || rest.length > 0) {
    throw malformed(
      place,
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    );
  }
  if (service !== 's3') throw malformed(place, `incorrect service "${service}". This endpoint belongs to "s3".`);
  if (!timestamp.startsWith(date)) {
    throw malformed(
      place,
      `Invalid credential date "${date}". This date is not the same as X-Amz-Date: "${timestamp.slice(0, 8)}".`,
    );
  }
  return { accessKeyId, scope: { date, region, service } };
}

/** The 400 of a claim that cannot be read, or is meant for another region (then `details` name the right one). */
export function malformed(
  place: 'header' | 'query',
  message: string,
  details: { readonly [element: string]: string } = {},
): S3Error {
  return place === 'header'
    ? new S3Error(400, 'AuthorizationHeaderMalformed', `The authorization header is malformed; ${message}`, details)
    : new S3Error(400, 'AuthorizationQueryParametersError', message, details);
}

function twoMechanisms(value: string): S3Error {
  return invalidArgument(
    'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    { ArgumentName: 'Authorization', ArgumentValue: value },
  );
}
