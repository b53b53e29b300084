/** CORS that lets a page send, and shows it next to nothing of the answer: no header is exposed. Bodies tell what headers cannot. */
import { readEverything } from '../auth/grants.ts';
import type { BucketDefinition } from '../store/definitions.ts';

const mebibyte = 1024 * 1024;

export const nothingExposed: BucketDefinition = {
  name: 'nothing-exposed',
  title: 'CORS that exposes nothing',
  versioning: 'enabled',
  objectLock: {},
  allow: { guest: readEverything },
  cors: [{ allowedOrigins: ['*'], allowedMethods: ['GET', 'HEAD'], allowedHeaders: ['*'], maxAgeSeconds: 3000 }],
  objects: [
    {
      key: 'contract.bin',
      body: { size: 11 * mebibyte },
      contentType: 'application/octet-stream',
      metadata: { signer: 'Jane Doe', counterparty: 'ACME' },
      storageClass: 'STANDARD_IA',
      retention: { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' },
      legalHold: 'ON',
      eventHold: { status: 'ON', days: 30 },
      tags: { case: '2026-17', team: 'legal' },
      checksums: { type: 'COMPOSITE', values: { sha256: 'Ibd1SFzpML49o0RCazufLju6Cwh9u8/eAVJRSJ2mzFU=-3' } },
      parts: [5 * mebibyte, 5 * mebibyte, mebibyte].map((size) => ({ size })),
      example: {
        title: 'All there, none to be seen',
        what: 'Tags, locks, checksum, version and metadata are sent, and the browser shows the page none of them.',
      },
    },
    {
      key: 'plain.txt',
      body: 'Nothing but text.\n',
      contentType: 'text/plain',
      example: {
        title: 'Nothing there, which cannot be seen either',
        what: 'No tags, no lock, no metadata: to a page it looks just like the one before.',
      },
    },
  ],
};
