/** Object Lock: retention in both modes, legal holds, event holds, and a guest who may not know. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const secretPrefix = 'not-for-guests/';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'governance-until-2030.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' },
    example: { title: 'Governance until 2030', what: 'Can be shortened by those with a special right.' },
  },
  {
    key: 'compliance-next-month.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'COMPLIANCE', until: { days: 30 } },
    example: { title: 'Compliance for thirty days', what: 'Nobody can shorten this, not even the root user.' },
  },
  {
    key: 'expired.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'COMPLIANCE', until: '2026-01-01T00:00:00Z' },
    example: {
      title: 'Retention that has run out',
      what: 'The date is past: it is still shown, and protects nothing any more.',
    },
  },
  {
    key: 'ends-in-five-minutes.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'GOVERNANCE', until: { days: 5 / 1440 } },
    example: { title: 'Retention about to end', what: 'Ends five minutes after the sandbox started.' },
  },
  {
    key: 'legal-hold.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    legalHold: 'ON',
    example: { title: 'Legal hold', what: 'Protected without an end date.' },
  },
  {
    key: 'legal-hold-removed.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    legalHold: 'OFF',
    example: { title: 'Legal hold removed', what: 'OFF stays on the object once a hold was set and taken away.' },
  },
  {
    key: 'hold-and-retention.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'COMPLIANCE', until: '2031-06-30T00:00:00Z' },
    legalHold: 'ON',
    example: { title: 'Legal hold and retention', what: 'Both must end before a version can go.' },
  },
  {
    key: 'event-hold-days.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'COMPLIANCE', until: { days: 90 } },
    eventHold: { status: 'ON', days: 90 },
    example: { title: 'Event hold, ninety days', what: 'Retention starts to run when the event hold is released.' },
  },
  {
    key: 'event-hold-years.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'GOVERNANCE', until: { days: 2557 } },
    eventHold: { status: 'ON', years: 7 },
    example: { title: 'Event hold, seven years', what: 'The duration is given in years.' },
  },
  {
    key: 'event-hold-released.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'GOVERNANCE', until: '2029-01-01T00:00:00Z' },
    eventHold: { status: 'OFF' },
    example: { title: 'Event hold released', what: 'No duration is shown once the hold is off.' },
  },
  {
    key: `${secretPrefix}governance.pdf`,
    body: { size: 2048 },
    contentType: 'application/pdf',
    retention: { mode: 'GOVERNANCE', until: '2030-01-01T00:00:00Z' },
    legalHold: 'ON',
    tags: { case: '2026-17' },
    example: {
      title: 'Locked, but a guest may not know',
      what: 'The guest lacks s3:GetObjectRetention, s3:GetObjectLegalHold and s3:GetObjectTagging here: S3 leaves the headers out without a word.',
    },
  },
  {
    key: 'never-locked.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    example: { title: 'Never locked', what: 'In a bucket with Object Lock, but without retention or hold.' },
  },
];

const openPrefixes = objects.map(({ key }) => key).filter((key) => !key.startsWith(secretPrefix));
const onlyForOpenKeys = ['s3:GetObjectRetention', 's3:GetObjectLegalHold', 's3:GetObjectTagging'];

export const locked: BucketDefinition = {
  name: 'locked',
  title: 'Object lock',
  versioning: 'enabled',
  objectLock: {},
  allow: {
    guest: [
      ...readEverything.filter((action) => !onlyForOpenKeys.includes(action)),
      ...onlyForOpenKeys.map((action) => ({ action, prefixes: openPrefixes })),
    ],
  },
  cors: [exposeEverything(objects)],
  objects,
};
