/**
 * PutObject: so that an object can be changed while somebody looks at it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
import { createHash } from 'node:crypto';
import type { Answer, Header } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { S3Error } from '../http/s3-error.ts';
import { header } from '../http/s3-request.ts';
import { requireObjectLock } from '../object-details/object-lock.ts';
import type { ObjectDefinition } from '../store/definitions.ts';
import { checksumHeaders } from './checksum-headers.ts';
import { readDefinition } from './put-definition.ts';

export async function putObject(call: Call): Promise<Answer> {
  requirePermission(call, 's3:PutObject');
  const { request, bucket } = call;
  if (header(request, 'x-amz-copy-source') !== undefined) throw notImplemented('x-amz-copy-source');
  const payloadHash = header(request, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  if (payloadHash.startsWith('STREAMING-')) throw notImplemented('x-amz-content-sha256');
  const body = await request.body();
  if (
    payloadHash !== 'UNSIGNED-PAYLOAD' &&
    createHash('sha256').update(body).digest('hex') !== payloadHash.toLowerCase()
  ) {
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  checkConditions(call);
  const version = bucket.put(newDefinition(call, body));
  const input = {
    versionId: undefined,
    partNumber: undefined,
    range: undefined,
    checksumMode: true,
    overrides: new Map(),
  };
  const headers: Header[] = [
    ['ETag', version.etag],
    ...checksumHeaders(version, input, { status: 200, start: 0, end: version.size }),
    ['Content-Length', '0'],
  ];
  if (bucket.versioning === 'enabled') headers.push(['x-amz-version-id', version.versionId]);
  const { encryption } = version.definition;
  if (encryption?.kind !== 'SSE-C') headers.push(['x-amz-server-side-encryption', encryption?.kind ?? 'AES256']);
  return { status: 200, headers };
}

/** Tags and locks need rights of their own, and a lock a bucket that has Object Lock, which may lock by itself. */
function newDefinition(call: Call, body: Buffer): ObjectDefinition {
  const { request, bucket, now } = call;
  const definition = readDefinition(request, body, now);
  if (definition.tags) requirePermission(call, 's3:PutObjectTagging');
  if (definition.retention) requirePermission(call, 's3:PutObjectRetention');
  if (definition.legalHold) requirePermission(call, 's3:PutObjectLegalHold');
  if (definition.retention || definition.legalHold) requireObjectLock(bucket);
  const { mode, days = 0, years = 0 } = bucket.definition.objectLock ?? {};
  if (mode === undefined || definition.retention) return definition;
  const until = new Date(now);
  until.setUTCDate(until.getUTCDate() + days);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  return { ...definition, retention: { mode, until: until.toISOString() } };
}

/** Conditional writes: `If-None-Match: *` creates only, `If-Match` replaces only what it names. */
function checkConditions({ request, bucket }: Call): void {
  const current = bucket.current(request.key);
  const existing = current?.definition.deleteMarker ? undefined : current;
  if (header(request, 'if-none-match') === '*' && existing) throw failed('If-None-Match');
  const ifMatch = header(request, 'if-match');
  if (ifMatch === undefined) return;
  if (!existing) throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: request.key });
  if (ifMatch !== '*' && ifMatch.replaceAll('"', '') !== existing.etag.replaceAll('"', '')) throw failed('If-Match');
}

function failed(Condition: string): S3Error {
  return new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    Condition,
  });
}

function notImplemented(Header: string): S3Error {
  return new S3Error(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', {
    Header,
  });
}
