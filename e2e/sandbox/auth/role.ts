/** Who may do what. Rights stand with each bucket, as in a bucket policy; the owner may do everything. */
import type { Bucket } from '../store/store.ts';

export type RoleName = 'owner' | 'guest';

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
  const { everyone = [], guest = [] } = bucket.definition.allow;
  const grants = caller.role === 'guest' ? [...everyone, ...guest] : everyone;
  return grants.some((grant) =>
    typeof grant === 'string'
      ? grant === action
      : grant.action === action && grant.prefixes.some((prefix) => key.startsWith(prefix)),
  );
}
