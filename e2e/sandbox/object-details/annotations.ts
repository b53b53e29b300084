/**
 * ListObjectAnnotations and GetObjectAnnotation, in the shape of the SDK's schemas: there is no recording of either.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectAnnotations.html
 */
import { createHash } from 'node:crypto';
import type { Answer, Header } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { httpDate, isoMilliseconds } from '../http/dates.ts';
import { invalidArgument, S3Error } from '../http/s3-error.ts';
import { header } from '../http/s3-request.ts';
import { element, optionalElement, structure, xmlAnswer } from '../http/xml.ts';
import { existingVersion } from '../object/find-version.ts';
import { readVersionId } from '../object/read-input.ts';
import { crc64Nvme } from '../store/crc64-nvme.ts';
import type { Annotation } from '../store/definitions.ts';
import { compareKeys } from '../store/key-order.ts';
import type { StoredVersion } from '../store/stored-version.ts';

const longestPage = 1000;

export function listObjectAnnotations(call: Call): Answer {
  requirePermission(call, 's3:ListObjectAnnotations');
  const { bucket, request } = call;
  const version = existingVersion(call, readVersionId(call));
  const prefix = request.query.get('annotation-prefix');
  const token = request.query.get('continuation-token');
  const most = readMost(request.query.get('max-annotation-results'));
  const left = Object.entries(version.definition.annotations ?? {})
    .filter(([name]) => name.startsWith(prefix ?? '') && (token === undefined || compareKeys(name, token) > 0))
    .sort(([a], [b]) => compareKeys(a, b));
  const page = left.slice(0, most);
  const entries = page.map(([name, annotation]) => entryElement(call, version, name, annotation));
  const content = [
    structure('Annotations', entries.join('')),
    element('Bucket', bucket.name),
    element('Key', request.key),
    optionalElement('AnnotationPrefix', prefix),
    element('MaxAnnotationResults', String(most)),
    element('AnnotationCount', String(page.length)),
    optionalElement('ContinuationToken', token),
    optionalElement('NextContinuationToken', left.length > page.length ? page.at(-1)?.[0] : undefined),
  ];
  return xmlAnswer('ListObjectAnnotationsOutput', content.join(''), headersOf(call, version));
}

export function getObjectAnnotation(call: Call): Answer {
  requirePermission(call, 's3:GetObjectAnnotation');
  const { bucket, request } = call;
  const version = existingVersion(call, readVersionId(call));
  const name = request.query.get('annotationName') ?? '';
  const annotation = version.definition.annotations?.[name];
  if (!annotation) throw new S3Error(404, 'NoSuchAnnotation', 'The specified annotation does not exist.');
  const body = Buffer.from(annotation.body);
  const headers: Header[] = [
    ...headersOf(call, version),
    ['Last-Modified', httpDate(lastModifiedOf(bucket, version, annotation))],
    ['ETag', etagOf(annotation)],
    ['x-amz-server-side-encryption', 'AES256'],
    ['Content-Length', String(body.length)],
  ];
  if (header(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED') {
    headers.push(['x-amz-checksum-crc64nvme', crc64Nvme([body])], ['x-amz-checksum-type', 'FULL_OBJECT']);
  }
  return { status: 200, headers, body };
}

function entryElement({ bucket }: Call, version: StoredVersion, name: string, annotation: Annotation): string {
  return structure(
    'AnnotationEntry',
    [
      element('AnnotationName', name),
      element('LastModified', isoMilliseconds(lastModifiedOf(bucket, version, annotation))),
      element('Size', String(Buffer.byteLength(annotation.body))),
      element('ETag', etagOf(annotation)),
      element('ChecksumAlgorithm', 'CRC64NVME'),
      optionalElement('ReplicationStatus', version.definition.replicationStatus),
    ].join(''),
  );
}

function headersOf(call: Call, version: StoredVersion): Header[] {
  const charge = chargeHeaders(call);
  return call.bucket.versioning === 'never' ? charge : [['x-amz-object-version-id', version.versionId], ...charge];
}

function etagOf({ body }: Annotation): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}

function lastModifiedOf(bucket: Call['bucket'], version: StoredVersion, { lastModified }: Annotation): number {
  return lastModified === undefined ? version.lastModified : bucket.timeOf(lastModified);
}

function readMost(text: string | undefined): number {
  if (text === undefined) return longestPage;
  const most = Number(text);
  if (/^\d+$/.test(text) && most >= 1 && most <= longestPage) return most;
  throw invalidArgument(`max-annotation-results must be an integer between 1 and ${longestPage}`, {
    ArgumentName: 'max-annotation-results',
    ArgumentValue: text,
  });
}
