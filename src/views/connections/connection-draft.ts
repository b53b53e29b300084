/** A connection as texts in a form, and read back by the rules of `config.json`. */
import { type Connection, readConnection } from '../../connections/config.ts';
import type { ConnectionCredentials } from '../../connections/config-credentials.ts';

export interface ConnectionDraft {
  readonly name: string;
  readonly region: string;
  /** Empty for Amazon S3. */
  readonly endpoint: string;
  readonly pathStyle: 'true' | 'false';
  readonly store: Connection['store'];
  readonly kind: ConnectionCredentials['kind'];
  /** Kept while another kind is chosen: nothing that was typed is lost. */
  readonly identityPoolId: string;
  readonly cognitoEndpoint: string;
}

export type DraftField = keyof ConnectionDraft;

export type DraftProblems = Partial<Readonly<Record<DraftField, string>>>;

export type ConnectionReading =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problems: DraftProblems };

export const emptyDraft: ConnectionDraft = {
  name: '',
  region: '',
  endpoint: '',
  pathStyle: 'true',
  store: 'other',
  kind: 'typed-in',
  identityPoolId: '',
  cognitoEndpoint: '',
};

export function draftOf({ name, region, endpoint = '', pathStyle, store, credentials }: Connection): ConnectionDraft {
  const pool = 'identityPoolId' in credentials ? credentials : undefined;
  return {
    name,
    region,
    endpoint,
    pathStyle: pathStyle ? 'true' : 'false',
    store,
    kind: credentials.kind,
    identityPoolId: pool?.identityPoolId ?? '',
    cognitoEndpoint: pool?.cognitoEndpoint ?? '',
  };
}

/** Whether both say the same. */
export function isSameDraft(one: ConnectionDraft, other: ConnectionDraft): boolean {
  return (Object.keys(one) as DraftField[]).every((field) => one[field].trim() === other[field].trim());
}

/**
 * The connection that the texts describe. What the form has no field for is as in `base`: the label, and the sign-in with its
 * pool, which only the deployment can say, so that a token is shown to nobody else.
 */
export function readConnectionDraft(draft: ConnectionDraft, base: Connection | undefined): ConnectionReading {
  const endpoint = draft.endpoint.trim();
  const read = readConnection({
    name: draft.name.trim(),
    ...(base?.label === undefined ? {} : { label: base.label }),
    region: draft.region.trim(),
    store: endpoint === '' ? 'aws' : draft.store,
    ...(draft.pathStyle === 'true' ? { pathStyle: true } : {}),
    credentials: credentialsIn(draft, base),
    // Amazon's other endpoints are none beside one that was typed, and examples are of the store that they were made for.
    ...(endpoint === '' ? amazonEndpointsOf(base) : { endpoint }),
    ...(base?.examples !== undefined && endpoint === (base.endpoint ?? '') ? { examples: base.examples } : {}),
  });
  if (read.ok) return read;
  const problems = read.problems.map(
    ({ path, expected }) => [path.replace(/^credentials\./, ''), `Expected ${expected}.`] as const,
  );
  // The first thing that is wrong with a field is the one to say.
  return { ok: false, problems: Object.fromEntries(problems.toReversed()) };
}

function credentialsIn(
  { kind, identityPoolId, cognitoEndpoint }: ConnectionDraft,
  base: Connection | undefined,
): unknown {
  if (kind === 'cognito-signed-in') return base?.credentials;
  if (kind !== 'cognito-guest') return { kind };
  const elsewhere = cognitoEndpoint.trim();
  return { kind, identityPoolId: identityPoolId.trim(), ...(elsewhere === '' ? {} : { cognitoEndpoint: elsewhere }) };
}

function amazonEndpointsOf(base: Connection | undefined): object {
  const { useFips, useDualstack, useAccelerate } = base ?? {};
  return JSON.parse(JSON.stringify({ useFips, useDualstack, useAccelerate }));
}
