/** Answers at random for property tests: each header missing, plausible, nearly so, or anything at all. */
import fc from 'fast-check';
import { catalogue } from '../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../object-head/catalogue/field.ts';

/** Stands in every made-up text, so that a test finds it wherever it got to. */
export const foreignMark = '⟦foreign⟧';

/** What people fear of a value: markup, a link that runs, right-to-left overrides, controls, 2 KB. */
export const hostileTexts: readonly string[] = [
  `<img src=x onerror="alert(1)">${foreignMark}`,
  `javascript:alert(1)//${foreignMark}`,
  `\u202e${foreignMark}\u2066`,
  `\u0000\u001b[31m${foreignMark}\r\n`,
  `${foreignMark}${'x'.repeat(2048)}`,
  `**${foreignMark}** [a](b) \${0} %s {{x}}`,
];

/** Values that rules take apart, so that random answers reach past the first parser. */
const plausible: Partial<Record<FieldName, readonly string[]>> = {
  ArchiveStatus: ['ARCHIVE_ACCESS', 'DEEP_ARCHIVE_ACCESS'],
  BucketKeyEnabled: ['true', 'false'],
  ChecksumCRC32: ['cZWHwQ==', '5FRUiw==-3', 'cZWHwQ'],
  ChecksumCRC64NVME: ['qUVrWYOrIAM='],
  ChecksumSHA256: ['n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=', 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=-2'],
  ChecksumType: ['COMPOSITE', 'FULL_OBJECT'],
  ContentLength: ['0', '1', '10485761', '9007199254740993'],
  ContentRange: ['bytes 0-5242879/10485761', 'bytes 0-0/1', 'bytes */7'],
  ETag: ['"098f6bcd4621d373cade4e832627b4f6"', '"2848839dc84e13fa00a0944e760e233b-2"', 'W/"x"', '""'],
  Expiration: ['expiry-date="Fri, 21 Dec 2012 00:00:00 GMT", rule-id="a%20b"', 'NotImplemented', 'expiry-date="x"'],
  LastModified: ['Wed, 25 Nov 2026 11:55:00 GMT', 'Fri, 21 Dec 2012 00:00:00 GMT'],
  ObjectLockEventHold: ['ON', 'OFF'],
  ObjectLockEventHoldDurationDays: ['30', '0', '1e9'],
  ObjectLockEventHoldDurationYears: ['1', '-1'],
  ObjectLockLegalHoldStatus: ['ON', 'OFF'],
  ObjectLockMode: ['GOVERNANCE', 'COMPLIANCE'],
  ObjectLockRetainUntilDate: ['2030-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2030-02-31T00:00:00Z'],
  PartsCount: ['2', '0'],
  ReplicationStatus: ['PENDING', 'COMPLETED', 'COMPLETE', 'FAILED', 'REPLICA'],
  Restore: [
    'ongoing-request="true"',
    'ongoing-request="false", expiry-date="Fri, 21 Dec 2029 00:00:00 GMT"',
    'ongoing-request="false", expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"',
    'ongoing-request="false"',
  ],
  SSECustomerAlgorithm: ['AES256'],
  SSEKMSKeyId: ['arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/a', 'plain'],
  ServerSideEncryption: ['AES256', 'aws:kms', 'aws:kms:dsse', 'aws:fsx', 'aws:backup'],
  StorageClass: ['GLACIER', 'DEEP_ARCHIVE', 'GLACIER_IR', 'INTELLIGENT_TIERING', 'STANDARD_IA'],
  VersionId: ['null', '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY'],
};

/** Headers of an answer in which any of these fields may hold anything; all other fields are left out. */
export function anyHeaders(fields: readonly FieldName[]): fc.Arbitrary<Readonly<Record<string, string>>> {
  const values = fields.map((field) => [catalogue[field].header, anyValue(plausible[field] ?? [])] as const);
  return fc
    .record(Object.fromEntries(values), { requiredKeys: [] })
    .map((found) =>
      Object.fromEntries(
        Object.entries(found).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    );
}

function anyValue(good: readonly string[]): fc.Arbitrary<string> {
  const wild = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `${foreignMark}${text}`),
  );
  if (good.length === 0) return wild;
  const near = fc.tuple(fc.constantFrom(...good), wild).map(([start, end]) => `${start}${end}`);
  return fc.oneof(fc.constantFrom(...good), near, wild);
}
