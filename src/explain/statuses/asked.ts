/** An answer beside what is known of the session, and what follows from both: who signed, when, for which region. */
import { hostRegion } from '../../object-head/bucket-region.ts';
import type { InputName } from '../../object-head/head-request.ts';
import { parseHttpDate } from '../../object-head/header-values/http-date.ts';
import { parseIsoDate } from '../../object-head/header-values/iso-date.ts';
import type { Observation } from '../../object-head/observation.ts';
import { headerValue, type SentRequest } from '../../object-head/observation.ts';
import { exposureProof } from '../../object-head/presence-exposure.ts';
import type { StatusFacts } from './facts.ts';

export interface Asked {
  readonly observation: Observation;
  readonly facts: StatusFacts;
}

/** How far off a signature's time may be before S3 refuses it, in ms: 15 minutes, which itself still passes. */
export const clockToleranceMs = 15 * 60_000;

/** Whether the request carried no signature; what was sent says so, whatever the connection was meant to do. */
export function isAnonymous({ observation, facts }: Asked): boolean {
  return facts.credentials === 'anonymous' || observation.sent.signedIn === 'nowhere';
}

/** Whether the request carried a session token, `X-Amz-Security-Token`: its credentials then end by themselves. */
export function isTemporary({ observation: { sent }, facts: { credentials, credentialsExpire } }: Asked): boolean {
  const byKind = credentials === 'cognito-guest' || credentials === 'cognito-signed-in';
  return byKind || credentialsExpire !== undefined || sentValue(sent, 'x-amz-security-token') !== undefined;
}

/** The IAM action that reads this object: `s3:GetObjectVersion` where a version is named, else `s3:GetObject`. */
export function readAction({ observation: { request } }: Asked): 's3:GetObject' | 's3:GetObjectVersion' {
  return request.versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
}

/** Whether an input was sent to a store that looks at it, `expectedBucketOwner`. */
export function isHeeded({ observation: { request }, facts: { store } }: Asked, input: InputName): boolean {
  const value = (request as Partial<Record<InputName, unknown>>)[input];
  return value !== undefined && value !== 'off' && !store?.ignores.has(input);
}

/** The region that the request was for: what it was signed for, or for an unsigned one that of the host that was asked. */
export function askedRegion(asked: Asked): string | undefined {
  const { observation, facts } = asked;
  return isAnonymous(asked) ? hostRegion(observation.sent.url) : (facts.region ?? observation.place.region);
}

/**
 * Where the bucket is: from the answer itself, `x-amz-bucket-region`, else as it was found before. A 301 of that region's own
 * host says that it is there no more.
 */
export function bucketRegion({ observation: { headers, status, sent }, facts }: Asked): string | undefined {
  const told = headerValue(headers, 'x-amz-bucket-region');
  if (told !== undefined) return told;
  return status === 301 && hostRegion(sent.url) === facts.bucketRegion ? undefined : facts.bucketRegion;
}

/**
 * How far the time in the signature was ahead of the server's when the request left, in ms; negative where it was late.
 * The server's time is the answer's own `Date` where that can be read, else what was measured of the clock before.
 * Undefined where nothing was signed, or neither is known.
 */
export function signatureAheadMs(asked: Asked): number | undefined {
  const { observation, facts } = asked;
  const { headers, sent, sentAt, durationMs } = observation;
  if (isAnonymous(asked)) return undefined;
  const dated = parseHttpDate(headerValue(headers, 'date') ?? '');
  const measured = facts.clockOffsetMs === undefined ? undefined : sentAt - facts.clockOffsetMs;
  const serverTime = dated === undefined ? measured : dated - durationMs;
  return serverTime === undefined ? undefined : (signingTime(sent) ?? sentAt) - serverTime;
}

/** Whether the credentials had ended when the request left, by the server's clock as far as it is known. */
export function hasExpired({ observation, facts }: Asked): boolean {
  const { credentialsExpire, clockOffsetMs = 0 } = facts;
  return credentialsExpire !== undefined && credentialsExpire <= observation.sentAt - clockOffsetMs;
}

/** Why this page would have seen `x-amz-delete-marker`, had it been sent; undefined without proof. */
export function markerProof({ observation, facts }: Asked): string | undefined {
  if (facts.store?.lacks?.has('DeleteMarker')) return undefined;
  return exposureProof('DeleteMarker', observation, facts.exposure ?? {});
}

/** `20261121T091403Z`, in the query or in a header, as the signature has it. */
function signingTime(sent: SentRequest): number | undefined {
  const stamp = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(sentValue(sent, 'x-amz-date') ?? '');
  if (!stamp) return undefined;
  const [, year, month, day, hour, minute, second] = stamp;
  return parseIsoDate(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** A header's or a query parameter's value; names of both in any case. */
function sentValue({ headers, url }: SentRequest, name: string): string | undefined {
  const inHeader = headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1];
  if (inHeader !== undefined || !URL.canParse(url)) return inHeader;
  return [...new URL(url).searchParams].find(([candidate]) => candidate.toLowerCase() === name)?.[1];
}
