/** Which right may be missing? Names IAM actions that exist: there is no `s3:HeadObject`. */
import { type Asked, isAnonymous, isHeeded, readAction } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** The object may be there; these credentials may not read it. */
export function noObjectPermission(asked: Asked): Claim {
  const action = readAction(asked);
  return {
    id: 'no-object-permission',
    title: ['The credentials do not allow ', { code: action }, ' on this object.'],
    confirm: ['HEAD needs what GET needs. There is no s3:HeadObject.'],
    todo: [
      'Have ',
      { code: action },
      ' allowed for this key: in the policy of the role, and in the bucket’s as well where the two are of different accounts.',
    ],
    actions: [action],
  };
}

/** Something has to be missing where rights are checked first; an anonymous caller has none that could be lacking. */
export function weighObjectPermission(asked: Asked): Certainty | undefined {
  if (isAnonymous(asked)) return undefined;
  return asked.facts.mayList === true ? 'likely' : 'possible';
}

/** The key is missing, and the caller may not know. */
export function noListPermission({ facts: { store } }: Asked): Claim {
  return {
    id: 'no-list-permission',
    title: [
      'The object does not exist, and the credentials do not allow ',
      { code: 's3:ListBucket' },
      ' on the bucket.',
    ],
    confirm:
      store === undefined
        ? 'Whoever may list the bucket gets a 404 for a missing object. A 403 does not say that the object is there.'
        : 'Amazon S3 answers 403 for a missing object to whoever may not list the bucket. This store may do the same.',
    todo: [
      'Compare the key letter by letter: case, spaces and slashes count.',
      ...(store === undefined
        ? [' With ', { code: 's3:ListBucket' }, ' on the bucket, a missing object is a plain 404.']
        : []),
    ],
    actions: ['s3:ListBucket'],
  };
}

export function weighListPermission({ facts: { mayList } }: Asked): Certainty | undefined {
  return mayList === true ? undefined : 'possible';
}

/** Nobody signed, and the object is not for everybody. */
export function notPublic(asked: Asked): Claim {
  const action = readAction(asked);
  return {
    id: 'not-public',
    title: 'The request carried no credentials, and the object is not public.',
    confirm: `It was sent unsigned, as this connection does.${asked.facts.store === undefined ? ' Block Public Access overrules every policy that opens a bucket.' : ''}`,
    todo: ['Choose a connection with credentials, or have ', { code: action }, ' allowed for everybody.'],
    actions: [action],
  };
}

export function weighNotPublic(asked: Asked): Certainty | undefined {
  return isAnonymous(asked) ? 'likely' : undefined;
}

/** A checksum of a KMS object takes its key. */
export function noKmsPermission(_asked: Asked): Claim {
  return {
    id: 'no-kms-permission',
    title: [
      'The object is encrypted with KMS, and the credentials do not allow ',
      { code: 'kms:Decrypt' },
      ' with its key.',
    ],
    confirm:
      'The request asks for checksums, for which S3 is documented to want this right. Without checksum mode a HEAD needs no right of KMS.',
    todo: [
      'Send it with checksum mode off. If S3 answers then, have ',
      { code: 'kms:Decrypt' },
      ' allowed for the key.',
    ],
    actions: ['kms:Decrypt'],
  };
}

export function weighKmsPermission(asked: Asked): Certainty | undefined {
  return isHeeded(asked, 'checksumMode') && !isAnonymous(asked) ? 'possible' : undefined;
}

/** A Deny overrules every Allow. */
export function deniedByPolicy(_asked: Asked): Claim {
  return {
    id: 'denied-by-policy',
    title: 'A policy denies it, whatever another one allows.',
    confirm:
      'A Deny may stand in the bucket’s policy, in one of the organisation or in a VPC endpoint’s; many depend on the network that the request comes from.',
    todo: 'Have the bucket’s owner look for a Deny that fits this caller, key or network.',
  };
}

export function weighDeniedByPolicy(_asked: Asked): Certainty {
  return 'unlikely';
}
