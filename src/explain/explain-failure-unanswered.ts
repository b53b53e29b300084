/**
 * Why could this page read no answer? A browser gives a page one and the same error for a CORS refusal and for a dead
 * network, so that what is known of page, address and request has to rank the causes.
 */
import { bucketKind } from '../object-head/bucket-kind.ts';
import { hostRegion } from '../object-head/bucket-region.ts';
import type { Failure } from '../object-head/failure.ts';
import type { OpenRequest } from '../object-head/head-request.ts';
import { type AddressSpace, addressSpace } from './explain-failure-address.ts';
import { headersAskedFor } from './explain-failure-preflight.ts';
import { type Candidate, type Cause, type Certainty, weighed } from './statuses/cause.ts';
import type { StatusFacts } from './statuses/facts.ts';
import type { Segment, Words } from './words.ts';

/** What is known beside the failure itself. */
export interface FailureContext {
  readonly bucket: string;
  /** The page's origin, which S3's CORS rules have to name, `https://headlight.example`. */
  readonly origin: string;
  readonly facts: StatusFacts;
  /** What was asked: its headers may have needed a preflight. */
  readonly request?: OpenRequest;
}

interface Unanswered extends FailureContext {
  /** Origin of the store, `http://localhost:9000`. */
  readonly url: string;
  readonly reached: 'yes' | 'no' | 'unknown';
  readonly headers: readonly string[];
  readonly target: AddressSpace;
}

/** The causes of a request that the page could read no answer to, surest first. */
export function unansweredCauses(
  { url, reached }: Extract<Failure, { kind: 'cors-or-network' }>,
  context: FailureContext,
): readonly Cause[] {
  const headers = context.request ? headersAskedFor(context.request, context.facts) : [];
  return weighed({ ...context, url, reached, headers, target: addressSpace(url) }, candidates);
}

/** For what only a host that answers can do. */
const ifReached =
  (weigh: (known: Unanswered) => Certainty | undefined) =>
  (known: Unanswered): Certainty | undefined =>
    known.reached === 'no' ? undefined : weigh(known);

/** For what keeps the host from being reached at all. */
const ifNotReached =
  (weigh: (known: Unanswered) => Certainty | undefined) =>
  (known: Unanswered): Certainty | undefined =>
    known.reached === 'yes' ? undefined : weigh(known);

const isAws = ({ facts }: Unanswered) => facts.store === undefined;
const isSigned = ({ facts }: Unanswered) => facts.credentials !== 'anonymous';
const getAndHead: readonly Segment[] = [{ code: 'GET' }, ' and ', { code: 'HEAD' }];

