/** What the visibility ledger says in a few sentences. Keeps "is hidden" and "may be hidden" apart. */
import type { Words } from '../words.ts';
import { countLedger, type LedgerLine } from './ledger.ts';

/**
 * The summary of a ledger, one sentence an entry, what could be read first; sentences about nothing are left out.
 *
 * @example ledgerWords(lines)[0] // 'This page read 12 of the 47 fields.'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function ledgerWords(lines: readonly LedgerLine[]): readonly Words[] {
  const { read, absent, withheld, unsupported, hidden, hiddenIfSent, unknown, recovered } = countLedger(lines);
  const sentences: readonly (readonly [count: number, words: Words])[] = [
    [hidden, `${hidden} ${hidden === 1 ? 'was' : 'were'} sent and CORS hides ${hidden === 1 ? 'it' : 'them'}: proved.`],
    [
      hiddenIfSent,
      `${hiddenIfSent} cannot be read by this page: CORS does not list ${hiddenIfSent === 1 ? 'it' : 'them'}. Whether S3 sent ${hiddenIfSent === 1 ? 'it' : 'them'} cannot be told from here.`,
    ],
    [
      unknown,
      `${unknown} may be hidden: nothing shows whether ${unknown === 1 ? 'it was' : 'they were'} sent, or whether this page may read ${unknown === 1 ? 'it' : 'them'}.`,
    ],
    [recovered, `The values of ${recovered} of those came by other calls.`],
    [absent, `${absent} ${absent === 1 ? 'was' : 'were'} not sent: proved.`],
    [
      withheld,
      `${withheld} ${withheld === 1 ? 'was' : 'were'} not sent, and may have a value all the same: not asked for, or for want of a permission.`,
    ],
    [
      unsupported,
      `${unsupported} ${unsupported === 1 ? 'is' : 'are'} never sent by this store or for this kind of bucket.`,
    ],
  ];
  return [
    `This page read ${read} of the ${lines.length} fields.`,
    ...sentences.flatMap(([count, words]) => (count > 0 ? [words] : [])),
  ];
}
