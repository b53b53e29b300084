/** How a recorded case is set up and asked for, as data, and the one way to do both. */
import type { Sandbox } from '../sandbox.ts';
import type { BucketDefinition, Checksums, ObjectDefinition } from '../store/definitions.ts';
import { ask, type WireAnswer, type WireRequest } from '../testing/signed-client.ts';
import type { Kind } from './expected-headers.ts';

export type Step = Partial<Omit<WireRequest, 'bucket'>> & { readonly onBucket?: true };

export interface Setup {
  /** Left out, a bucket without versioning; `none` for a case about a bucket that is missing. */
  readonly bucket?: Partial<BucketDefinition> | 'none';
  /** Oldest first; their key is `the-object` unless given. */
  readonly versions?: readonly Partial<ObjectDefinition>[];
  /** Requests that come before the one that was recorded; each must succeed. */
  readonly before?: readonly Step[];
  /** Left out, a GET of the object. `<version:2>` in its query is the id of the second of `versions`. */
  readonly request?: Step;
  /** What the answer is about, which says where its fields stand. */
  readonly kind?: Kind;
}

const usualKey = 'the-object';

export function full(algorithm: string, value: string): Checksums {
  return { type: 'FULL_OBJECT', values: { [algorithm]: value } };
}

/** An object in a bucket without versioning. */
export function plain(body: ObjectDefinition['body'], more: Partial<ObjectDefinition> = {}): Setup {
  return { versions: [{ ...(body !== undefined && { body }), ...more }] };
}

/** Builds what the case needs, under a bucket name of its own, and sends its request. */
export async function answerTo(sandbox: Sandbox, name: string, setup: Setup): Promise<WireAnswer> {
  const ids: string[] = [];
  if (setup.bucket !== 'none') {
    const bucket = sandbox.store.add({ name, title: '', allow: {}, objects: [], ...setup.bucket });
    for (const version of setup.versions ?? []) ids.push(bucket.put({ key: usualKey, ...version }).versionId);
  }
  for (const step of setup.before ?? []) {
    const { status, body } = await send(sandbox, name, step, ids);
    if (status >= 300) throw new Error(`A request before the recorded one failed: ${body}`);
  }
  return send(sandbox, name, setup.request ?? {}, ids);
}

function send({ port }: Sandbox, bucket: string, step: Step, ids: readonly string[]): Promise<WireAnswer> {
  const { onBucket, ...request } = step;
  const query = Object.entries(request.query ?? {}).map(([name, value]) => {
    const ordinal = /^<version:(\d+)>$/.exec(value)?.[1];
    return [name, ordinal === undefined ? value : (ids[Number(ordinal) - 1] ?? 'no such version in the setup')];
  });
  const place = onBucket ? { bucket } : { bucket, key: usualKey };
  return ask(port, { method: 'GET', ...place, ...request, query: Object.fromEntries(query) });
}
