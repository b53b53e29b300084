/**
 * Builds for tests what a comparison goes by: a column with its answer and the state of each field. Its shape is that of
 * `Column` in `compare/column.ts`, which lies above this folder.
 */
import type { FieldName } from '../object-head/catalogue/field.ts';
import type { Failure } from '../object-head/failure.ts';
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import type { Observation } from '../object-head/observation.ts';
import { type Presence, presences } from '../object-head/presence.ts';
import type { Recovered } from '../object-head/recovery/recovered.ts';
import { observationOf } from './observation.ts';

export interface ColumnParts {
  readonly id?: string;
  readonly status?: number;
  /** Names in any case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly request?: Partial<OpenRequest>;
  readonly place?: Place;
  readonly connection?: string;
  /** What the bucket's CORS exposes, the safelisted headers aside; everything unless the test says otherwise. */
  readonly exposed?: '*' | readonly string[];
  /** Values that another call brought. As in the page, only a hidden or withheld field takes one. */
  readonly recovered?: Partial<Record<FieldName, Recovered>>;
  readonly store?: { readonly name: string; readonly lacks: ReadonlySet<FieldName> };
}

interface Asked {
  readonly id: string;
  readonly request: OpenRequest;
  readonly place?: Place;
  readonly connection?: string;
}

interface Answered extends Asked {
  readonly outcome: {
    readonly kind: 'answer';
    readonly observation: Observation;
    readonly fields: ReadonlyMap<FieldName, Presence>;
    readonly exposes: (header: string) => boolean;
    readonly store?: string;
  };
}

const safelisted = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified'];

/** A column with an answer. Headers that are not exposed are dropped, as the browser does. */
export function columnOf(parts: ColumnParts = {}): Answered {
  const { id = 'a', status, headers = {}, request, place, connection, exposed = '*', recovered = {}, store } = parts;
  const visible = (name: string) => exposed === '*' || [...safelisted, ...exposed].includes(name);
  const observation = observationOf({
    ...(status === undefined ? {} : { status }),
    ...(request === undefined ? {} : { request }),
    ...(place === undefined ? {} : { place }),
    headers: Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => visible(name)),
  });
  const fields = new Map<FieldName, Presence>();
  for (const [field, presence] of presences(observation, { exposed, ...(store ? { store } : {}) })) {
    const isMissing = presence.state === 'hidden' || presence.state === 'withheld';
    const found = isMissing ? recovered[field] : undefined;
    fields.set(field, found ? { ...presence, recovered: found } : presence);
  }
  const answer = {
    kind: 'answer',
    observation,
    fields,
    exposes: visible,
    ...(store ? { store: store.name } : {}),
  } as const;
  const asked: Asked = {
    id,
    request: observation.request,
    ...(place === undefined ? {} : { place }),
    ...(connection === undefined ? {} : { connection }),
  };
  return { ...asked, outcome: answer };
}

/** A column that never got an answer. */
export function columnWithout(failure: Failure, id = 'a') {
  return { ...asked(id), outcome: { kind: 'no-answer', failure } as const };
}

/** A column whose answer is still on its way. */
export function waitingColumn(id = 'a') {
  return { ...asked(id), outcome: { kind: 'waiting' } as const };
}

function asked(id: string): Asked {
  return { id, request: { bucket: 'reports', key: 'a.txt', checksumMode: 'ENABLED' } };
}
