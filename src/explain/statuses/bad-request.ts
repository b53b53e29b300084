/** 400: S3 could not use the request as it stands. HEAD carries no reason, so what the request holds is what there is to go by. */
import type { Asked } from './asked.ts';
import { type Candidate, ranked, weighed } from './cause.ts';
import { expiredCredentials, weighExpired } from './causes/credentials.ts';
import {
  customerKeyForm,
  customerKeyNeeded,
  customerKeyNotApplicable,
  customerKeyOverHttp,
  weighKeyForm,
  weighKeyNeeded,
  weighKeyNotApplicable,
  weighKeyOverHttp,
  weighWrongKeyElsewhere,
  wrongCustomerKey,
} from './causes/customer-key.ts';
import { kmsKeyUnusable, weighKmsKey } from './causes/kms-key.ts';
import { malformedVersion, weighMalformedVersion } from './causes/named-object.ts';
import { weighWrongRegion, wrongRegion } from './causes/place.ts';
import { typedInputs } from './causes/typed-inputs.ts';
import type { ExplainStatus } from './status-explanation.ts';

/**
 * A region that is not known to be wrong stands behind the customer key: answers from another region carry no CORS headers,
 * so that a page on another origin can hardly read them.
 */
const candidates: readonly Candidate<Asked>[] = [
  [weighWrongKeyElsewhere, wrongCustomerKey],
  [weighKeyNotApplicable, customerKeyNotApplicable],
  [weighMalformedVersion, malformedVersion],
  [weighExpired, expiredCredentials],
  [weighKeyNeeded, customerKeyNeeded],
  [weighWrongRegion, wrongRegion],
  [weighKeyOverHttp, customerKeyOverHttp],
  [weighKmsKey, kmsKeyUnusable],
  [weighKeyForm, customerKeyForm],
];

export const explainBadRequest: ExplainStatus = (asked) => ({
  tone: 'caution',
  title: 'S3 could not use this request. It gives no reason on a HEAD.',
  says: ['This says nothing about whether the object exists.'],
  causes: ranked([...typedInputs(asked), ...weighed(asked, candidates)]),
  todo: [],
  evidence: ['x-amz-bucket-region'],
});
