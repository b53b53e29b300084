/** A request as the SDK takes it: its own spelling, dates as `Date`, nothing where nothing is to be sent. */
import type { HeadObjectCommandInput } from '@aws-sdk/client-s3';
import { headInputs, inputNames } from '../object-head/head-inputs.ts';
import type { HeadRequest } from '../object-head/head-request.ts';

/** All inputs of HeadObject, which are those of GetObject too. */
export function commandInput(request: HeadRequest): HeadObjectCommandInput {
  const entries = inputNames.flatMap((name) => {
    const value = request[name];
    if (value === undefined || value === 'off') return [];
    const { sdk, kind } = headInputs[name];
    return [[sdk, kind === 'date' ? new Date(value) : value] as const];
  });
  return { Bucket: request.bucket, Key: request.key, ...Object.fromEntries(entries) };
}

/** What every call takes, about a bucket or an object: whose it is meant to be. */
export function bucketInput({ bucket, expectedBucketOwner }: Pick<HeadRequest, 'bucket' | 'expectedBucketOwner'>) {
  return { Bucket: bucket, ...(expectedBucketOwner !== undefined && { ExpectedBucketOwner: expectedBucketOwner }) };
}

/** What calls about one version of an object take beside that: which version, and who pays. */
export function objectInput(request: HeadRequest) {
  const { key, versionId } = request;
  return {
    ...bucketInput(request),
    Key: key,
    ...(versionId !== undefined && { VersionId: versionId }),
    ...payer(request),
  };
}

/** Who pays. */
export function payer({ requestPayer }: HeadRequest) {
  return requestPayer === undefined ? {} : { RequestPayer: requestPayer };
}

/** The customer's key, where the object is under one: the SDK adds its MD5. */
export function customerKeyInput({ sseCustomerAlgorithm, sseCustomerKey }: HeadRequest) {
  return {
    ...(sseCustomerAlgorithm !== undefined && { SSECustomerAlgorithm: sseCustomerAlgorithm }),
    ...(sseCustomerKey !== undefined && { SSECustomerKey: sseCustomerKey }),
  };
}
