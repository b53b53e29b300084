/** How each recorded call beside HeadObject is set up: tags, retention, legal holds, and calls about the bucket. */
import type { ObjectDefinition } from '../store/definitions.ts';
import { attributesSetups } from './attributes-setups.ts';
import type { Setup } from './setup.ts';

const enabled = { versioning: 'enabled' } as const;
const locking = { ...enabled, objectLock: {} } as const;
const retention = { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' } as const;

function details(subresource: string, object: Partial<ObjectDefinition>, bucket: Setup['bucket'] = locking): Setup {
  return { bucket, versions: [{ body: 'test', ...object }], request: { query: { [subresource]: '' } } };
}

const tags = (set: { [name: string]: string }, bucket: Setup['bucket'] = {}): Setup => ({
  ...details('tagging', { tags: set }, bucket),
  kind: 'tagging',
});
const uploadedWith = (tagging: string): Setup => ({
  before: [{ method: 'PUT', headers: { 'x-amz-tagging': tagging } }],
  request: { query: { tagging: '' } },
  kind: 'tagging',
});
const taggedVersions: Setup = {
  bucket: enabled,
  versions: [{ tags: { test_tag: 'tagv1' } }, { tags: { tag3: 'tag3' } }],
  kind: 'tagging',
};

const aboutBucket = (query: { [name: string]: string }, bucket: Setup['bucket'] = {}, region?: string): Setup => ({
  bucket,
  request: { onBucket: true, query, ...(region !== undefined && { region }) },
});
const headBucket = (region = 'us-east-1'): Setup => ({
  bucket: { region },
  request: { onBucket: true, method: 'HEAD', region },
  kind: 'head-bucket',
});
const location = { location: '' };

export const setups: { readonly [caseId: string]: Setup } = {
  ...attributesSetups,
  's3-object-retention-exc-get-object-retention-never-set': details('retention', {}),
  's3-object-retention-exc-get-object-retention-regular-bucket': details('retention', {}, {}),
  's3-object-retention-get-object-retention-on-key-1': details('retention', { retention }),
  's3-object-retention-compliance-mode-add-compliance-retention': {
    bucket: locking,
    versions: [{ body: 'test' }],
    request: {
      method: 'PUT',
      query: { retention: '' },
      body: '<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>2030-01-01T00:00:00Z</RetainUntilDate></Retention>',
    },
    kind: 'empty',
  },
  'put-get-object-legal-hold-get-legal-hold-unset': details('legal-hold', {}),
  'put-get-object-legal-hold-get-legal-hold-set': details('legal-hold', { legalHold: 'ON' }),
  'put-object-legal-hold-exc-get-object-retention-regular-bucket': details('legal-hold', {}, {}),
  's3-legal-hold-lock-versioned-remove-object-legal-hold-ver1': {
    bucket: locking,
    versions: [{ legalHold: 'ON' }, { legalHold: 'ON' }],
    request: {
      method: 'PUT',
      query: { 'legal-hold': '', versionId: '<version:1>' },
      body: '<LegalHold><Status>OFF</Status></LegalHold>',
    },
    kind: 'empty',
  },
  'post-object-with-tags-single-get-tagging': tags({ TagName: 'TagValue' }),
  'post-object-with-tags-list-get-tagging': tags({ TagName: 'TagValue', TagName2: 'TagValue2' }),
  'post-object-with-tags-invalid-get-tagging': tags({}),
  'object-tagging-crud-get-object-tags-empty': tags({}),
  'object-tagging-crud-get-object-tags': tags({ tag1: 'tag1', tag2: '' }),
  'object-tagging-crud-get-object-tags-overwritten': tags({ tag3: 'tag3' }),
  'put-object-with-tags-get-object-tags': uploadedWith('tag&tag1=tag1&tag2=tag2'),
  'put-object-with-tags-get-object-tags-override': uploadedWith('tag3=tag3'),
  'put-object-with-tags-get-object-tags-wrong-format-qs': uploadedWith('wrongagain&wrongquery'),
  'put-object-with-tags-get-object-tags-wrong-format-qs-2': uploadedWith('key1&key2'),
  'object-tagging-versioned-get-object-tags-current-version': {
    ...taggedVersions,
    request: { query: { tagging: '' } },
  },
  'object-tagging-versioned-get-object-tags-previous-version': {
    ...taggedVersions,
    request: { query: { tagging: '', versionId: '<version:1>' } },
  },
  'object-tagging-versioned-get-object-tags-previous-version-again': {
    ...taggedVersions,
    before: [
      {
        method: 'PUT',
        query: { tagging: '', versionId: '<version:1>' },
        body: '<Tagging><TagSet><Tag><Key>tag1</Key><Value>tag1</Value></Tag></TagSet></Tagging>',
      },
    ],
    request: { query: { tagging: '', versionId: '<version:1>' } },
  },
  'put-object-tagging-none-value-get-object-tags-none': {
    ...tags({ tag1: 'tag1' }),
    before: [{ method: 'PUT', query: { tagging: '' }, body: '<Tagging><TagSet/></Tagging>' }],
  },
  'different-location-constraint-get-bucket-location-bucket-us-east-1': aboutBucket(location),
  'different-location-constraint-get-bucket-location-bucket-us-east-2': aboutBucket(
    location,
    { region: 'us-east-2' },
    'us-east-2',
  ),
  'different-location-constraint-get-bucket-location-non-existent-bucket': aboutBucket(location, 'none'),
  'create-bucket-aws-global-get-location-1': aboutBucket(location),
  'create-bucket-with-eu-location-constraint-get-bucket-location': aboutBucket(
    location,
    { region: 'eu-west-1', locationConstraint: 'EU' },
    'eu-west-1',
  ),
  'create-bucket-head-bucket-head-bucket': headBucket(),
  'create-bucket-head-bucket-head-bucket-2': headBucket('us-west-2'),
  'create-bucket-head-bucket-head-bucket-not-exist': {
    bucket: 'none',
    request: { onBucket: true, method: 'HEAD' },
  },
  'create-bucket-aws-global-head-bucket-global': headBucket(),
  'region-header-exists-outside-us-east-1-head-bucket': headBucket('us-west-2'),
};
