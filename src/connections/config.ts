/**
 * The shape of `config.json`, which a deployment may change without a rebuild, and its validation.
 * Errors name the path and what was expected; they are written for whoever edits the file.
 */
import * as v from 'valibot';
import { isAmazonS3Host } from '../object-head/locator/aws-hosts.ts';
import { credentials, httpUrl } from './config-credentials.ts';

/** An origin as browsers write it, `https://minio.example:9000`; none of an address that cannot be read. */
export const origin = v.pipe(
  v.string('a text'),
  v.check(isOrigin, 'an origin: http(s)://host[:port], without a path'),
  v.transform((text) => new URL(text).origin),
);

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return (
      /^https?:$/.test(url.protocol) &&
      url.pathname === '/' &&
      url.search === '' &&
      url.hash === '' &&
      url.username === '' &&
      url.password === ''
    );
  } catch {
    return false;
  }
}

const named = v.pipe(v.string('a text'), v.minLength(1, 'a text that is not empty'));
const region = v.pipe(v.string('a text'), v.regex(/^[a-z]{2,}(?:-[a-z0-9]+)*$/, 'an AWS region, such as eu-central-1'));

/** What links call a connection; stays the same when the label changes. */
export const connectionName = v.pipe(named, v.regex(/^[\w.-]{1,64}$/, 'letters, digits and _ . - only, 64 at most'));

const connectionEntries = v.strictObject(
  {
    name: connectionName,
    label: v.optional(named),
    region,
    endpoint: v.optional(origin),
    pathStyle: v.optional(v.boolean('true or false')),
    store: v.optional(
      v.picklist(
        ['aws', 'ceph', 'minio', 'r2', 'scality', 'rustfs', 'other'],
        'aws, ceph, minio, r2, scality, rustfs or other',
      ),
    ),
    useFips: v.optional(v.boolean('true or false')),
    useDualstack: v.optional(v.boolean('true or false')),
    useAccelerate: v.optional(v.boolean('true or false')),
    credentials,
    /** Where a list of example objects can be had, for the Open view; the sandbox has one. */
    examples: v.optional(httpUrl),
  },
  'an object',
);

/** Of a store with an address of its own nothing is claimed that nobody said, unless the address is Amazon's. */
const connection = v.pipe(
  connectionEntries,
  v.transform((read) => ({ ...read, store: read.store ?? storeAt(read.endpoint) })),
);

function storeAt(endpoint: string | undefined): 'aws' | 'other' {
  return endpoint === undefined || isAmazonS3Host(new URL(endpoint).hostname) ? 'aws' : 'other';
}

const config = v.pipe(
  v.strictObject(
    {
      connections: v.pipe(v.array(connection, 'a list'), v.minLength(1, 'at least one connection')),
      defaultConnection: v.optional(named),
      trustedEndpoints: v.optional(v.array(origin, 'a list'), []),
    },
    'an object',
  ),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { connections, trustedEndpoints } = dataset.value;
    const names = connections.map(({ name }) => name);
    const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
    const first = dataset.value.defaultConnection ?? names[0] ?? '';
    if (twice >= 0) {
      const message = `a name of its own; “${names[twice]}” stands twice`;
      addIssue({ message, path: [step(connections, 'connections'), step(connections, twice), step(names, 'name')] });
      return NEVER;
    }
    if (!names.includes(first)) {
      const message = `one of ${names.join(', ')}, not “${first}”`;
      addIssue({ message, path: [step(first, 'defaultConnection')] });
      return NEVER;
    }
    return { connections, trustedEndpoints, defaultConnection: first };
  }),
);

function step(input: unknown, key: string | number): v.IssuePathItem {
  return { type: 'unknown', origin: 'value', input, key, value: input };
}

export type Config = Omit<v.InferOutput<typeof config>, 'connections'> & {
  readonly connections: readonly Connection[];
};
export type Connection = v.InferOutput<typeof connection> & {
  /** Set where the person edited or added it for this visit: another `id` for each edit. No file can say it. */
  readonly visit?: { readonly id: number; readonly how: 'edited' | 'added' };
};

/** `connections[0].region`, and what was expected there. */
export interface ConfigProblem {
  readonly path: string;
  readonly expected: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

export type ConnectionResult =
  | { readonly ok: true; readonly connection: Connection }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads the parsed JSON of `config.json`. Bad input gives one line a problem: `connections[0].region`, what was expected. */
export function readConfig(json: unknown): ConfigResult {
  const result = v.safeParse(config, json);
  if (result.success) return { ok: true, config: result.output };
  return { ok: false, problems: result.issues.map(problemOf) };
}

/** Reads one connection, by the rules of the file; paths begin in it, `credentials.identityPoolId`. */
export function readConnection(json: unknown): ConnectionResult {
  const result = v.safeParse(connection, json);
  return result.success
    ? { ok: true, connection: result.output }
    : { ok: false, problems: result.issues.map(problemOf) };
}

function problemOf(issue: v.BaseIssue<unknown>): ConfigProblem {
  return { path: pathOf(issue), expected: expectedBy(issue) };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const steps = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '') || 'config.json';
}

function expectedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'this entry to be left out: it is not known here';
  if (issue.received === 'undefined')
    return issue.type === 'strict_object' ? 'this entry, which is missing' : issue.message;
  return issue.message;
}
