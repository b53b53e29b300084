/** How each recorded ListObjectVersions case is set up. The client that was recorded asks for `encoding-type=url` by itself. */
import type { ObjectDefinition } from '../store/definitions.ts';
import { full, type Setup } from './setup.ts';

const enabled = { versioning: 'enabled' } as const;
const suspended = { versioning: 'suspended' } as const;
const anId = (letter: string) => letter.repeat(32);

/** Of the contents only size and tag are known. */
function version(key: string, size: number, etag: string, versionId?: string): ObjectDefinition {
  const id = versionId === undefined ? {} : { versionId };
  return { key, body: { size }, etag: `"${etag}"`, checksums: full('crc32', 'unknown='), ...id };
}

function listing(
  bucket: Setup['bucket'],
  versions: readonly ObjectDefinition[],
  query: { [name: string]: string } = {},
): Setup {
  return {
    ...(bucket && { bucket }),
    versions,
    request: { onBucket: true, query: { versions: '', 'encoding-type': 'url', ...query } },
  };
}

const first = (key: string) => version(key, 9, 'db3ec040e20dfc657dab510aeab74759');
const second = (key: string) => version(key, 9, 'd4ca1ed7571e2e7b1f1c375bd50fa220');
const threeKeys: readonly ObjectDefinition[] = [
  first('test_0'),
  first('test_1'),
  first('test_2'),
  second('test_2'),
  { key: 'test_0', deleteMarker: true },
  { key: 'test_1', deleteMarker: true },
  second('test_0'),
  second('test_1'),
];
const markers = (query: { [name: string]: string }) => listing(enabled, threeKeys, query);

const file = (key: string) => version(key, 11, '0d9fa06a66933b40f615f530e59edd6b');
const files = ['aSubfolder/subFile1', 'aSubfolder/subFile2', 'file1', 'file2'].map((name) => file(`folder/${name}`));
const inFolder = (query: { [name: string]: string } = {}) =>
  listing(enabled, files, { prefix: 'folder/', delimiter: '/', 'max-keys': '1', ...query });

const directory = [
  version('dir/subdir/test', 15, '00000000000000000000000000000000'),
  version('dir/test', 15, 'dbe906ced633d4580318b1cc37ce1ca4'),
  version('dir/test', 15, 'c978d4a128605d97d7c5b1bd17250efd'),
];
const inDirectory = (prefix: string) => listing(enabled, directory, { prefix, delimiter: '/' });

const threeVersions = [
  version('test-version', 14, 'b8cb478d2b9408033ceb93aa90386661', anId('a')),
  version('test-version', 14, '066f1ebd4608b82ed545041ff2254d36', anId('b')),
  version('test-version', 14, '0aafaa2dd225df253328c024ceb9efc1', anId('c')),
];
const afterSuspension = version('test-version', 22, 'bb7af07292c35f415ac7da933eb5c927');

const suspendedKey = 'test-delete-suspended';
const beforeDeletion = [
  version(suspendedKey, 14, 'b8cb478d2b9408033ceb93aa90386661', anId('a')),
  version(suspendedKey, 14, '066f1ebd4608b82ed545041ff2254d36', anId('b')),
];
const deletion: ObjectDefinition = { key: suspendedKey, deleteMarker: true };

const neverVersioned = version('non-version-bucket-key', 17, 'e1474add07e050008472599be0883b17', 'null');
const twice = [
  neverVersioned,
  version('versioned-bucket-key', 13, 'c43b615a50200509ceccc5f4122da4bf', anId('a')),
  version('versioned-bucket-key', 21, 'a26fe9d9854f719b8865291904326b58', anId('b')),
];

