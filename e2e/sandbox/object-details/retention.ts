/**
 * GetObjectRetention and PutObjectRetention.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html
 */
import { isAllowed } from '../auth/role.ts';
import type { Answer } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { isoSeconds } from '../http/dates.ts';
import { malformedXml, readXmlBody, textOf } from '../http/read-xml.ts';
import { accessDenied, invalidArgument } from '../http/s3-error.ts';
import { amzInput } from '../http/s3-request.ts';
import { element, optionalElement, structure, xmlAnswer } from '../http/xml.ts';
import { existingVersion } from '../object/find-version.ts';
import { readVersionId } from '../object/read-input.ts';
import type { ObjectDefinition } from '../store/definitions.ts';
import { neverLocked, requireObjectLock } from './object-lock.ts';

export function getObjectRetention(call: Call): Answer {
  requirePermission(call, 's3:GetObjectRetention');
  requireObjectLock(call.bucket);
  const { retention, eventHold } = existingVersion(call, readVersionId(call)).definition;
  if (!retention) throw neverLocked();
  const { days, years } = eventHold ?? {};
  const duration = optionalElement('Days', days) + optionalElement('Years', years);
  return xmlAnswer(
    'Retention',
    [
      element('Mode', retention.mode),
      element('RetainUntilDate', isoSeconds(call.bucket.timeOf(retention.until))),
      optionalElement('EventHold', eventHold?.status),
      duration === '' ? '' : structure('EventHoldDuration', duration),
    ].join(''),
  );
}

export async function putObjectRetention(call: Call): Promise<Answer> {
  requirePermission(call, 's3:PutObjectRetention');
  requireObjectLock(call.bucket);
  const version = existingVersion(call, readVersionId(call));
  const wanted = readRetention(await call.request.body(), call.now);
  if (!mayReplace(call, version.definition.retention, wanted)) {
    throw accessDenied('Access Denied because object protected by object lock.');
  }
  const { retention: _, ...others } = version.definition;
  call.bucket.change(version, wanted ? { ...others, retention: wanted } : others);
  return { status: 200, headers: [...chargeHeaders(call), ['Content-Length', '0']] };
}

type Retention = NonNullable<ObjectDefinition['retention']>;

/** An empty element takes the retention away. */
function readRetention(body: Buffer, now: number): Retention | undefined {
  const content = readXmlBody(body, 'Retention');
  const mode = textOf(content, 'Mode');
  const until = textOf(content, 'RetainUntilDate');
  if (mode === undefined && until === undefined) return undefined;
  if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || Number.isNaN(Date.parse(until ?? ''))) throw malformedXml();
  if (Date.parse(until ?? '') <= now) {
    throw invalidArgument('The retain until date must be in the future!', { ArgumentName: 'RetainUntilDate' });
  }
  return { mode, until: until ?? '' };
}

/** Retention may always grow; only governance mode may shrink, and only by those who may bypass it. */
function mayReplace(call: Call, present: Retention | undefined, wanted: Retention | undefined): boolean {
  const timeOf = (retention: Retention) => call.bucket.timeOf(retention.until);
  if (!present || timeOf(present) <= call.now) return true;
  const isLonger = wanted !== undefined && timeOf(wanted) >= timeOf(present);
  if (isLonger && (wanted.mode === present.mode || wanted.mode === 'COMPLIANCE')) return true;
  return present.mode === 'GOVERNANCE' && bypassesGovernance(call);
}

/** Whether the caller asks to pass over governance mode, and may. */
export function bypassesGovernance({ request, caller, bucket }: Call): boolean {
  return (
    amzInput(request, 'x-amz-bypass-governance-retention')?.toLowerCase() === 'true' &&
    isAllowed(caller, 's3:BypassGovernanceRetention', bucket, request.key)
  );
}
