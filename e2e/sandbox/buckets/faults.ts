/** What can go wrong, one key each. */
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';
import type { Fault } from '../store/fault.ts';

const slowDown = { kind: 'error', status: 503, code: 'SlowDown', message: 'Please reduce your request rate.' } as const;

const faults: readonly (readonly [key: string, expect: number, what: string, fault: Fault])[] = [
  ['slow-2s', 200, 'The answer takes two seconds.', { kind: 'slow', milliseconds: 2000 }],
  ['hang', 0, 'No answer ever comes.', { kind: 'hang' }],
  ['reset', 0, 'The connection is reset.', { kind: 'reset' }],
  [
    '503-twice',
    503,
    'Two requests are turned away, the third is answered; then it begins again.',
    { ...slowDown, times: 2 },
  ],
  ['503', 503, 'Always throttled.', slowDown],
  [
    '500',
    500,
    'An internal error, always.',
    {
      kind: 'error',
      status: 500,
      code: 'InternalError',
      message: 'We encountered an internal error. Please try again.',
    },
  ],
  [
    '501',
    501,
    'S3 knows what is wanted, but does not do it.',
    {
      kind: 'error',
      status: 501,
      code: 'NotImplemented',
      message: 'A header you provided implies functionality that is not implemented',
    },
  ],
  [
    'skewed-clock',
    403,
    'As if the clock of this computer were wrong by more than 15 minutes.',
    {
      kind: 'error',
      status: 403,
      code: 'RequestTimeTooSkewed',
      message: 'The difference between the request time and the current time is too large.',
    },
  ],
  [
    'expired-token',
    400,
    'As if the session had run out: once, then the answer comes.',
    { kind: 'error', status: 400, code: 'ExpiredToken', message: 'The provided token has expired.', times: 1 },
  ],
  [
    'malformed-last-modified',
    200,
    'A Last-Modified that is no date.',
    { kind: 'header', name: 'Last-Modified', value: 'not a date' },
  ],
  [
    'malformed-content-length',
    200,
    'A Content-Length that is no safe integer (ask with HEAD).',
    { kind: 'header', name: 'Content-Length', value: '9007199254740993' },
  ],
  ['truncated-xml', 500, 'An error whose XML stops in the middle (seen with GET).', { kind: 'truncated-xml' }],
  ['307', 307, 'A redirect to another host, as for a bucket made a minute ago.', { kind: 'temporary-redirect' }],
];

const objects: readonly ObjectDefinition[] = faults.map(([key, expect, what, fault]) => ({
  key,
  body: `${what}\n`,
  contentType: 'text/plain',
  fault,
  example: { title: key, what, expect },
}));

export const faultsBucket: BucketDefinition = {
  name: 'faults',
  title: 'Faults',
  allow: { guest: readEverything },
  cors: [exposeEverything(objects)],
  objects,
};
