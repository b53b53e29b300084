/** What does the error code mean that S3 gave to the GET? One table entry a code; a code that nobody knows is shown as it is. */
import type { ErrorDocument } from '../../../object-head/error-document.ts';
import type { Asked } from '../asked.ts';
import type { Cause } from '../cause.ts';
import { explainAccessDenied } from './access-denied.ts';
import { authenticationReasons } from './authentication.ts';
import { encryptionReasons, otherKmsReason } from './encryption.ts';
import { explainInvalidRequest } from './invalid-request.ts';
import { namedObjectReasons } from './named-object.ts';
import type { ExplainReason, Reasons } from './reason.ts';
import { serviceReasons } from './service.ts';

const reasons: Reasons = {
  ...authenticationReasons,
  ...namedObjectReasons,
  ...encryptionReasons,
  ...serviceReasons,
  AccessDenied: explainAccessDenied,
  InvalidRequest: explainInvalidRequest,
  InvalidArgument: explainInvalidRequest,
};

/**
 * The causes that S3's own reason leaves, surest first: one that is `settled` where the code has one meaning, `likely` where
 * the message tells several meanings apart, several where nothing does. Never empty, never throws.
 *
 * @example explainReason({ code: 'NoSuchKey', message: '…', detail: {} }, asked)[0]?.id // 'no-such-key'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList
 */
export function explainReason(reason: ErrorDocument, asked: Asked): readonly Cause[] {
  return pick(reason.code)(reason, asked);
}

function pick(code: string): ExplainReason {
  // Codes come from the answer: `constructor` is no entry of the table.
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return known ?? (code.startsWith('KMS.') ? otherKmsReason : unknownCode);
}

const unknownCode: ExplainReason = ({ code }) => [
  {
    id: 'unknown-code',
    certainty: 'settled',
    title: ['S3 gives ', { value: code }, ' as its reason.'],
    confirm: 'This page has no words of its own for it.',
    todo: 'Go by S3’s message above.',
  },
];
