/** Which calls a page cannot make use of at a store. Only what was measured on the store itself is claimed. */
import type { Place } from '../object-head/head-request.ts';
import type { RecoveryCall } from '../object-head/recovery/recovered.ts';
import type { Connection } from './config.ts';
import { storeKindOf } from './stores.ts';

/**
 * Ceph Object Gateway 16.2, measured: it does not know `?attributes`, and answers with the whole object instead.
 * @see https://docs.ceph.com/en/pacific/radosgw/s3/objectops/
 */
const lackedByCeph: ReadonlySet<RecoveryCall> = new Set(['GetObjectAttributes']);

/** The recovery calls that the store at a place is known to lack; empty where nothing is known. */
export function callsLackedBy(connection: Connection, place: Place): ReadonlySet<RecoveryCall> {
  return storeKindOf(connection, place) === 'ceph' ? lackedByCeph : new Set();
}

/**
 * Whether no page can read a bucket's CORS rules there. Ceph Object Gateway 16.2, measured: it sends GetBucketCors's document
 * without CORS headers, whatever the rules allow.
 */
export function keepsCorsRules(connection: Connection, place: Place): boolean {
  return storeKindOf(connection, place) === 'ceph';
}
