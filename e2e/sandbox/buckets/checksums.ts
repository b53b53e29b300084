/** One object a checksum algorithm, all of the same text; and multipart objects with composite and full-object checksums. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ChecksumAlgorithm, ObjectDefinition } from '../store/definitions.ts';

const text = 'The quick brown fox jumps over the lazy dog';

const ofText: { readonly [algorithm in ChecksumAlgorithm]: string } = {
  crc32: 'QU+jOQ==',
  crc32c: 'ImIEBA==',
  crc64nvme: '12xUBUlUwUM=',
  sha1: 'L9ThxnotKPzthJ7hu3bnORuT6xI=',
  sha256: '16j7swfXgJRpypq8sAguT41WUeRtPNt2LQLQvzfJ5ZI=',
  sha512: 'B+VH2VhvanP3P7rAQ17XaVEhj7fQyNeIownXhUNru2Quk6JSqVTyORJUfR6KO17W4b/XCXghIz+gU489uFT+5g==',
  md5: 'nhB9nTcrtoJr2B01QqQZ1g==',
  xxhash64: 'CyQtNh/acbw=',
  xxhash3: 'zn0ZpUGPs2U=',
  xxhash128: '3dZQIFyj5/okocwuOop2UQ==',
};

const mebibyte = 1024 * 1024;
const multipartBody = { size: 11 * mebibyte };
const partSizes = [5 * mebibyte, 5 * mebibyte, mebibyte];

/** Whole value, then each part's. */
const composites: { readonly [algorithm in ChecksumAlgorithm]?: readonly [whole: string, ...parts: string[]] } = {
  crc32: ['QzYV4w==-3', 'fxEzQw==', 'fxEzQw==', 'iAlqFg=='],
  crc32c: ['81P/6w==-3', 'Mr5brw==', 'Mr5brw==', '6ZGu8Q=='],
  sha1: [
    'yovhMdbRFTUuAVsY/P7WOVN0+k0=-3',
    '3VzAo1Tn/MjuZyvMCLM034m1PDI=',
    '3VzAo1Tn/MjuZyvMCLM034m1PDI=',
    'Zq+NHB1fTwOU5evNSsP0YanF48Y=',
  ],
  sha256: [
    'Ibd1SFzpML49o0RCazufLju6Cwh9u8/eAVJRSJ2mzFU=-3',
    '1k6S7J8K8NR46V6ERfPIAIDrHKOeA70r4R/nLm48Los=',
    '1k6S7J8K8NR46V6ERfPIAIDrHKOeA70r4R/nLm48Los=',
    'LMxT/mlS+iiyggYERJbdlCO30ggCSbQ8xyez7A3BX40=',
  ],
};

const fullObjects: { readonly [algorithm in ChecksumAlgorithm]?: string } = {
  crc32: 'lZKgMg==',
  crc32c: 'K75U+w==',
  crc64nvme: 'tIhJARophq8=',
};

const simple = Object.entries(ofText).map(
  ([algorithm, value]): ObjectDefinition => ({
    key: `simple/${algorithm}.txt`,
    body: text,
    contentType: 'text/plain',
    checksums: { type: 'FULL_OBJECT', values: { [algorithm]: value } },
    example: {
      title: `${algorithm.toUpperCase()} of a simple object`,
      what: `Uploaded with the ${algorithm.toUpperCase()} of "${text}".`,
    },
    ...(algorithm === 'sha256' && {
      variants: [
        {
          title: 'A range of it',
          what: 'A checksum is only sent for the whole: a range carries none.',
          range: 'bytes=0-8',
          expect: 206,
        },
        {
          title: 'A range that covers all of it',
          what: 'This range is the whole object, so the checksum is there.',
          range: 'bytes=0-100',
          expect: 206,
        },
      ],
    }),
  }),
);

const composite = Object.entries(composites).map(
  ([algorithm, [whole, ...ofParts]]): ObjectDefinition => ({
    key: `composite/${algorithm}.bin`,
    body: multipartBody,
    checksums: { type: 'COMPOSITE', values: { [algorithm]: whole } },
    parts: partSizes.map((size, index) => ({ size, checksums: { [algorithm]: ofParts[index] ?? '' } })),
    example: {
      title: `Composite ${algorithm.toUpperCase()}`,
      what: "A checksum of the three parts' checksums: it ends in -3 and is not that of the content.",
    },
    variants: [
      {
        title: `Composite ${algorithm.toUpperCase()}, part 3`,
        what: 'A part shows its own checksum, without the suffix.',
        partNumber: 3,
        expect: 206,
      },
    ],
  }),
);

const fullObject = Object.entries(fullObjects).map(
  ([algorithm, value]): ObjectDefinition => ({
    key: `full-object/${algorithm}.bin`,
    body: multipartBody,
    checksums: { type: 'FULL_OBJECT', values: { [algorithm]: value } },
    parts: partSizes.map((size) => ({ size })),
    example: {
      title: `Full-object ${algorithm.toUpperCase()}`,
      what: 'Uploaded in three parts, with a checksum of the whole content.',
    },
    variants: [
      {
        title: `Full-object ${algorithm.toUpperCase()}, part 1`,
        what: 'Parts of such an object have no checksum of their own.',
        partNumber: 1,
        expect: 206,
      },
    ],
  }),
);

const objects: readonly ObjectDefinition[] = [
  ...simple,
  ...composite,
  ...fullObject,
  {
    key: 'none.txt',
    body: text,
    contentType: 'text/plain',
    lastModified: '2023-04-01T12:00:00Z',
    checksums: 'none',
    example: {
      title: 'No checksum at all',
      what: 'Uploaded before December 2024, when S3 began to compute one for every object.',
    },
  },
  {
    key: 'computed-by-s3.txt',
    body: text,
    contentType: 'text/plain',
    example: { title: 'Computed by S3', what: 'Uploaded without a checksum: S3 computed the CRC64NVME.' },
  },
];

export const checksums: BucketDefinition = {
  name: 'checksums',
  title: 'Checksums',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
