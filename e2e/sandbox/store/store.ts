/** Which buckets and versions there are now. Knows S3's rules of versioning, nothing of requests, rights or headers. */
import type { CorsRule } from '../cors/cors-rule.ts';
import type { BucketDefinition, History, ObjectDefinition, When } from './definitions.ts';
import { KeyHistory } from './key-history.ts';
import { placeOf } from './key-order.ts';
import { StoredVersion } from './stored-version.ts';
import { deriveVersionId } from './version-id.ts';

/** Objects whose date does not matter are this many days older than the sandbox. */
const usualAgeDays = 30;

export class Bucket {
  readonly definition: BucketDefinition;
  cors: readonly CorsRule[] | undefined;
  readonly #histories = new Map<string, KeyHistory>();
  /** In S3's order. */
  readonly #sortedKeys: string[] = [];
  readonly #startedAt: number;
  #issuedIds = 0;

  constructor(definition: BucketDefinition, startedAt: number) {
    this.definition = definition;
    this.cors = definition.cors;
    this.#startedAt = startedAt;
    for (const object of definition.objects) this.put(object);
  }

  get name(): string {
    return this.definition.name;
  }

  get region(): string {
    return this.definition.region ?? 'us-east-1';
  }

  get account(): string {
    return this.definition.account ?? '111122223333';
  }

  get versioning(): 'never' | 'enabled' | 'suspended' {
    return this.definition.versioning ?? 'never';
  }

  timeOf(when: When): number {
    return typeof when === 'string' ? Date.parse(when) : this.#startedAt + when.days * 86_400_000;
  }

  /** Adds a version where the bucket keeps them, replaces the object (or its `null` version) where it does not. */
  put(definition: ObjectDefinition): StoredVersion {
    const { key, history } = definition;
    if (history) return this.#putHistory(definition, history);
    const version = new StoredVersion(definition, this.#idFor(definition), this.#timeOfLastChange(definition));
    if (version.versionId === 'null') this.remove(key, 'null');
    this.#historyOf(key).add(version);
    return version;
  }

  /** Changes what can change without a new version: tags, retention, holds, restoration. */
  change(version: StoredVersion, definition: ObjectDefinition): void {
    const changed = new StoredVersion(definition, version.versionId, version.lastModified);
    this.#histories.get(version.definition.key)?.replace(changed);
  }

  current(key: string): StoredVersion | undefined {
    return this.#histories.get(key)?.latest;
  }

  version(key: string, versionId: string): StoredVersion | undefined {
    return this.#histories.get(key)?.find(versionId);
  }

  /** All versions of a key, oldest first. */
  versions(key: string): readonly StoredVersion[] {
    return [...(this.#histories.get(key) ?? [])];
  }

  /** The same without making those that are generated; undefined where there are none. */
  history(key: string): KeyHistory | undefined {
    return this.#histories.get(key);
  }

  /** In the order in which they were put. */
  keys(): Iterable<string> {
    return this.#histories.keys();
  }

  /** In the order in which S3 lists them. */
  get sortedKeys(): readonly string[] {
    return this.#sortedKeys;
  }

  /** Takes one version away for good. */
  remove(key: string, versionId: string): void {
    const history = this.#histories.get(key);
    history?.remove(versionId);
    if (history?.length !== 0) return;
    this.#histories.delete(key);
    this.#sortedKeys.splice(placeOf(this.#sortedKeys, key), 1);
  }

  #putHistory(definition: ObjectDefinition, { length, at }: History): StoredVersion {
    const { key } = definition;
    const timeOf = (each: ObjectDefinition) => this.#timeOfLastChange(each);
    const history = new KeyHistory({ bucketName: this.name, definition, length, at, timeOf });
    const { latest } = history;
    if (this.#histories.has(key) || !latest) throw new Error(`The history of ${key} is empty, or not all there is`);
    this.#add(key, history);
    return latest;
  }

  #historyOf(key: string): KeyHistory {
    return this.#histories.get(key) ?? this.#add(key, new KeyHistory());
  }

  #add(key: string, history: KeyHistory): KeyHistory {
    this.#histories.set(key, history);
    this.#sortedKeys.splice(placeOf(this.#sortedKeys, key), 0, key);
    return history;
  }

  #timeOfLastChange({ lastModified = { days: -usualAgeDays } }: ObjectDefinition): number {
    return this.timeOf(lastModified);
  }

  #idFor({ key, versionId }: ObjectDefinition): string {
    return versionId ?? this.#newVersionId(key);
  }

  #newVersionId(key: string): string {
    return this.versioning === 'enabled' ? deriveVersionId(this.name, key, this.#issuedIds++) : 'null';
  }
}

export class Store {
  readonly #buckets = new Map<string, Bucket>();
  readonly #startedAt: number;

  constructor(definitions: readonly BucketDefinition[], startedAt: number) {
    this.#startedAt = startedAt;
    for (const definition of definitions) this.add(definition);
  }

  /** Adds a bucket, in place of one with the same name. */
  add(definition: BucketDefinition): Bucket {
    const bucket = new Bucket(definition, this.#startedAt);
    this.#buckets.set(definition.name, bucket);
    return bucket;
  }

  bucket(name: string): Bucket | undefined {
    return this.#buckets.get(name);
  }

  buckets(): Iterable<Bucket> {
    return this.#buckets.values();
  }
}
