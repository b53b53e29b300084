/** Objects uploaded in parts: even, uneven, one part only, and far too large to be kept. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const mebibyte = 1024 * 1024;

const objects: readonly ObjectDefinition[] = [
  {
    key: 'two-parts.bin',
    body: { size: 5 * mebibyte + 16 },
    parts: [{ size: 5 * mebibyte }, { size: 16 }],
    example: { title: 'Two parts', what: 'The ETag ends in -2 and is no MD5 of the content.' },
    variants: [
      {
        title: 'Part 2 of two',
        what: 'The last 16 bytes; the answer also says how many parts there are.',
        partNumber: 2,
        expect: 206,
      },
      { title: 'Part 3 of two', what: 'There is no third part.', partNumber: 3, expect: 416 },
    ],
  },
  {
    key: 'one-part.bin',
    body: { size: 16 },
    parts: [{ size: 16 }],
    example: { title: 'One part', what: 'A multipart upload of a single part still has an ETag that ends in -1.' },
  },
  {
    key: 'uneven-parts.bin',
    body: { size: 18 * mebibyte },
    parts: [{ size: 5 * mebibyte }, { size: 7 * mebibyte }, { size: 6 * mebibyte }],
    example: {
      title: 'Uneven parts',
      what: 'The parts differ in size, so the layout cannot be guessed from the first.',
    },
    variants: [{ title: 'The largest of the uneven parts', what: 'Part 2 has 7 MiB.', partNumber: 2, expect: 206 }],
  },
  {
    key: 'ten-thousand-parts.bin',
    body: { size: 10_000 * 8 * mebibyte },
    etag: '"d8e8fca2dc0f896fd7cb4cb0031ba249-10000"',
    checksums: { type: 'FULL_OBJECT', values: { crc64nvme: 'rosUhgp5mIg=' } },
    parts: Array.from({ length: 10_000 }, () => ({ size: 8 * mebibyte })),
    example: { title: 'Ten thousand parts', what: 'The most parts an object can have, 8 MiB each.' },
    variants: [{ title: 'Part 10,000', what: 'The last part of all.', partNumber: 10_000, expect: 206 }],
  },
  {
    key: 'five-tebibytes.bin',
    body: { size: 5 * mebibyte * mebibyte },
    etag: '"9b2cf535f27731c974343645a3985328-1024"',
    checksums: 'none',
    parts: Array.from({ length: 1024 }, () => ({ size: 5 * 1024 * mebibyte })),
    example: { title: 'Five tebibytes', what: 'In 1,024 parts of the largest size.' },
    variants: [
      {
        title: 'One byte near its end',
        what: 'Offsets beyond 32 bits.',
        range: 'bytes=5497558138879-5497558138879',
        expect: 206,
      },
    ],
  },
];

export const multipart: BucketDefinition = {
  name: 'multipart',
  title: 'Multipart',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
