/**
 * ListObjectVersions: versions and delete markers interleaved, keys in order and each key's newest first.
 * `NextKeyMarker` and `NextVersionIdMarker` name the last entry shown.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
import type { Answer } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { isoMilliseconds } from '../http/dates.ts';
import { invalidArgument } from '../http/s3-error.ts';
import { element, optionalElement, structure, xmlAnswer } from '../http/xml.ts';
import { withFault } from '../object/with-fault.ts';
import type { KeyHistory } from '../store/key-history.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import { isVersionId } from '../store/version-id.ts';
import { type ListInput, readListInput } from './list-input.ts';
import { type Listed, type ListedVersion, listPage } from './list-page.ts';
import { contentElements, ownerElement, prefixElements } from './list-xml.ts';

export function listObjectVersions(call: Call): Answer {
  const input = readListInput(call.request);
  requirePermission(call, 's3:ListBucketVersions', input.prefix);
  const current = call.bucket.current(input.prefix);
  const fault = current?.definition.listingFault;
  return fault ? withFault(call, current, () => answerOf(call, input), fault) : answerOf(call, input);
}

function answerOf(call: Call, input: ListInput): Answer {
  const { bucket } = call;
  const { keyMarker, versionIdMarker } = readMarkers(call);
  const page = listPage(bucket, input, { key: keyMarker, includesKey: versionIdMarker !== '' }, (key) => {
    const history = bucket.history(key);
    if (!history) return [];
    return newestFirst(history, key === keyMarker ? history.ordinalOf(versionIdMarker) : history.length);
  });
  const head = [
    element('Name', bucket.name),
    element('Prefix', input.encode(input.prefix)),
    element('KeyMarker', input.encode(keyMarker)),
    element('VersionIdMarker', versionIdMarker),
    page.last ? nextMarkers(page.last, input) : '',
    element('MaxKeys', String(input.maxKeys)),
    optionalElement('Delimiter', input.delimiter && input.encode(input.delimiter)),
    optionalElement('EncodingType', input.encodingType),
    element('IsTruncated', String(page.last !== undefined)),
  ];
  const owner = ownerElement(bucket);
  const versions = page.versions.map((listed) => versionElement(call, listed, input, owner));
  const content = [...head, ...versions, prefixElements(page.prefixes, input)];
  return xmlAnswer('ListVersionsResult', content.join(''), chargeHeaders(call));
}

function readMarkers({ request: { query } }: Call): { keyMarker: string; versionIdMarker: string } {
  const keyMarker = query.get('key-marker') ?? '';
  const versionIdMarker = query.get('version-id-marker') ?? '';
  const details = { ArgumentName: 'version-id-marker', ArgumentValue: versionIdMarker };
  if (versionIdMarker !== '' && keyMarker === '') {
    throw invalidArgument('A version-id marker cannot be specified without a key marker.', details);
  }
  if (versionIdMarker !== '' && !isVersionId(versionIdMarker)) {
    throw invalidArgument('Invalid version id specified', details);
  }
  return { keyMarker, versionIdMarker };
}

/** From the version before `end` down to the oldest. */
function* newestFirst(history: KeyHistory, end: number): Generator<StoredVersion> {
  for (let ordinal = end - 1; ordinal >= 0; ordinal--) {
    const version = history.at(ordinal);
    if (version) yield version;
  }
}

/** A page that ends on a common prefix has no version to name. */
function nextMarkers(last: Listed, { encode }: ListInput): string {
  if ('prefix' in last) return element('NextKeyMarker', encode(last.prefix));
  return element('NextKeyMarker', encode(last.key)) + element('NextVersionIdMarker', last.version.versionId);
}

function versionElement({ bucket }: Call, { key, version }: ListedVersion, input: ListInput, owner: string): string {
  const isLatest = bucket.history(key)?.latest?.versionId === version.versionId;
  const head =
    element('Key', input.encode(key)) + element('VersionId', version.versionId) + element('IsLatest', String(isLatest));
  return version.definition.deleteMarker
    ? structure('DeleteMarker', head + structure('LastModified', isoMilliseconds(version.lastModified)) + owner)
    : structure('Version', head + contentElements(bucket, version, input, owner));
}