const candidates: readonly Candidate<Unanswered>[] = [
  [
    ifNotReached(({ origin, url, target }) => {
      if (!origin.startsWith('https:') || !url.startsWith('http:') || target === 'this device') return undefined;
      return target === 'internet' ? 'settled' : 'likely';
    }),
    ({ url }) => ({
      id: 'mixed-content',
      title: ['This page came over https, and browsers do not let it ask ', { value: url }, ' over http.'],
      confirm: 'Addresses of this device itself are exempt in most browsers; no other http address is.',
      todo: 'Use the store’s https address.',
    }),
  ],
  [
    (known) => (isAws(known) && bucketKind(known.bucket).startsWith('directory') ? 'settled' : undefined),
    () => ({
      id: 'directory-bucket',
      title: 'Directory buckets have no CORS configuration, so no page on another origin can read them.',
      confirm: ['The bucket’s name ends as theirs do: ', { code: '--x-s3' }, ' or ', { code: '--xa-s3' }, '.'],
      todo: ['Use the AWS CLI: ', { code: 'aws s3api head-object' }, '.'],
    }),
  ],
  [
    ifReached((known) => (regionIsWrong(known) ? 'likely' : undefined)),
    (known) => ({
      id: 'wrong-region',
      title: [
        'The bucket is in ',
        { value: known.facts.bucketRegion ?? '' },
        ', and the request was ',
        isSigned(known) ? 'signed for ' : 'sent to ',
        { value: askedRegion(known) ?? '' },
        '.',
      ],
      confirm: 'An answer from another region carries no CORS headers, as far as is known.',
      todo: ['Ask in ', { value: known.facts.bucketRegion ?? '' }, '.'],
    }),
  ],
  [
    ifReached((known) => (hasExpired(known) ? 'likely' : undefined)),
    ({ facts }) => ({
      id: 'expired-credentials',
      title: 'The credentials have expired.',
      confirm: [
        'They were given until ',
        { instant: facts.credentialsExpire ?? 0 },
        '. Some stores say so in an answer that no page may read.',
      ],
      todo: 'Get fresh credentials, then try again.',
    }),
  ],
  [
    ifReached(() => 'likely'),
    ({ origin }) => ({
      id: 'no-cors-rule',
      title: ['The bucket’s CORS rules do not let ', { value: origin }, ' read it.'],
      confirm: 'S3 then answers, and the browser keeps the answer from this page.',
      todo: ['Let the bucket’s owner allow ', ...getAndHead, ' from ', { value: origin }, ' in its CORS rules.'],
    }),
  ],
  [
    ifReached(({ headers }) => (headers.length > 0 ? 'possible' : undefined)),
    ({ headers }) => ({
      id: 'header-not-allowed',
      title: ['The rules do not allow a header that the request needs (', { code: 'AllowedHeaders' }, ').'],
      confirm: ['The browser asked first, with an OPTIONS request, for ', ...listed(headers), '.'],
      todo: 'Have these headers allowed. Or send it without checksum mode, conditions and customer key, which needs no such question.',
    }),
  ],
  [
    ifReached(() => 'possible'),
    () => ({
      id: 'head-not-allowed',
      title: ['The rules allow ', { code: 'GET' }, ' and not ', { code: 'HEAD' }, '.'],
      confirm: 'In a bucket’s CORS rules neither of the two stands for the other.',
      todo: ['Have ', { code: 'HEAD' }, ' added to ', { code: 'AllowedMethods' }, '.'],
    }),
  ],
  [
    ifReached((known) => (known.facts.credentials === 'typed-in' && !hasExpired(known) ? 'possible' : undefined)),
    () => ({
      id: 'refused-keys',
      title: 'The access keys are wrong or have expired.',
      confirm: 'They were typed in, and some stores say so in an answer that no page may read.',
      todo: 'Type them again, with the session token where there is one.',
    }),
  ],
  [
    ifReached((known) => (regionIsOpen(known) ? 'possible' : undefined)),
    (known) => ({
      id: 'wrong-region',
      title: otherRegion(known),
      confirm: 'An answer from another region carries no CORS headers, as far as is known.',
      todo: 'Find the bucket’s region, and set it under “Where”.',
    }),
  ],
  [
    ifReached(() => 'possible'),
    ({ bucket }) => ({
      id: 'no-such-bucket',
      title: ['The bucket ', { value: bucket }, ' does not exist.'],
      confirm: 'An answer about a bucket that does not exist carries no CORS headers, as far as is known.',
      todo: 'Compare the bucket’s name with where you have it from.',
    }),
  ],
  [
    ifNotReached(({ reached }) => (reached === 'no' ? 'likely' : 'possible')),
    ({ url }) => ({
      id: 'not-running',
      title: ['The store at ', { value: url }, ' is down, or has another name or port.'],
      confirm: 'Nothing answers then, whoever asks.',
      todo: 'Check that the store is running and that its name and port are right.',
    }),
  ],
  [
    ifNotReached(({ origin, target }) => (isFartherOut(origin, target) ? 'possible' : undefined)),
    ({ target }) => ({
      id: 'private-network',
      title: `The browser does not let this page reach ${target === 'this device' ? 'this device' : 'the local network'}.`,
      confirm: 'Browsers may ask before a page from farther out reaches so near, or refuse it.',
      todo: 'Allow local network access for this page in the browser’s settings of the site.',
    }),
  ],
  [
    ifNotReached(() => 'possible'),
    () => ({
      id: 'blocked',
      title: 'Something on the way blocks it: a VPN, a proxy, a firewall, a content blocker.',
      confirm: 'The same address would answer over another network, or in a browser without extensions.',
      todo: 'Check VPN, proxy and content blockers.',
    }),
  ],
];

/** What the signature names; an unsigned request has the region of the host that it went to, if that is one of a region. */
function askedRegion(known: Unanswered): string | undefined {
  return isSigned(known) ? known.facts.region : hostRegion(known.url);
}

function regionIsWrong(known: Unanswered): boolean {
  const { bucketRegion } = known.facts;
  const there = askedRegion(known);
  return there !== undefined && bucketRegion !== undefined && there !== bucketRegion;
}

function regionIsOpen(known: Unanswered): boolean {
  if (!isAws(known) || known.facts.bucketRegion !== undefined) return false;
  return isSigned(known) || askedRegion(known) !== undefined;
}

function otherRegion(known: Unanswered): Words {
  const was = isSigned(known) ? 'signed for' : 'sent to';
  const there = askedRegion(known);
  return there === undefined
    ? `The bucket is in another region than the request was ${was}.`
    : ['The bucket is in another region than ', { value: there }, `, which the request was ${was}.`];
}

function hasExpired(known: Unanswered): boolean {
  const { now, credentialsExpire, clockOffsetMs = 0 } = known.facts;
  return isSigned(known) && credentialsExpire !== undefined && credentialsExpire <= now - clockOffsetMs;
}

const distance: readonly AddressSpace[] = ['this device', 'local network', 'internet'];

function isFartherOut(origin: string, target: AddressSpace): boolean {
  return distance.indexOf(addressSpace(origin)) > distance.indexOf(target);
}

function listed(names: readonly string[]): Words & readonly Segment[] {
  return names.flatMap((name, index) => (index === 0 ? [{ code: name }] : [', ', { code: name }]));
}
