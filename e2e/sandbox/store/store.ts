/** Which buckets and versions there are now. Knows S3's rules of versioning, nothing of requests, rights or headers. */
import type { CorsRule } from '../cors/cors-rule.ts';
import type { BucketDefinition, ObjectDefinition, When } from './definitions.ts';
import { StoredVersion } from './stored-version.ts';
import { deriveVersionId } from './version-id.ts';

/** Objects whose date does not matter are this many days older than the sandbox. */
const usualAgeDays = 30;

export class Bucket {
  readonly definition: BucketDefinition;
  cors: readonly CorsRule[] | undefined;
  readonly #versions = new Map<string, StoredVersion[]>();
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
    const { key } = definition;
    const versionId = definition.versionId ?? this.#newVersionId(key);
    const lastModified = this.timeOf(definition.lastModified ?? { days: -usualAgeDays });
    const version = new StoredVersion(definition, versionId, lastModified);
    if (versionId === 'null') this.remove(key, 'null');
    const versions = this.#versions.get(key);
    if (versions) versions.push(version);
    else this.#versions.set(key, [version]);
    return version;
  }

  current(key: string): StoredVersion | undefined {
    return this.#versions.get(key)?.at(-1);
  }

  version(key: string, versionId: string): StoredVersion | undefined {
    return this.#versions.get(key)?.find((version) => version.versionId === versionId);
  }

  /** All versions of a key, oldest first. */
  versions(key: string): readonly StoredVersion[] {
    return this.#versions.get(key) ?? [];
  }

  keys(): Iterable<string> {
    return this.#versions.keys();
  }

  /** Takes one version away for good. */
  remove(key: string, versionId: string): void {
    const left = this.versions(key).filter((version) => version.versionId !== versionId);
    if (left.length === 0) this.#versions.delete(key);
    else this.#versions.set(key, left);
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
