/** Which operation a request means. One line an operation: method, place and the query parameter that tells it from its neighbours. */
import { getBucketCors } from './bucket/get-bucket-cors.ts';
import { getBucketLocation } from './bucket/get-bucket-location.ts';
import { getBucketVersioning } from './bucket/get-bucket-versioning.ts';
import { getObjectLockConfiguration } from './bucket/get-object-lock-configuration.ts';
import { headBucket } from './bucket/head-bucket.ts';
import { deleteBucketCors, putBucketCors } from './bucket/put-bucket-cors.ts';
import type { Answer } from './http/answer.ts';
import type { Call } from './http/call.ts';
import { S3Error } from './http/s3-error.ts';
import type { S3Request } from './http/s3-request.ts';
import { listObjectVersions } from './listing/list-object-versions.ts';
import { listObjects, listObjectsV2 } from './listing/list-objects.ts';
import { deleteObject } from './object/delete-object.ts';
import { putObject } from './object/put-object.ts';
import { readObject } from './object/read-object.ts';
import { getObjectAnnotation, listObjectAnnotations } from './object-details/annotations.ts';
import { getObjectAttributes } from './object-details/attributes.ts';
import { getObjectLegalHold, putObjectLegalHold } from './object-details/legal-hold.ts';
import { restoreObject } from './object-details/restore.ts';
import { getObjectRetention, putObjectRetention } from './object-details/retention.ts';
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './object-details/tagging.ts';

interface Operation {
  readonly method: string;
  readonly on: 'bucket' | 'object';
  /** The sub-resource, as in `?cors`; left out, the request must name none. */
  readonly subresource?: string;
  /** A parameter by which it differs from the next line with the same sub-resource. */
  readonly parameter?: string;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

const operations: readonly Operation[] = [
  { method: 'HEAD', on: 'object', answer: readObject },
  { method: 'GET', on: 'object', answer: readObject },
  { method: 'PUT', on: 'object', answer: putObject },
  { method: 'DELETE', on: 'object', answer: deleteObject },
  { method: 'GET', on: 'object', subresource: 'attributes', answer: getObjectAttributes },
  { method: 'GET', on: 'object', subresource: 'tagging', answer: getObjectTagging },
  { method: 'PUT', on: 'object', subresource: 'tagging', answer: putObjectTagging },
  { method: 'DELETE', on: 'object', subresource: 'tagging', answer: deleteObjectTagging },
  { method: 'GET', on: 'object', subresource: 'retention', answer: getObjectRetention },
  { method: 'PUT', on: 'object', subresource: 'retention', answer: putObjectRetention },
  { method: 'GET', on: 'object', subresource: 'legal-hold', answer: getObjectLegalHold },
  { method: 'PUT', on: 'object', subresource: 'legal-hold', answer: putObjectLegalHold },
  { method: 'GET', on: 'object', subresource: 'annotation', parameter: 'annotationName', answer: getObjectAnnotation },
  { method: 'GET', on: 'object', subresource: 'annotation', answer: listObjectAnnotations },
  { method: 'POST', on: 'object', subresource: 'restore', answer: restoreObject },
  { method: 'HEAD', on: 'bucket', answer: headBucket },
  { method: 'GET', on: 'bucket', answer: listObjects },
  { method: 'GET', on: 'bucket', subresource: 'list-type', answer: listObjectsV2 },
  { method: 'GET', on: 'bucket', subresource: 'versions', answer: listObjectVersions },
  { method: 'GET', on: 'bucket', subresource: 'location', answer: getBucketLocation },
  { method: 'GET', on: 'bucket', subresource: 'versioning', answer: getBucketVersioning },
  { method: 'GET', on: 'bucket', subresource: 'object-lock', answer: getObjectLockConfiguration },
  { method: 'GET', on: 'bucket', subresource: 'cors', answer: getBucketCors },
  { method: 'PUT', on: 'bucket', subresource: 'cors', answer: putBucketCors },
  { method: 'DELETE', on: 'bucket', subresource: 'cors', answer: deleteBucketCors },
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
    ({ method, parameter, ...candidate }) =>
      method === request.method &&
      candidate.on === on &&
      candidate.subresource === subresource &&
      (parameter === undefined || request.query.has(parameter)),
  );
  if (operation) return operation.answer;
  throw new S3Error(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', {
    Header: subresource ?? request.method,
  });
}
