/**
 * Was a field sent, and may this page read it? One state a field, each with its evidence. A missing header is `absent`
 * only where something proves it. What follows from a value is for `explain/`.
 */
import { bucketKind } from './bucket-kind.ts';
import { catalogue, fieldNames, headerLabel } from './catalogue/catalogue.ts';
import type { FieldName } from './catalogue/field.ts';
import { headerValue, isSuccess, type Observation } from './observation.ts';
import { impossible, notAskedFor } from './presence-asked.ts';
import { type ExposureKnowledge, exposesAll, exposureProof, hiddenBecause, nameByName } from './presence-exposure.ts';
import { type StoreAnswers, senderName, sendingOf } from './presence-store.ts';
import type { Recovered } from './recovery/recovered.ts';

/** The five states, each a claim that needs evidence. */
export type PresenceState = 'present' | 'absent' | 'hidden' | 'withheld' | 'unsupported';

export interface Presence {
  readonly field: FieldName;
  readonly state: PresenceState;
  /** The raw header value, where there is a readable one: always with `present`, and with a literal `NotImplemented`. */
  readonly raw?: string;
  /** For `Metadata`: what could be read, in the order of the answer, names without `x-amz-meta-`. */
  readonly entries?: readonly (readonly [name: string, value: string])[];
  /** One or two sentences: what the state rests on. */
  readonly because: string;
  /** For a hidden or withheld field whose value another call brought. The state stays what it is: of the header. */
  readonly recovered?: Recovered;
}

/** What the session knows beyond the answer itself. */
export interface PresenceKnowledge extends ExposureKnowledge {
  /** A store that is not Amazon S3. */
  readonly store?: StoreAnswers;
}

/**
 * The state of one field in one answer. Never throws; without knowledge fewer absences can be proved.
 *
 * @example presenceOf('StorageClass', observation, { exposed: ['x-amz-storage-class'] }).state // 'absent'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function presenceOf(field: FieldName, observation: Observation, knowledge: PresenceKnowledge = {}): Presence {
  const found = field === 'Metadata' ? undefined : headerValue(observation.headers, catalogue[field].header);
  if (found !== undefined) return readable(field, found);
  if (field === 'Metadata') {
    const entries = metadataEntries(observation);
    if (entries.length > 0) return presentMetadata(entries, observation, knowledge);
  }
  return { field, ...missing(field, observation, knowledge) };
}

/**
 * The state of all 47 fields, in display order.
 *
 * @example presences(observation, {}).get('ETag')?.state // 'hidden'
 */
export function presences(
  observation: Observation,
  knowledge: PresenceKnowledge = {},
): ReadonlyMap<FieldName, Presence> {
  return new Map(fieldNames.map((field) => [field, presenceOf(field, observation, knowledge)]));
}

function readable(field: FieldName, raw: string): Presence {
  if (field === 'Expiration' && raw.trim().toLowerCase() === 'notimplemented')
    return { field, state: 'unsupported', raw, because: 'Directory buckets answer NotImplemented in place of a date.' };
  return { field, state: 'present', raw, because: `The answer carries ${catalogue[field].header}.` };
}

function metadataEntries({ headers }: Observation): readonly (readonly [string, string])[] {
  const prefix = catalogue.Metadata.header;
  return headers.flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
}

