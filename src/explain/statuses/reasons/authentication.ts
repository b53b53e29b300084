/** What S3 says of credentials, signatures and clocks. */
import { parseIsoDate } from '../../../object-head/header-values/iso-date.ts';
import type { Asked } from '../asked.ts';
import { expiredCredentials, refusedKeys, skewedClock } from '../causes/credentials.ts';
import { wrongRegion } from '../causes/place.ts';
import { always, byCode, type ExplainReason, type Reasons, settles } from './reason.ts';

const accountState = {
  id: 'account-state',
  title: 'The account of the bucket or of the credentials is not in order with AWS.',
  todo: 'Whoever holds the account should look at its billing and messages from AWS.',
};

/** S3 names its own time, so that how far the clock is off can be told exactly. */
const clock: ExplainReason = (reason, asked) => {
  const server = parseIsoDate(reason.detail.ServerTime ?? '');
  return [
    byCode(
      skewedClock(asked),
      reason,
      server === undefined ? undefined : ['S3 says so. By its clock it was ', { instant: server }, '.'],
    ),
  ];
};

/** The code stands for a region that does not fit, and for a header that cannot be read; only the first names a region. */
const malformed: ExplainReason = (reason, asked) => {
  const region = reason.detail.Region;
  if (region === undefined) return [byCode(unreadableSignature, reason)];
  return [byCode(wrongRegion(inRegion(asked, region)), reason)];
};

const unreadableSignature = {
  id: 'unreadable-signature',
  title: 'S3 could not read the signature: something in it is missing or out of place.',
  todo: 'Check the connection’s region, and whether a proxy changes what is sent.',
};

const anotherSecret = {
  id: 'signature-does-not-match',
  title:
    'The signature does not fit the request: the secret key is another one, or something in between has changed the request.',
};

function inRegion({ observation, facts }: Asked, bucketRegion: string): Asked {
  return { observation: { ...observation, headers: [] }, facts: { ...facts, bucketRegion } };
}

export const authenticationReasons: Reasons = {
  ExpiredToken: settles(expiredCredentials),
  TokenRefreshRequired: settles(expiredCredentials),
  InvalidToken: always({
    id: 'invalid-token',
    title: 'The session token is damaged, or does not belong to the access keys.',
    todo: 'Get fresh credentials: reload the page, or type keys and token of the same session.',
  }),
  InvalidAccessKeyId: settles(refusedKeys),
  SignatureDoesNotMatch: (reason, { facts: { credentials } }) => [
    byCode(
      {
        ...anotherSecret,
        todo:
          credentials === 'typed-in'
            ? 'Type the secret key again; a letter or a space at its end may be wrong.'
            : 'Try without the proxy, VPN or browser extension that could change the request.',
      },
      reason,
    ),
  ],
  RequestTimeTooSkewed: clock,
  RequestExpired: clock,
  AuthorizationHeaderMalformed: malformed,
  AuthorizationQueryParametersError: malformed,
  MissingSecurityHeader: always(unreadableSignature),
  InvalidSecurity: settles(refusedKeys),
  NotSignedUp: always(accountState),
  AccountProblem: always(accountState),
  AllAccessDisabled: always({
    ...accountState,
    id: 'all-access-disabled',
    title: 'AWS has shut all access to this bucket.',
    todo: 'Its owner can ask AWS Support why. Check the name: some names that nobody may own answer so, too.',
  }),
};
