/** Who may do what. Rights stand with each bucket, as in a bucket policy; the owner may do everything. */
import type { BucketDefinition, Grant } from '../store/definitions.ts';
import type { Bucket } from '../store/store.ts';

/** `member` and `auditor` are signed in: they may do what a guest may, and each more than the one before. */
export type RoleName = 'owner' | 'guest' | 'member' | 'auditor';

export interface Caller {
  readonly role: RoleName | 'anonymous';
}

/**
 * The owner's long-term key, for the command line and for tests: AWS's documentation example, so that nobody takes it
 * for a secret.
 */
export const ownerKey = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

/** `key` matters where a grant holds only under a prefix; for `s3:ListBucket` it is the listing's prefix. */
export function isAllowed(caller: Caller, action: string, bucket: Bucket, key: string): boolean {
  if (caller.role === 'owner') return true;
  return grantsOf(caller.role, bucket.definition.allow).some((grant) =>
    typeof grant === 'string'
      ? grant === action
      : grant.action === action && grant.prefixes.some((prefix) => key.startsWith(prefix)),
  );
}

function grantsOf(role: Caller['role'], allow: BucketDefinition['allow']): readonly Grant[] {
  const { everyone = [], guest = [], member = [], auditor = [] } = allow;
  switch (role) {
    case 'auditor':
      return [...everyone, ...guest, ...member, ...auditor];
    case 'member':
      return [...everyone, ...guest, ...member];
    case 'guest':
      return [...everyone, ...guest];
    default:
      return everyone;
  }
}