function presentMetadata(
  entries: readonly (readonly [string, string])[],
  observation: Observation,
  knowledge: PresenceKnowledge,
): Presence {
  const all = exposesAll(observation, knowledge);
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`;
  const because = all
    ? `The answer carries ${count}, and no more: ${all}.`
    : `The answer carries ${count} that CORS exposes. Others may be hidden: ${nameByName(knowledge.store)}.`;
  return { field: 'Metadata', state: 'present', entries, because };
}

type Missing = Omit<Presence, 'field'>;

function missing(field: FieldName, observation: Observation, knowledge: PresenceKnowledge): Missing {
  const header = headerLabel(field);
  const { store } = knowledge;
  if (store?.lacks.has(field)) return { state: 'unsupported', because: `${store.name} never sends ${header}.` };
  if (!store && catalogue[field].generalPurposeOnly && bucketKind(observation.request.bucket).startsWith('directory'))
    return { state: 'unsupported', because: `Directory buckets have no ${header}.` };
  const never = impossible(field, observation, store);
  if (never) return { state: 'absent', because: never };
  const unasked = notAskedFor(field, observation, store);
  if (unasked) return { state: 'withheld', because: unasked };
  const proof = exposureProof(field, observation, knowledge);
  return proof ? notSent(field, observation, proof, store) : hidden(field, observation, knowledge);
}

/** The header would have been readable, so it was not sent: what is left is to say why. */
function notSent(field: FieldName, observation: Observation, proof: string, store: StoreAnswers | undefined): Missing {
  const fact = `${headerLabel(field)} was not sent: ${proof}.`;
  if (!isSuccess(observation.status)) return { state: 'absent', because: fact };
  const sending = sendingOf(field, store);
  if (!sending) return notSentByUnmeasured(field, observation, fact);
  if (field.startsWith('Checksum')) return checksumNotSent(field, observation, fact);
  const permission = sending.needs.find((need) => need.kind === 'permission');
  if (permission && !isHeld(permission.action, observation))
    return { state: 'withheld', because: `${fact} There is none, or the caller lacks ${permission.action}.` };
  const when = sending.sent === 'always' ? 'with every 200 and 206' : sending.sent;
  return { state: 'absent', because: `${fact} ${senderName(store)} sends it ${when}.` };
}

/** Where Amazon S3 has reasons to keep a field back, another store may have them too. */
function notSentByUnmeasured(field: FieldName, { request }: Observation, fact: string): Missing {
  const mayBeKept = catalogue[field].needs.length > 0 || (field === 'Expiration' && request.versionId !== undefined);
  return mayBeKept
    ? { state: 'withheld', because: `${fact} There is none, or it was kept back: what this store does is not known.` }
    : { state: 'absent', because: fact };
}

/** An IAM action that must be held, because another field that needs it was sent. */
function isHeld(action: string, { headers }: Observation): boolean {
  return fieldNames.some(
    (field) =>
      catalogue[field].needs.some((need) => need.kind === 'permission' && need.action === action) &&
      headerValue(headers, catalogue[field].header) !== undefined,
  );
}

function checksumNotSent(field: FieldName, { headers, request }: Observation, fact: string): Missing {
  const what = field === 'ChecksumType' ? 'checksum' : `${field.slice('Checksum'.length)} checksum`;
  const none = `${request.partNumber === undefined ? 'This object' : 'This part'} has no ${what}`;
  const encryption = headerValue(headers, catalogue.ServerSideEncryption.header);
  const others = headers.some(([name]) => name.startsWith('x-amz-checksum-'));
  const customerKey = headerValue(headers, catalogue.SSECustomerAlgorithm.header) !== undefined;
  // One checksum that was sent, or another kind of encryption, shows that KMS did not stand in the way.
  if (others || customerKey || (encryption !== undefined && !encryption.startsWith('aws:kms')))
    return { state: 'absent', because: `${fact} ${none}.` };
  // Documented is a refusal of the whole request; what S3 really does was not measured, so it proves nothing.
  const because = `${fact} ${none}, unless S3 keeps checksums back from callers without kms:Decrypt: it is documented to refuse them the whole request.`;
  return { state: 'withheld', because };
}

function hidden(field: FieldName, observation: Observation, knowledge: PresenceKnowledge): Missing {
  const { store } = knowledge;
  const needs = isSuccess(observation.status) ? sendingOf(field, store)?.needs : undefined;
  const permission = needs?.find((need) => need.kind === 'permission');
  const also = permission ? ` The caller also needs ${permission.action}.` : '';
  return { state: 'hidden', because: hiddenBecause(field, observation, knowledge, store) + also };
}
