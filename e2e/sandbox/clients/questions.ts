/**
 * What the clients are asked to ask: each of the 21 inputs of HeadObject, with a value that makes a difference, and with
 * one that S3 refuses or answers without the object. How a client writes an input is its own file's business.
 */
import { createHash } from 'node:crypto';
import type { HeadRequest } from '../../../src/object-head/head-request.ts';
import { customerKeys } from '../buckets/encrypted.ts';

export interface Question {
  /** Completes "given …". */
  readonly title: string;
  readonly request: HeadRequest;
  readonly status: number;
}

type Place = Pick<HeadRequest, 'bucket' | 'key'>;
type Inputs = Partial<Omit<HeadRequest, keyof Place>>;

const question = (title: string, status: number, place: Place, inputs: Inputs = {}): Question => ({
  title,
  status,
  request: { checksumMode: 'off', ...place, ...inputs },
});

const everyField = { bucket: 'everything-exposed', key: 'every-field' };
/** Last modified on 2026-01-15. */
const hello = { bucket: 'everything-exposed', key: 'hello.txt' };
const paid = { bucket: 'requester-pays', key: 'dataset/part-0001.parquet' };
const sealed = { bucket: 'encrypted', key: 'sse-c.txt' };
const notes = { bucket: 'suspended', key: 'notes.txt' };

const etag = '"746308829575e17c3331bbcb00c0898b"';
const before = '2026-01-15T09:29:59Z';
const after = '2026-01-15T09:30:01Z';

function customerKey(key: string): Inputs {
  return { sseCustomerAlgorithm: 'AES256', sseCustomerKey: Buffer.from(key).toString('base64') };
}

function md5(key: string): string {
  return createHash('md5').update(key).digest('base64');
}

export const questions: readonly Question[] = [
  question('a bucket and a key', 200, everyField),
  question('a key that is not there', 404, { ...hello, key: 'no such + key?' }),
  question('a version', 200, notes, { versionId: 'Kept.from.when.versioning.was.on' }),
  question('the null version', 200, notes, { versionId: 'null' }),
  question('a delete marker', 405, { ...notes, key: 'deleted.txt' }, { versionId: 'null' }),
  question('a version that never was', 404, hello, { versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' }),
  question('a version id that cannot be', 400, hello, { versionId: 'first' }),
  question('a part', 206, everyField, { partNumber: 2 }),
  question('a part too many', 416, hello, { partNumber: 2 }),
  question('a range', 206, hello, { range: 'bytes=0-4' }),
  question('a range past the end', 416, hello, { range: 'bytes=100-' }),
  question('the ETag to match', 200, hello, { ifMatch: etag }),
  question('another ETag to match', 412, hello, { ifMatch: '"other"' }),
  question('another ETag not to match', 200, hello, { ifNoneMatch: '"other"' }),
  question('the ETag not to match', 304, hello, { ifNoneMatch: etag }),
  question('a date before the last change', 200, hello, { ifModifiedSince: before }),
  question('a date after the last change', 304, hello, { ifModifiedSince: after }),
  question('a date after the last change, to be unmodified since', 200, hello, { ifUnmodifiedSince: after }),
  question('a date before the last change, to be unmodified since', 412, hello, { ifUnmodifiedSince: before }),
  question('checksum mode', 200, everyField, { checksumMode: 'ENABLED' }),
  question('no payer', 403, paid),
  question('a payer', 200, paid, { requestPayer: 'requester' }),
  question('the owner', 200, hello, { expectedBucketOwner: '111122223333' }),
  question('another owner', 403, hello, { expectedBucketOwner: '999999999999' }),
  question('all overrides', 200, everyField, {
    responseCacheControl: 'no-store, max-age=0',
    responseContentDisposition: 'attachment; filename="a b+c.txt"',
    responseContentEncoding: 'identity',
    responseContentLanguage: 'de-DE, fr',
    responseContentType: 'text/html; charset=utf-8',
    responseExpires: '2035-01-01T00:00:00Z',
  }),
  question('no customer key', 400, sealed),
  question('a customer key', 200, sealed, customerKey(customerKeys.first)),
  question('a customer key with its MD5', 200, sealed, {
    ...customerKey(customerKeys.first),
    sseCustomerKeyMD5: md5(customerKeys.first),
  }),
  question('another customer key', 403, sealed, customerKey(customerKeys.second)),
];
