/** What an error code of S3 means for the request that got it: the shape of a table's entry, and how sure each kind is. */
import type { ErrorDocument } from '../../../object-head/error-document.ts';
import type { Words } from '../../words.ts';
import type { Asked } from '../asked.ts';
import type { Cause, Claim } from '../cause.ts';

/** The causes that a code leaves: one that is settled, or several where the code has more than one meaning. */
export type ExplainReason = (reason: ErrorDocument, asked: Asked) => readonly Cause[];

/** Reasons by S3's error code, `NoSuchKey`. */
export type Reasons = Readonly<Record<string, ExplainReason>>;

/** A cause whose confirmation is S3's own word for it. */
export type Meaning = Omit<Claim, 'confirm'>;

/** A cause that the code alone settles. */
export function byCode(claim: Meaning, { code }: ErrorDocument, confirm?: Words): Cause {
  return { ...claim, certainty: 'settled', confirm: confirm ?? ['S3 says so: ', { value: code }, '.'] };
}

/** A cause of a code with several meanings, told apart by the wording of the message, which S3 may change. */
export function byMessage(claim: Meaning, { code }: ErrorDocument): Cause {
  return {
    ...claim,
    certainty: 'likely',
    confirm: [
      { value: code },
      ' has several meanings. This one rests on the words of the message, which S3 does not promise to keep.',
    ],
  };
}

/** A code that has one meaning and needs nothing of the request. */
export function always(claim: Meaning): ExplainReason {
  return (reason) => [byCode(claim, reason)];
}

/** A code that settles a cause which was only possible before. */
export function settles(claim: (asked: Asked) => Meaning): ExplainReason {
  return (reason, asked) => [byCode(claim(asked), reason)];
}
