/** AccessDenied has many meanings: the elements beside the code tell some apart, the message others, and a bare one hardly any. */
import { parseIsoDate } from '../../../object-head/header-values/iso-date.ts';
import type { Words } from '../../words.ts';
import { type Asked, isHeeded } from '../asked.ts';
import { type Candidate, type Cause, weighed } from '../cause.ts';
import { otherOwner, requesterPays, weighOtherOwner, weighRequesterPays } from '../causes/account.ts';
import { skewedClock } from '../causes/credentials.ts';
import { wrongCustomerKey } from '../causes/customer-key.ts';
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
} from '../causes/permission.ts';
import { byCode, byMessage, type ExplainReason, type Meaning } from './reason.ts';

/** What a bare AccessDenied leaves: clocks, keys and customer keys have codes or messages of their own. */
const unsaid: readonly Candidate<Asked>[] = [
  [weighOtherOwner, otherOwner],
  [weighNotPublic, notPublic],
  [weighObjectPermission, noObjectPermission],
  [weighListPermission, noListPermission],
  [weighRequesterPays, requesterPays],
  [weighKmsPermission, noKmsPermission],
  [weighDeniedByPolicy, deniedByPolicy],
];

/**
 * The causes that an AccessDenied leaves.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
export const explainAccessDenied: ExplainReason = (reason, asked) => {
  const { message, detail } = reason;
  if (detail.HeadersNotSigned !== undefined) return [byCode(unsigned(detail.HeadersNotSigned), reason)];
  if (detail.ServerTime !== undefined) return [byCode(skewedClock(asked), reason, atServer(detail.ServerTime))];
  const refused = /is not authorized to perform: ([\w-]{1,40}:[A-Za-z]{1,80})/.exec(message)?.[1];
  if (refused !== undefined) return [byMessage(refusedAction(refused, message, asked), reason)];
  if (/correct secret key/i.test(message) && isHeeded(asked, 'sseCustomerAlgorithm'))
    return [byMessage(wrongCustomerKey(asked), reason)];
  return unexplained(asked);
};

function unexplained(asked: Asked): readonly Cause[] {
  return weighed(asked, unsaid);
}

/** The action that S3 names. It asks for `s3:ListBucket` only to say whether a missing object may be called missing. */
function refusedAction(action: string, message: string, asked: Asked): Meaning {
  const explicit = /with an explicit deny/i.test(message);
  const known: Readonly<Record<string, (asked: Asked) => Meaning>> = {
    's3:ListBucket': noListPermission,
    's3:GetObject': noObjectPermission,
    's3:GetObjectVersion': noObjectPermission,
    'kms:Decrypt': noKmsPermission,
  };
  if (explicit)
    return {
      ...deniedByPolicy(asked),
      title: ['A policy denies ', { value: action }, ', whatever another one allows.'],
    };
  const claim = Object.hasOwn(known, action) ? known[action] : undefined;
  if (claim) return claim(asked);
  return {
    id: 'action-not-allowed',
    title: ['The credentials do not allow ', { value: action }, '.'],
    todo: ['Have ', { value: action }, ' allowed for this object.'],
  };
}

function unsigned(names: string): Meaning {
  return {
    id: 'headers-not-signed',
    title: ['Headers reached S3 that the signature does not cover: ', { value: names }, '.'],
    todo: 'Something in between adds them, a proxy or a browser extension. Send it again without.',
  };
}

function atServer(text: string): Words {
  const instant = parseIsoDate(text);
  return ['By S3’s clock, the signature was not valid at ', instant === undefined ? { value: text } : { instant }, '.'];
}
