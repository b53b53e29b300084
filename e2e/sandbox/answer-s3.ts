/**
 * From a request to an answer, in S3's order: CORS, region, signature, bucket, owner, then the operation's own checks.
 * Answers given before the bucket and its region are known carry no CORS headers.
 */
import { authenticate } from './auth/authenticate.ts';
import { authenticateV2, isSignedWithV2 } from './auth/authenticate-v2.ts';
import { type CredentialClaim, malformed, readCredentialClaim } from './auth/credential-claim.ts';
import type { Caller } from './auth/role.ts';
import type { SessionIssuer } from './auth/session.ts';
import { corsHeaders, matchCors } from './cors/cors-rule.ts';
import { answerPreflight } from './cors/preflight.ts';
import type { Answer, Header } from './http/answer.ts';
import type { Call } from './http/call.ts';
import { httpDate } from './http/dates.ts';
import { newRequestIds, type RequestIds } from './http/request-ids.ts';
import { accessDenied, errorAnswer, S3Error } from './http/s3-error.ts';
import { amzInput, type S3Request } from './http/s3-request.ts';
import { findOperation } from './operations.ts';
import type { Bucket, Store } from './store/store.ts';

/** Requests signed for this region may have been sent to S3's global endpoint. */
const globalRegion = 'us-east-1';

export interface S3Service {
  readonly store: Store;
  readonly sessions: SessionIssuer;
  readonly now: () => number;
}

export async function answerS3(readRequest: () => S3Request, service: S3Service): Promise<Answer> {
  const ids = newRequestIds();
  const now = service.now();
  const cors: Header[] = [];
  const answer = await evaluate(readRequest, service, ids, now, cors).catch((error: unknown) => {
    if (error instanceof S3Error) return errorAnswer(error, ids);
    console.error(error);
    return errorAnswer(new S3Error(500, 'InternalError', 'We encountered an internal error. Please try again.'), ids);
  });
  const headers: Header[] = [
    ...ids.headers,
    ['Date', httpDate(now)],
    ...cors,
    ...answer.headers,
    ['Server', 'AmazonS3'],
  ];
  return { ...answer, headers };
}

/** `cors` is filled as soon as it is known, so that errors thrown later carry it too. */
async function evaluate(
  readRequest: () => S3Request,
  service: S3Service,
  ids: RequestIds,
  now: number,
  cors: Header[],
): Promise<Answer> {
  const request = readRequest();
  const bucket = service.store.bucket(request.bucket);
  if (request.method === 'OPTIONS') return answerPreflight(request, bucket);
  const claim = readCredentialClaim(request);
  if (bucket) {
    if (claim) checkRegion(claim, bucket, request);
    const match = matchCors(bucket.cors, request);
    if (match) cors.push(...corsHeaders(match));
  }
  const caller = callerOf(request, claim, service.sessions, now);
  if (!bucket) throw missingBucket(request);
  const call: Call = { request, caller, bucket, ids, now };
  checkOwner(call);
  return await findOperation(request)(call);
}

function callerOf(
  request: S3Request,
  claim: CredentialClaim | undefined,
  sessions: SessionIssuer,
  now: number,
): Caller {
  if (claim) return authenticate(request, claim, sessions, now);
  return isSignedWithV2(request) ? authenticateV2(request, sessions, now) : { role: 'anonymous' };
}

function missingBucket(request: S3Request): S3Error {
  if (request.bucket === '') return accessDenied();
  return new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: request.bucket });
}

/**
 * The sandbox stands for every regional endpoint; which one a request was meant for shows in what it was signed for.
 * The global endpoint answers a bare 400, any other region's a 301 that names the right one. HeadBucket always names it.
 */
function checkRegion({ place, scope }: CredentialClaim, bucket: Bucket, request: S3Request): void {
  if (scope.region === bucket.region) return;
  const region: Header = ['x-amz-bucket-region', bucket.region];
  if (scope.region === globalRegion) {
    const message = `the region '${scope.region}' is wrong; expecting '${bucket.region}'`;
    const error = malformed(place, message, { Region: bucket.region });
    const isHeadBucket = request.method === 'HEAD' && request.key === '';
    throw isHeadBucket ? new S3Error(error.status, error.code, error.message, error.details, [region]) : error;
  }
  throw new S3Error(
    301,
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    { Endpoint: `${bucket.name}.s3.${bucket.region}.amazonaws.com`, Bucket: bucket.name },
    [region],
  );
}

function checkOwner({ request, bucket }: Call): void {
  const expected = amzInput(request, 'x-amz-expected-bucket-owner');
  if (expected === undefined || expected === bucket.account) return;
  if (/^\d{12}$/.test(expected)) throw accessDenied();
  throw new S3Error(
    400,
    'InvalidBucketOwnerAWSAccountID',
    'The value of the expected bucket owner parameter must be an AWS account ID',
  );
}
