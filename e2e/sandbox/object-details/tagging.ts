/**
 * GetObjectTagging, PutObjectTagging and DeleteObjectTagging. Each has a right of its own for versions.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html
 */
import type { Answer, Header } from '../http/answer.ts';
import { type Call, requirePermission } from '../http/call.ts';
import { childrenOf, malformedXml, readXmlBody, textOf } from '../http/read-xml.ts';
import { S3Error } from '../http/s3-error.ts';
import { element, structure, xmlAnswer } from '../http/xml.ts';
import { existingVersion } from '../object/find-version.ts';
import { readVersionId } from '../object/read-input.ts';
import type { StoredVersion } from '../store/stored-version.ts';

const mostTags = 10;

export function getObjectTagging(call: Call): Answer {
  const version = taggedVersion(call, 'Get');
  const tags = Object.entries(version.definition.tags ?? {}).map(([key, value]) =>
    structure('Tag', element('Key', key) + element('Value', value)),
  );
  return xmlAnswer('Tagging', structure('TagSet', tags.join('')), versionHeader(call, version));
}

export async function putObjectTagging(call: Call): Promise<Answer> {
  const version = taggedVersion(call, 'Put');
  call.bucket.change(version, { ...version.definition, tags: readTags(await call.request.body()) });
  return { status: 200, headers: [...versionHeader(call, version), ['Content-Length', '0']] };
}

export function deleteObjectTagging(call: Call): Answer {
  const version = taggedVersion(call, 'Delete');
  call.bucket.change(version, { ...version.definition, tags: {} });
  return { status: 204, headers: versionHeader(call, version) };
}

function taggedVersion(call: Call, verb: 'Get' | 'Put' | 'Delete'): StoredVersion {
  const versionId = readVersionId(call);
  requirePermission(call, versionId === undefined ? `s3:${verb}ObjectTagging` : `s3:${verb}ObjectVersionTagging`);
  return existingVersion(call, versionId);
}

function versionHeader({ bucket }: Call, version: StoredVersion): Header[] {
  return bucket.versioning === 'never' ? [] : [['x-amz-version-id', version.versionId]];
}

function readTags(body: Buffer): { [name: string]: string } {
  const [tagSet] = childrenOf(readXmlBody(body, 'Tagging'), 'TagSet');
  if (tagSet === undefined) throw malformedXml();
  const tags = new Map<string, string>();
  for (const tag of childrenOf(tagSet, 'Tag')) {
    const key = textOf(tag, 'Key');
    const value = textOf(tag, 'Value');
    if (key === undefined || value === undefined) throw malformedXml();
    if (tags.has(key)) throw invalidTag('Cannot provide multiple Tags with the same key');
    tags.set(key, value);
  }
  if (tags.size > mostTags) throw new S3Error(400, 'BadRequest', 'Object tags cannot be greater than 10');
  return Object.fromEntries(tags);
}

function invalidTag(message: string): S3Error {
  return new S3Error(400, 'InvalidTag', message);
}
