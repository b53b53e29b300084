/**
 * In which region is this bucket? Asked in the order in which a page is likely to get a readable answer: bodies first, since
 * no CORS rule hides what is in them. Each call is made once; the first answer that tells the region ends it.
 */
import {
  GetBucketLocationCommand,
  type GetBucketLocationCommandOutput,
  HeadBucketCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { placeInForce } from '../connections/trusted-endpoints.ts';
import {
  firstRegionOf,
  type RegionAttempt,
  type RegionCall,
  type RegionFinding,
  type RegionSource,
  regionInError,
  regionInHeaders,
  regionOfLocation,
} from '../object-head/bucket-region.ts';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import { type Failure, NoAnswer } from '../object-head/failure.ts';
import type { OpenRequest } from '../object-head/head-request.ts';
import { partitionOf } from '../object-head/locator/aws-hosts.ts';
import type { Observation } from '../object-head/observation.ts';
import { askForDocument, type ReadDocument } from './ask-for-document.ts';
import { askS3 } from './ask-s3.ts';
import { bucketInput, payer } from './command-input.ts';
import type { Target } from './s3-client.ts';

type Ask = (target: Target, request: OpenRequest, signal?: AbortSignal) => Promise<CallOutcome<unknown>>;

const asks: Readonly<Record<RegionCall, Ask>> = {
  ListObjectsV2: (target, request, signal) =>
    askForDocument(
      target,
      new ListObjectsV2Command({ ...bucketInput(request), ...payer(request), MaxKeys: 0 }),
      ['ListBucketResult'],
      signal,
    ),
  GetBucketLocation: (target, request, signal) =>
    askForDocument(target, new GetBucketLocationCommand(bucketInput(request)), ['LocationConstraint'], signal),
  HeadBucket: (target, request, signal) => askS3(target, new HeadBucketCommand(bucketInput(request)), signal),
};

/** What is known before anything is asked. */
export interface RegionHints {
  /** What a HEAD said, if it said something: where it names the region, nothing is sent. */
  readonly answer?: Observation | undefined;
  /** Regions that are worth a try where nothing tells, `['eu-west-1']`: those that the deployment has to do with. */
  readonly likely?: readonly string[];
}

/**
 * Asks where the request's bucket is. A page that may not read what a wrong region answers, since no CORS rule is looked up
 * there, can still find the right one by its answering at all.
 * @throws NoAnswer where nothing can be asked at all: no network, no credentials, cancelled
 */
export async function findRegion(
  target: Target,
  request: OpenRequest,
  { answer, likely = [] }: RegionHints = {},
  signal?: AbortSignal,
): Promise<RegionFinding> {
  const told = answer && regionInHeaders(answer.headers);
  if (told !== undefined) return { region: told, how: { in: 'header', call: 'HeadObject' }, tried: [] };
  const tried: RegionAttempt[] = [];
  for (const [call, region] of planFor(placeInForce(target.connection, target.place).region, likely)) {
    if (isPointless(call, region, tried)) continue;
    const there: Target = { ...target, place: { ...target.place, region } };
    const outcome = await asks[call](there, request, signal).catch(noAnswerHere);
    const found = 'exchange' in outcome ? toldBy(call, region, outcome) : undefined;
    tried.push({ call, region, came: found ? { kind: 'told' } : cameOf(call, outcome) });
    if (found) return { ...found, tried };
    if (outcome.kind === 'refused' && outcome.document.code === 'NoSuchBucket') break;
  }
  return { tried };
}

/** Each region is asked for the list once; those of another partition are other addresses, which nobody approved. */
function planFor(inForce: string, likely: readonly string[]): readonly (readonly [RegionCall, string])[] {
  const others = [...new Set(likely)].filter(
    (region) => region !== inForce && partitionOf(region) === partitionOf(inForce),
  );
  return [
    ['ListObjectsV2', inForce],
    ['GetBucketLocation', firstRegionOf(inForce)],
    ['HeadBucket', firstRegionOf(inForce)],
    ...others.map((region) => ['ListObjectsV2', region] as const),
  ];
}

/**
 * The browser kept one GET of this bucket's there from the page, and would keep the next as well. A HEAD it may not. A list
 * that proves nothing in one region would prove nothing in the next.
 */
function isPointless(call: RegionCall, asked: string, tried: readonly RegionAttempt[]): boolean {
  if (call === 'ListObjectsV2' && tried.some(({ came }) => came.kind === 'listed-unsigned')) return true;
  return (
    call !== 'HeadBucket' &&
    tried.some((one) => one.call !== 'HeadBucket' && one.region === asked && one.came.kind === 'no-answer')
  );
}

function toldBy(
  call: RegionCall,
  asked: string,
  outcome: CallOutcome<unknown>,
): { readonly region: string; readonly how: RegionSource } | undefined {
  const inHeader = regionInHeaders(outcome.exchange.headers);
  if (inHeader !== undefined) return { region: inHeader, how: { in: 'header', call } };
  if (outcome.kind === 'refused') {
    const { region, element } = regionInError(outcome.document) ?? {};
    return region === undefined || element === undefined
      ? undefined
      : { region, how: { in: 'error', call, code: outcome.document.code, element } };
  }
  if (outcome.kind !== 'answered') return undefined;
  if (call === 'ListObjectsV2') return isSigned(outcome) ? { region: asked, how: { in: 'success', call } } : undefined;
  if (call !== 'GetBucketLocation') return undefined;
  const { output } = outcome.value as ReadDocument<GetBucketLocationCommandOutput>;
  const region = regionOfLocation(output.LocationConstraint);
  return region === undefined ? undefined : { region, how: { in: 'document', call } };
}

/** A signature is for one region. Without, the answer may be that of another, to which the browser was redirected unseen. */
function isSigned({ exchange }: CallOutcome<unknown>): boolean {
  return exchange.sent.signedIn !== 'nowhere';
}

type Unanswered = { readonly kind: 'no-answer'; readonly failure: Failure };

/** Of the next region, only what is about this address says nothing. */
const ofTheAddress: readonly Failure['kind'][] = ['cors-or-network', 'timeout', 'redirected', 'not-sendable'];

function noAnswerHere(error: unknown): Unanswered {
  if (error instanceof NoAnswer && ofTheAddress.includes(error.failure.kind))
    return { kind: 'no-answer', failure: error.failure };
  throw error;
}

/** An answer that tells nothing: one without a document too, as HeadBucket's always is. */
function cameOf(call: RegionCall, outcome: CallOutcome<unknown> | Unanswered): RegionAttempt['came'] {
  if (outcome.kind === 'no-answer') return outcome;
  const { status } = outcome.exchange;
  if (outcome.kind === 'refused') return { kind: 'refused', status, code: outcome.document.code };
  return call === 'ListObjectsV2' && outcome.kind === 'answered'
    ? { kind: 'listed-unsigned' }
    : { kind: 'unexplained', status };
}
