/** One answer as JSON that programs may rely on: what its members are called, and what they hold. */
import { headerLabel } from '../catalogue/catalogue.ts';
import type { FieldName } from '../catalogue/field.ts';
import type { Place } from '../head-request.ts';
import type { Observation } from '../observation.ts';
import { otherInputs } from '../other-inputs.ts';
import type { Presence, PresenceState } from '../presence.ts';
import { toIsoSeconds } from '../when.ts';

/** Members may be added within a version; none is renamed, removed, or given another meaning. */
export interface AnswerJson {
  readonly format: 'headlight-answer';
  readonly version: 1;
  /** The address that shows it. */
  readonly link: string;
  readonly bucket: string;
  readonly key: string;
  /** As it was asked for; the answer's own is the field `VersionId`. */
  readonly versionId?: string;
  /** Where it was asked, the connection's part included. */
  readonly place: Place;
  /** What else was asked, by the inputs' names in the SDK: `{ "Range": "bytes=0-3" }`. */
  readonly inputs: Readonly<Record<string, string | number>>;
  /** HTTP status. */
  readonly status: number;
  /** ISO 8601, UTC, by this device's clock. */
  readonly askedAt: string;
  readonly fields: Readonly<Record<string, FieldJson>>;
  /** Every header that the page could read, names in lower case, in the order of the answer. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

interface FieldJson {
  readonly header: string;
  readonly state: PresenceState;
  /** What the state rests on. */
  readonly because: string;
  /** The raw text; left out where there is none. */
  readonly value?: string;
  /** Of `Metadata`: names without `x-amz-meta-`. */
  readonly entries?: Readonly<Record<string, string>>;
  /** The call that brought the value in place of the header. */
  readonly recoveredBy?: string;
}

export type Fields = ReadonlyMap<FieldName, Presence>;

/**
 * The answer with all its fields, those without a value too, as JSON text, indented by two spaces, with a line break at its
 * end. Holds no secret and no signature.
 *
 * @example answerJson(observation, fields, 'https://headlight.example/#/inspect?…')
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function answerJson(observation: Observation, fields: Fields, link: string): string {
  const { request, place, status, sentAt, headers } = observation;
  const { bucket, key, versionId } = request;
  const answer: AnswerJson = {
    format: 'headlight-answer',
    version: 1,
    link,
    bucket,
    key,
    ...(versionId === undefined ? {} : { versionId }),
    place,
    inputs: otherInputs(request),
    status,
    askedAt: toIsoSeconds(sentAt),
    fields: Object.fromEntries([...fields].map(([name, presence]) => [name, fieldJson(presence)])),
    headers,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function fieldJson({ field, state, because, raw, entries, recovered }: Presence): FieldJson {
  const value = raw ?? recovered?.raw;
  return {
    header: headerLabel(field),
    state,
    because,
    ...(value === undefined ? {} : { value }),
    ...(entries === undefined ? {} : { entries: Object.fromEntries(entries) }),
    ...(raw === undefined && recovered ? { recoveredBy: recovered.call } : {}),
  };
}
