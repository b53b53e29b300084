/**
 * Which of the 47 fields can this page read, which were sent, and how does anybody know? One line a field, made of two
 * questions that are easily taken for one: was it sent, and would the page see it? Proposes nothing: that is `advise.ts`.
 */
import { fieldNames, headerLabel } from '../../object-head/catalogue/catalogue.ts';
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { isSuccess, type Observation } from '../../object-head/observation.ts';
import type { Presence, PresenceKnowledge, PresenceState } from '../../object-head/presence.ts';
import { exposureProof, unreadableProof } from '../../object-head/presence-exposure.ts';
import { type StoreAnswers, sendingOf } from '../../object-head/presence-store.ts';
import type { RecoveryCall } from '../../object-head/recovery/recovered.ts';

export type Proved = 'yes' | 'no' | 'unknown';

export interface LedgerLine {
  readonly field: FieldName;
  /** `x-amz-version-id`; for metadata `x-amz-meta-*`. */
  readonly header: string;
  readonly state: PresenceState;
  /** Whether S3 sent it with this answer. */
  readonly sent: Proved;
  /** Whether CORS lets this page read it, sent or not. */
  readonly canRead: Proved;
  /** What both rest on: the sentence of the field's presence. */
  readonly because: string;
  /** The call that brought the value all the same. */
  readonly recoveredBy?: RecoveryCall;
}

/** How many fields stand where. Together they are all fields, each counted once. */
export interface LedgerCounts {
  readonly read: number;
  /** Not sent, and there is none to send. */
  readonly absent: number;
  /** Not sent, whether there is one or not: it was not asked for, or takes a permission. */
  readonly withheld: number;
  /** What this store, or this kind of bucket, does not know. */
  readonly unsupported: number;
  /** Sent for certain, and not readable. */
  readonly hidden: number;
  /** Not readable for certain; whether they were sent, nobody can tell from here. */
  readonly hiddenIfSent: number;
  /** Nothing shows whether they were sent or whether the page may read them. */
  readonly unknown: number;
  /** Of those that are or may be hidden, the ones whose value another call brought. */
  readonly recovered: number;
}

/** An answer, and what is known of it. */
export interface LedgerFacts {
  readonly observation: Observation;
  /** All fields with their states, recovered values included. */
  readonly fields: ReadonlyMap<FieldName, Presence>;
  /** What the states were worked out with; `exposed` comes from `exposedTo`, where the bucket's rules are known. */
  readonly knowledge: PresenceKnowledge;
}

/**
 * The ledger of an answer, in display order. A field without a state is left out.
 *
 * @example visibilityLedger(facts)[1] // { field: 'ETag', header: 'ETag', sent: 'yes', canRead: 'no', because: 'S3 always sends …' }
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function visibilityLedger({ observation, fields, knowledge }: LedgerFacts): readonly LedgerLine[] {
  return fieldNames.flatMap((field) => {
    const presence = fields.get(field);
    if (!presence) return [];
    const { state, because, recovered } = presence;
    const sent = wasSent(presence, observation, knowledge.store);
    const line = { field, header: headerLabel(field), state, sent, canRead: isReadable(presence, sent), because };
    return [recovered ? { ...line, recoveredBy: recovered.call } : line];
  });

  function isReadable({ field, state, raw }: Presence, sent: Proved): Proved {
    if (state === 'present' || raw !== undefined) return 'yes';
    if (exposureProof(field, observation, knowledge) !== undefined) return 'yes';
    // What was sent and is not among the headers was kept from the page, whatever the rules are.
    if (sent === 'yes' || unreadableProof(field, observation, knowledge) !== undefined) return 'no';
    return 'unknown';
  }
}

/** Withheld is not sent either: S3 kept it back, for want of a question or a permission, or there is none. */
function wasSent({ field, state, raw }: Presence, { status }: Observation, store: StoreAnswers | undefined): Proved {
  if (state === 'present' || raw !== undefined) return 'yes';
  if (state !== 'hidden') return 'no';
  return isSuccess(status) && sendingOf(field, store)?.sent === 'always' ? 'yes' : 'unknown';
}

/**
 * The counts of a ledger.
 *
 * @example countLedger(visibilityLedger(facts)) // { read: 12, absent: 15, withheld: 6, unsupported: 0, hidden: 2, … }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function countLedger(lines: readonly LedgerLine[]): LedgerCounts {
  const count = (test: (line: LedgerLine) => boolean) => lines.filter(test).length;
  return {
    read: count(({ sent, canRead }) => sent === 'yes' && canRead === 'yes'),
    absent: count(({ sent, state }) => sent === 'no' && state === 'absent'),
    withheld: count(({ sent, state }) => sent === 'no' && state === 'withheld'),
    unsupported: count(({ sent, state }) => sent === 'no' && state === 'unsupported'),
    hidden: count(({ sent, canRead }) => sent === 'yes' && canRead !== 'yes'),
    hiddenIfSent: count(({ sent, canRead }) => sent === 'unknown' && canRead === 'no'),
    unknown: count(({ sent, canRead }) => sent === 'unknown' && canRead !== 'no'),
    recovered: count(
      ({ sent, canRead, recoveredBy }) => recoveredBy !== undefined && sent !== 'no' && canRead !== 'yes',
    ),
  };
}
