/**
 * Identity ids that need no memory: each names its pool inside. They are no secret and prove nothing, so they outlive a
 * restart, as the ones that a browser keeps must.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Pool, Pools } from './pools.ts';

function poolMark(pool: Pool, random: string): string {
  return createHash('sha256').update(`${pool.id} ${random}`).digest('hex').slice(0, 20);
}

/** `us-east-1:` and a UUID: another one for each guest, always the same for a `subject`, which is in hex. */
export function newIdentityId(pool: Pool, subject = randomBytes(6).toString('hex')): string {
  const random = subject.slice(0, 12);
  const hex = random + poolMark(pool, random);
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return `${pool.id.slice(0, pool.id.indexOf(':'))}:${uuid}`;
}

/** The pool that issued it, or undefined. */
export function poolOfIdentity(identityId: string, pools: Pools): Pool | undefined {
  const hex = identityId.slice(identityId.indexOf(':') + 1).replaceAll('-', '');
  const random = hex.slice(0, 12);
  return [...pools.values()].find((pool) => poolMark(pool, random) === hex.slice(12));
}
