/**
 * GetObjectLegalHold and PutObjectLegalHold.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html
 */
import type { Answer } from '../http/answer.ts';
import { type Call, chargeHeaders, requirePermission } from '../http/call.ts';
import { malformedXml, readXmlBody, textOf } from '../http/read-xml.ts';
import { element, xmlAnswer } from '../http/xml.ts';
import { existingVersion } from '../object/find-version.ts';
import { readVersionId } from '../object/read-input.ts';
import { neverLocked, requireObjectLock } from './object-lock.ts';

export function getObjectLegalHold(call: Call): Answer {
  requirePermission(call, 's3:GetObjectLegalHold');
  requireObjectLock(call.bucket);
  const { legalHold } = existingVersion(call, readVersionId(call)).definition;
  if (!legalHold) throw neverLocked();
  return xmlAnswer('LegalHold', element('Status', legalHold));
}

export async function putObjectLegalHold(call: Call): Promise<Answer> {
  requirePermission(call, 's3:PutObjectLegalHold');
  requireObjectLock(call.bucket);
  const version = existingVersion(call, readVersionId(call));
  const status = textOf(readXmlBody(await call.request.body(), 'LegalHold'), 'Status');
  if (status !== 'ON' && status !== 'OFF') throw malformedXml();
  call.bucket.change(version, { ...version.definition, legalHold: status });
  return { status: 200, headers: [...chargeHeaders(call), ['Content-Length', '0']] };
}
