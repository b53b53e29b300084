/** Which operation a request means. One line an operation: method, place and the query parameter that tells it from its neighbours. */
import { getBucketCors } from './bucket/get-bucket-cors.ts';
import { getBucketLocation } from './bucket/get-bucket-location.ts';
import { headBucket } from './bucket/head-bucket.ts';
import type { Answer } from './http/answer.ts';
import type { Call } from './http/call.ts';
import { S3Error } from './http/s3-error.ts';
import type { S3Request } from './http/s3-request.ts';
import { deleteObject } from './object/delete-object.ts';
import { putObject } from './object/put-object.ts';
import { readObject } from './object/read-object.ts';

interface Operation {
  readonly method: string;
  readonly on: 'bucket' | 'object';
  /** The sub-resource, as in `?cors`; left out, the request must name none. */
  readonly subresource?: string;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

const operations: readonly Operation[] = [
  { method: 'HEAD', on: 'object', answer: readObject },
  { method: 'GET', on: 'object', answer: readObject },
  { method: 'PUT', on: 'object', answer: putObject },
  { method: 'DELETE', on: 'object', answer: deleteObject },
  { method: 'HEAD', on: 'bucket', answer: headBucket },
  { method: 'GET', on: 'bucket', subresource: 'location', answer: getBucketLocation },
  { method: 'GET', on: 'bucket', subresource: 'cors', answer: getBucketCors },
];

/** S3's sub-resources: a request that names one never means the plain object or bucket. */
const subresources = new Set(
  (
    'accelerate acl analytics annotation attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle ' +
    'list-type location logging metrics notification object-lock ownershipControls policy policyStatus publicAccessBlock ' +
    'replication requestPayment restore retention select tagging torrent uploadId uploads versioning versions website'
  ).split(' '),
);

export function findOperation(request: S3Request): Operation['answer'] {
  const on = request.key === '' ? 'bucket' : 'object';
  const subresource = request.query.pairs.find(([name]) => subresources.has(name))?.[0];
  const operation = operations.find(
    (candidate) => candidate.method === request.method && candidate.on === on && candidate.subresource === subresource,
  );
  if (operation) return operation.answer;
  throw new S3Error(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', {
    Header: subresource ?? request.method,
  });
}
