/**
 * ListObjectsV2 and the older ListObjects: the current object of each key. They differ in how they name the next page.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
import type { Answer } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { invalidArgument } from '../http/s3-error.ts';
import { element, optionalElement, structure, xmlAnswer } from '../http/xml.ts';
import { type ListInput, readListInput } from './list-input.ts';
import { type Listed, type ListPage, listPage } from './list-page.ts';
import { contentElements, ownerElement, prefixElements } from './list-xml.ts';

export function listObjectsV2(call: Call): Answer {
  const { query } = call.request;
  const input = readListInput(call.request);
  requirePermission(call, 's3:ListBucket', input.prefix);
  const token = query.get('continuation-token');
  const startAfter = query.get('start-after');
  const page = pageAfter(call, input, token === undefined ? (startAfter ?? '') : keyOf(token));
  const owner = query.get('fetch-owner') === 'true' ? ownerElement(call.bucket) : '';
  const head = [
    optionalElement('NextContinuationToken', page.last && tokenFor(nameOf(page.last))),
    optionalElement('ContinuationToken', token),
    optionalElement('StartAfter', startAfter && input.encode(startAfter)),
    element('KeyCount', String(page.versions.length + page.prefixes.length)),
  ];
  return listAnswer(call, input, page, head, owner);
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export function listObjects(call: Call): Answer {
  const input = readListInput(call.request);
  requirePermission(call, 's3:ListBucket', input.prefix);
  const marker = call.request.query.get('marker') ?? '';
  const page = pageAfter(call, input, marker);
  // Without a delimiter the last key of the page serves as the marker of the next.
  const next = input.delimiter !== undefined && page.last ? input.encode(nameOf(page.last)) : undefined;
  const head = [element('Marker', input.encode(marker)), optionalElement('NextMarker', next)];
  return listAnswer(call, input, page, head, ownerElement(call.bucket));
}

function pageAfter({ bucket }: Call, input: ListInput, key: string): ListPage {
  return listPage(bucket, input, { key, includesKey: false }, (each) => {
    const current = bucket.current(each);
    return current && !current.definition.deleteMarker ? [current] : [];
  });
}

function listAnswer(call: Call, input: ListInput, page: ListPage, head: readonly string[], owner: string): Answer {
  const contents = page.versions.map(({ key, version }) =>
    structure('Contents', element('Key', input.encode(key)) + contentElements(call.bucket, version, input, owner)),
  );
  const content = [
    element('Name', call.bucket.name),
    element('Prefix', input.encode(input.prefix)),
    ...head,
    element('MaxKeys', String(input.maxKeys)),
    optionalElement('Delimiter', input.delimiter && input.encode(input.delimiter)),
    optionalElement('EncodingType', input.encodingType),
    element('IsTruncated', String(page.last !== undefined)),
    ...contents,
    prefixElements(page.prefixes, input),
  ];
  return xmlAnswer('ListBucketResult', content.join(''), [
    ['x-amz-bucket-region', call.bucket.region],
    ...chargeHeaders(call),
  ]);
}

function nameOf(last: Listed): string {
  return 'prefix' in last ? last.prefix : last.key;
}

/** Opaque to the client; here the key that the page ended on. */
function tokenFor(key: string): string {
  return `1${Buffer.from(key).toString('base64')}`;
}

function keyOf(token: string): string {
  const key = Buffer.from(token.slice(1), 'base64').toString();
  if (token !== '' && tokenFor(key) === token) return key;
  throw invalidArgument('The continuation token provided is incorrect', {
    ArgumentName: 'continuation-token',
    ArgumentValue: token,
  });
}
