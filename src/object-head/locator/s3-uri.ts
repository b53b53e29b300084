/**
 * An S3 URI, `s3://bucket/key`, or what Hadoop makes of it, `s3a://` and `s3n://`. The key in it is literal: nothing
 * is percent-decoded.
 */
import { type BucketProblem, type BucketReading, readArn, readBucket } from './arn.ts';
import { found, type LocateResult, type Notice, unreadable } from './located.ts';

const expectedUri = 'Expected s3://bucket/key';

/**
 * Reads an S3 URI; undefined for other texts. `?versionId=…` at the end is read as the version, with a notice, because
 * consoles and scripts append it, though it could be part of a key.
 *
 * @example parseS3Uri('s3://my-bucket/a%20b') // the key has a percent sign
 * @see https://docs.aws.amazon.com/cli/latest/reference/s3/#path-argument-type
 */
export function parseS3Uri(text: string): LocateResult | undefined {
  const uri = readS3Uri(text);
  if (uri === undefined) return undefined;
  if ('problem' in uri) return unreadable(uri.problem, expectedUri);
  const { bucket, region, rest } = uri;
  const [, key = rest, versionId] = /^(.+)\?versionId=([\w.+/=~-]+)$/s.exec(rest) ?? [];
  const notices: Notice[] = [];
  if (versionId !== undefined) notices.push(versionNotice);
  if (/%[\da-f]{2}/i.test(key)) notices.push(literalNotice);
  return found({
    form: 's3-uri',
    request: { bucket, ...(key !== '' && { key }), ...(versionId !== undefined && { versionId }) },
    place: region === undefined ? {} : { region },
    notices,
  });
}

/** Bucket and the rest of an S3 URI, the rest as it stands; the bucket may be an ARN, as in the AWS CLI. */
export function readS3Uri(text: string): BucketReading | BucketProblem | undefined {
  const [, path] = /^s3[an]?:\/\/(.*)$/is.exec(text) ?? [];
  if (path === undefined) return undefined;
  const arn = readArn(path);
  if (arn) return arn;
  const [, bucket = '', rest = ''] = /^([^/]*)\/?(.*)$/s.exec(path) ?? [];
  if (bucket === '') return { problem: 'This S3 URI names no bucket' };
  const reading = readBucket(bucket);
  return 'problem' in reading ? reading : { ...reading, rest };
}

const versionNotice: Notice = {
  id: 'version-from-uri',
  text: '?versionId= was read as the version. If it belongs to the key, move it there.',
};

const literalNotice: Notice = {
  id: 'percent-literal',
  text: 'The key was taken literally, not percent-decoded: its % is a character of the key.',
};
