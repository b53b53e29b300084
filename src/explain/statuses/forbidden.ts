/** 403: not allowed, or not there and not allowed to know. */
import type { Words } from '../words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, weighed } from './cause.ts';
import { otherOwner, requesterPays, weighOtherOwner, weighRequesterPays } from './causes/account.ts';
import {
  expiredCredentials,
  refusedKeys,
  skewedClock,
  weighExpiredElsewhere,
  weighRefusedKeys,
  weighSkewedClock,
} from './causes/credentials.ts';
import { weighWrongKey, wrongCustomerKey } from './causes/customer-key.ts';
import {
  deniedByPolicy,
  noKmsPermission,
  noListPermission,
  noObjectPermission,
  notPublic,
  weighDeniedByPolicy,
  weighKmsPermission,
  weighListPermission,
  weighNotPublic,
  weighObjectPermission,
} from './causes/permission.ts';
import type { ExplainStatus } from './status-explanation.ts';

/** What the request shows stands first, then what is common. */
const candidates: readonly Candidate<Asked>[] = [
  [weighExpiredElsewhere, expiredCredentials],
  [weighOtherOwner, otherOwner],
  [weighNotPublic, notPublic],
  [weighWrongKey, wrongCustomerKey],
  [weighObjectPermission, noObjectPermission],
  [weighListPermission, noListPermission],
  [weighRequesterPays, requesterPays],
  [weighKmsPermission, noKmsPermission],
  [weighSkewedClock, skewedClock],
  [weighRefusedKeys, refusedKeys],
  [weighDeniedByPolicy, deniedByPolicy],
];

export const explainForbidden: ExplainStatus = (asked) => ({
  tone: 'caution',
  title: 'S3 refused. It gives the same answer for several reasons, and no reason on a HEAD.',
  // Documented of Amazon S3; other stores may tell a missing object from a forbidden one.
  says: asked.facts.mayList === true || asked.facts.store !== undefined ? [] : [missingLooksTheSame],
  causes: weighed(asked, candidates),
  todo: ['Check bucket and key letter by letter; case counts.'],
  evidence: ['date'],
});

const missingLooksTheSame: Words = [
  'The object may not exist: S3 answers 403, not 404, to whoever may not list the bucket (',
  { code: 's3:ListBucket' },
  ').',
];