export const setups: { readonly [caseId: string]: Setup } = {
  'list-objects-versions-markers-list-objects-versions-5': markers({ 'max-keys': '5' }),
  'list-objects-versions-markers-list-objects-next-version-only': markers({ 'version-id-marker': '<version:6>' }),
  'list-objects-versions-markers-list-objects-both-markers': markers({
    'key-marker': 'test_1',
    'version-id-marker': '<version:6>',
    'max-keys': '1',
  }),
  'list-objects-versions-markers-list-objects-last-key-last-version': markers({
    'key-marker': 'test_2',
    'version-id-marker': '<version:4>',
    'max-keys': '1',
  }),
  'list-objects-versions-markers-list-objects-next-key-empty': markers({ 'key-marker': '', 'max-keys': '1' }),
  'list-object-versions-pagination-common-prefixes-list-object-versions-all-keys': listing(enabled, files),
  'list-object-versions-pagination-common-prefixes-list-object-versions-start': inFolder(),
  'list-object-versions-pagination-common-prefixes-list-object-versions-next-1': inFolder({
    'key-marker': 'folder/aSubfolder/',
  }),
  'list-object-versions-pagination-common-prefixes-list-object-versions-end': inFolder({
    'key-marker': 'folder/file1',
    'version-id-marker': '',
  }),
  'list-object-versions-pagination-common-prefixes-list-object-versions-manual-first-file': inFolder({
    'key-marker': 'folder/aSubfolder/subFile1',
  }),
  'list-objects-versions-with-prefix-list-object-version-1': inDirectory('dir/'),
  'list-objects-versions-with-prefix-list-object-version-3': inDirectory('dir/test'),
  'list-objects-versions-with-prefix-list-object-version-4': inDirectory('dir/subdir'),
  'list-objects-versions-with-prefix-only-and-pagination-list-object-version-prefix-key-marker-only': listing(
    enabled,
    [first('prefixed_key'), second('prefixed_key'), first('test_key')],
    { prefix: 'prefix', 'key-marker': 'prefixed_key', 'max-keys': '4' },
  ),
  'list-ops-encoding-type-validation-list-object-versions-list-object-versions-error-empty-value': listing(
    undefined,
    [],
    { 'encoding-type': '' },
  ),
  'list-object-versions-order-unversioned-list-empty': listing(undefined, []),
  'list-object-versions-order-unversioned-list-object-versions': listing(undefined, [
    version('c-test-object-3', 13, '2532913c38a0c3046be3dc4e434df6e6'),
    version('a-test-object-1', 13, '1b5c4d94104ea274dc3a49a55179de86'),
    version('b-test-object-2', 13, '2f3c2d190be43f3f6cd1c26ce4c59ae6'),
  ]),
  'put-object-on-suspended-bucket-list-enabled': listing(enabled, threeVersions),
  'put-object-on-suspended-bucket-list-suspended': listing(suspended, threeVersions),
  'put-object-on-suspended-bucket-list-suspended-after-put': listing(suspended, [...threeVersions, afterSuspension]),
  'put-object-on-suspended-bucket-list-suspended-after-overwrite': listing(suspended, [
    ...threeVersions,
    version('test-version', 20, '00000000000000000000000000000000'),
    afterSuspension,
  ]),
  'delete-object-on-suspended-bucket-list-suspended': listing(suspended, beforeDeletion),
  'delete-object-on-suspended-bucket-list-suspended-delete': listing(suspended, [...beforeDeletion, deletion]),
  'delete-object-on-suspended-bucket-list-suspended-put': listing(suspended, [
    ...beforeDeletion,
    deletion,
    version(suspendedKey, 35, '195a8078a76b2922899312bf556585e1'),
  ]),
  'get-bucket-versioning-order-list-object-versions': listing(enabled, [
    version('test', 4, '841a2d689ad86bd1611447453c22c6fc'),
    version('test', 4, '841a2d689ad86bd1611447453c22c6fc'),
    version('test2', 4, '841a2d689ad86bd1611447453c22c6fc'),
  ]),
  's3-put-object-versioned-list-object-pre-versioned': listing(enabled, [neverVersioned]),
  's3-put-object-versioned-list-object-versioned': listing(enabled, twice),
  's3-put-object-versioned-list-bucket-suspended': listing(suspended, twice),
};
