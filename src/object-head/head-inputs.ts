/**
 * The 21 inputs of HeadObject as data: how each travels, where the form shows it, what it does.
 * Form, summaries, links' order and the transport all derive from this table.
 */
import type { HeadObjectCommandInput } from '@aws-sdk/client-s3';
import type { InputName } from './head-request.ts';

/** How an input reaches S3: as the address, as a query parameter, or as a header (name as on the wire). */
export type Wire =
  | { readonly in: 'address' }
  | { readonly in: 'query'; readonly name: string }
  | { readonly in: 'header'; readonly name: string };

export type InputGroup = 'object' | 'conditions' | 'range' | 'checksum' | 'access' | 'encryption' | 'overrides';

export interface HeadInput {
  /** The SDK's name, `IfNoneMatch`. */
  readonly sdk: keyof HeadObjectCommandInput;
  readonly wire: Wire;
  readonly group: InputGroup;
  readonly kind: 'text' | 'date' | 'integer' | 'switch' | 'secret';
  /** What it does, one sentence. */
  readonly help: string;
  /** A value as somebody would type it; empty where none helps. */
  readonly example: string;
}

const header = (name: string): Wire => ({ in: 'header', name });
const query = (name: string): Wire => ({ in: 'query', name });
const sseC = 'x-amz-server-side-encryption-customer';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headInputs = {
  bucket: {
    sdk: 'Bucket',
    wire: { in: 'address' },
    group: 'object',
    kind: 'text',
    help: 'A bucket name, or the ARN or alias of an access point.',
    example: 'my-bucket',
  },
  key: {
    sdk: 'Key',
    wire: { in: 'address' },
    group: 'object',
    kind: 'text',
    help: 'The object’s full name, exactly as stored: up to 1,024 bytes of UTF-8, case and every space count.',
    example: '2026/q3/summary.parquet',
  },
  versionId: {
    sdk: 'VersionId',
    wire: query('versionId'),
    group: 'object',
    kind: 'text',
    help: 'Asks for one version. Leave it empty for the current one; the word null names the version written without versioning.',
    example: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY',
  },
  ifMatch: {
    sdk: 'IfMatch',
    wire: header('If-Match'),
    group: 'conditions',
    kind: 'text',
    help: 'Answers only if the ETag is this one, else 412. * stands for any existing object.',
    example: '"9b2cf535f27731c974343645a3985328"',
  },
  ifNoneMatch: {
    sdk: 'IfNoneMatch',
    wire: header('If-None-Match'),
    group: 'conditions',
    kind: 'text',
    help: 'Answers only if the ETag is another one, else 304.',
    example: '"9b2cf535f27731c974343645a3985328"',
  },
  ifModifiedSince: {
    sdk: 'IfModifiedSince',
    wire: header('If-Modified-Since'),
    group: 'conditions',
    kind: 'date',
    help: 'Answers only if the object was modified after this time, else 304. S3 ignores it beside a true If-None-Match, and when it lies in the future.',
    example: '2026-11-21T09:14:03Z',
  },
  ifUnmodifiedSince: {
    sdk: 'IfUnmodifiedSince',
    wire: header('If-Unmodified-Since'),
    group: 'conditions',
    kind: 'date',
    help: 'Answers only if the object was not modified after this time, else 412. S3 ignores it beside a true If-Match.',
    example: '2026-11-21T09:14:03Z',
  },
  range: {
    sdk: 'Range',
    wire: header('Range'),
    group: 'range',
    kind: 'text',
    help: 'Asks about a slice of bytes: 206 and Content-Range, or 416. S3 takes one range only.',
    example: 'bytes=0-1023',
  },
  partNumber: {
    sdk: 'PartNumber',
    wire: query('partNumber'),
    group: 'range',
    kind: 'integer',
    help: 'Asks about one part of a multipart upload, 1 to 10,000: 206, its size, and how many parts there are.',
    example: '1',
  },
  checksumMode: {
    sdk: 'ChecksumMode',
    wire: header('x-amz-checksum-mode'),
    group: 'checksum',
    kind: 'switch',
    help: 'S3 sends checksums only when asked. KMS-encrypted objects then also need kms:Decrypt. The header costs one preflight request.',
    example: '',
  },
  requestPayer: {
    sdk: 'RequestPayer',
    wire: header('x-amz-request-payer'),
    group: 'access',
    kind: 'switch',
    help: 'You agree to be charged for this request, as Requester Pays buckets demand. Without it they answer 403.',
    example: '',
  },
  expectedBucketOwner: {
    sdk: 'ExpectedBucketOwner',
    wire: header('x-amz-expected-bucket-owner'),
    group: 'access',
    kind: 'text',
    help: 'The account that must own the bucket, 12 digits. Another owner: 403.',
    example: '111122223333',
  },
  sseCustomerAlgorithm: {
    sdk: 'SSECustomerAlgorithm',
    wire: header(`${sseC}-algorithm`),
    group: 'encryption',
    kind: 'text',
    help: 'The cipher of an object encrypted with your own key (SSE-C). S3 knows AES256 only.',
    example: 'AES256',
  },
  sseCustomerKey: {
    sdk: 'SSECustomerKey',
    wire: header(`${sseC}-key`),
    group: 'encryption',
    kind: 'secret',
    help: 'The 256-bit key itself. It stays in this page’s memory: never in the link, never stored, gone on reload.',
    example: '',
  },
  sseCustomerKeyMD5: {
    sdk: 'SSECustomerKeyMD5',
    wire: header(`${sseC}-key-MD5`),
    group: 'encryption',
    kind: 'secret',
    help: 'MD5 of the key, by which S3 notices a key damaged on the way. Worked out here from the key.',
    example: '',
  },
  responseCacheControl: {
    sdk: 'ResponseCacheControl',
    wire: query('response-cache-control'),
    group: 'overrides',
    kind: 'text',
    help: 'Replaces Cache-Control in this answer. The object is not changed.',
    example: 'no-cache',
  },
  responseContentDisposition: {
    sdk: 'ResponseContentDisposition',
    wire: query('response-content-disposition'),
    group: 'overrides',
    kind: 'text',
    help: 'Replaces Content-Disposition in this answer.',
    example: 'attachment; filename="report.pdf"',
  },
  responseContentEncoding: {
    sdk: 'ResponseContentEncoding',
    wire: query('response-content-encoding'),
    group: 'overrides',
    kind: 'text',
    help: 'Replaces Content-Encoding in this answer.',
    example: 'identity',
  },
  responseContentLanguage: {
    sdk: 'ResponseContentLanguage',
    wire: query('response-content-language'),
    group: 'overrides',
    kind: 'text',
    help: 'Replaces Content-Language in this answer.',
    example: 'de-DE',
  },
  responseContentType: {
    sdk: 'ResponseContentType',
    wire: query('response-content-type'),
    group: 'overrides',
    kind: 'text',
    help: 'Replaces Content-Type in this answer.',
    example: 'text/plain; charset=utf-8',
  },
  responseExpires: {
    sdk: 'ResponseExpires',
    wire: query('response-expires'),
    group: 'overrides',
    kind: 'date',
    help: 'Replaces Expires in this answer.',
    example: '2027-01-01T00:00:00Z',
  },
} as const satisfies Record<InputName, HeadInput>;

/** Every input's name, in the order of the form. */
export const inputNames = Object.keys(headInputs) as readonly InputName[];

/** The names of one group, in the order of the form. */
export function inputsOf(group: InputGroup): readonly InputName[] {
  return inputNames.filter((name) => headInputs[name].group === group);
}
