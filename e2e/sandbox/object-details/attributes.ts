/**
 * GetObjectAttributes: in one XML body what HeadObject spreads over headers. The ETag has no quotes here, and a composite
 * checksum no number of parts.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html
 */
import type { Answer, Header } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { httpDate } from '../http/dates.ts';
import { invalidArgument } from '../http/s3-error.ts';
import { amzInput } from '../http/s3-request.ts';
import { element, structure, xmlAnswer } from '../http/xml.ts';
import { checkCustomerKey } from '../object/customer-key.ts';
import { findVersion } from '../object/find-version.ts';
import { requireKmsKey } from '../object/kms.ts';
import { readVersionId } from '../object/read-input.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import { checksumElements } from './checksum-elements.ts';
import { objectParts } from './object-parts.ts';

const attributeNames = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'] as const;
type AttributeName = (typeof attributeNames)[number];

export function getObjectAttributes(call: Call): Answer {
  const { request, bucket } = call;
  const wanted = readWanted(amzInput(request, 'x-amz-object-attributes'));
  const versionId = readVersionId(call);
  const version = findVersion(call, versionId);
  requirePermission(call, versionId === undefined ? 's3:GetObjectAttributes' : 's3:GetObjectVersionAttributes');
  checkCustomerKey(request, version);
  if (wanted.has('Checksum')) requireKmsKey(call, version);
  const content = attributeNames.filter((name) => wanted.has(name)).map((name) => attribute(name, call, version));
  const headers: Header[] = [['Last-Modified', httpDate(version.lastModified)]];
  if (bucket.versioning !== 'never') headers.push(['x-amz-version-id', version.versionId]);
  return xmlAnswer('GetObjectAttributesResponse', content.join(''), [...headers, ...chargeHeaders(call)]);
}

function attribute(name: AttributeName, call: Call, version: StoredVersion): string {
  switch (name) {
    case 'ETag':
      return element('ETag', version.etag.replaceAll('"', ''));
    case 'Checksum': {
      const { checksums } = version;
      if (checksums === 'none') return '';
      return structure('Checksum', checksumElements(checksums.values) + element('ChecksumType', checksums.type));
    }
    case 'ObjectParts':
      return objectParts(call, version);
    case 'StorageClass':
      return element('StorageClass', version.definition.storageClass ?? 'STANDARD');
    case 'ObjectSize':
      return element('ObjectSize', String(version.size));
  }
}

/** Names with commas between them, blanks allowed. */
function readWanted(text: string | undefined): ReadonlySet<string> {
  const names = (text ?? '').split(',').map((name) => name.trim());
  const details = { ArgumentName: 'x-amz-object-attributes', ArgumentValue: text ?? '' };
  if (names.every((name) => name === '')) {
    throw invalidArgument(
      'The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty',
      details,
    );
  }
  if (names.some((name) => !attributeNames.includes(name as AttributeName))) {
    throw invalidArgument('Invalid attribute name specified.', details);
  }
  return new Set(names);
}
