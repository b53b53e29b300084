/** What S3 says of itself: too much to do, something broken, something not built. */
import { always, type Meaning, type Reasons } from './reason.ts';

const busy: Meaning = {
  id: 'slow-down',
  title: 'S3 asks for fewer requests.',
  todo: 'Wait some seconds, then send again.',
};

const internal: Meaning = {
  id: 'internal-error',
  title: 'S3 failed by itself; the request is not to blame.',
  todo: 'Send it again in a moment.',
};

export const serviceReasons: Reasons = {
  SlowDown: always(busy),
  ServiceUnavailable: always(busy),
  Busy: always(busy),
  TooManyRequests: always(busy),
  RequestLimitExceeded: always(busy),
  ThrottlingException: always(busy),
  InternalError: always(internal),
  OperationAborted: always({
    id: 'operation-aborted',
    title: 'Another change to the bucket was under way.',
    todo: 'Send it again in a moment.',
  }),
  RequestTimeout: always(internal),
  NotImplemented: always({
    id: 'not-implemented',
    title: 'A header or parameter of the request is one that S3 does not implement here.',
    todo: 'Send it with fewer options: without checksum mode, response overrides, conditions.',
  }),
};
