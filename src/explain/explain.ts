/**
 * What is worth saying about an answer, the most consequential first? The list of all cards, and of all checks. What a
 * status means is said by `statuses/`.
 */
import { headerLints, keyLints } from './lint/lints.ts';
import type { Explanation, Reading, Rule, Tone } from './rule.ts';
import { caching } from './rules/caching.ts';
import { checksums } from './rules/checksums.ts';
import { encryption } from './rules/encryption.ts';
import { etag } from './rules/etag.ts';
import { lifecycle } from './rules/lifecycle.ts';
import { metadataEncoding } from './rules/metadata-encoding.ts';
import { objectLock } from './rules/object-lock.ts';
import { replication } from './rules/replication.ts';
import { requesterPays } from './rules/requester-pays.ts';
import { restore } from './rules/restore.ts';
import { storageClass } from './rules/storage-class.ts';
import { websiteRedirect } from './rules/website-redirect.ts';

/** All cards. Within a tone they are shown in this order: can it go, can it be read, is it safe, is it right, who gets it. */
export const cards: readonly Rule[] = [
  objectLock,
  lifecycle,
  restore,
  replication,
  encryption,
  checksums,
  etag,
  storageClass,
  websiteRedirect,
  metadataEncoding,
  caching,
  requesterPays,
];

const tones: readonly Tone[] = ['danger', 'caution', 'good', 'fact'];

/**
 * The rules that may speak of an answer with this status. A 304 and the errors leave most headers out, so that only
 * rules which go by what was sent, and never by what was not, say something true there.
 */
const byStatus: Readonly<Record<number, { readonly cards: readonly Rule[]; readonly lints: readonly Rule[] }>> = {
  200: { cards, lints: [...headerLints, ...keyLints] },
  206: { cards, lints: [...headerLints, ...keyLints] },
  304: { cards: [caching, requesterPays], lints: keyLints },
  404: { cards: [requesterPays], lints: keyLints },
  405: { cards: [requesterPays], lints: keyLints },
};

/**
 * The cards that have something to say of this answer: danger first, then caution, good, fact; empty for statuses that
 * are not about an object. Never throws, whatever the values are.
 *
 * @example explanations(readingOf200WithComplianceLock)[0]?.id // 'object-lock'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function explanations(reading: Reading): readonly Explanation[] {
  return spoken(byStatus[reading.observation.status]?.cards ?? [], reading);
}

/**
 * What was stored in a way that its owner may not have meant, in the same order; ids begin with `lint/`. After a 304, 404
 * or 405 only what the key itself shows. Never throws, whatever the values are.
 *
 * @example lintOf(readingOfOctetStreamNamed('index.html'))[0]?.id // 'lint/content-type-generic'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function lintOf(reading: Reading): readonly Explanation[] {
  return spoken(byStatus[reading.observation.status]?.lints ?? [], reading);
}

function spoken(rules: readonly Rule[], reading: Reading): readonly Explanation[] {
  const found = rules.flatMap((rule) => rule.explain(reading) ?? []);
  // Sorting is stable: within a tone the order of the list stays.
  return found.toSorted((a, b) => tones.indexOf(a.tone) - tones.indexOf(b.tone));
}
