/**
 * The versions of one key, oldest first. A long history need not be written down: its versions are made when they are
 * asked for, and only the first change to one of them brings all of them into being.
 */
import type { ObjectDefinition } from './definitions.ts';
import { StoredVersion } from './stored-version.ts';
import { numberedVersionId, ordinalIn } from './version-id.ts';

/** More than a page of a listing, so that asking for the same page again makes nothing anew. */
const keptGenerated = 4096;

export interface GeneratedHistory {
  readonly bucketName: string;
  readonly definition: ObjectDefinition;
  readonly length: number;
  readonly at: (ordinal: number) => Partial<ObjectDefinition>;
  readonly timeOf: (definition: ObjectDefinition) => number;
}

export class KeyHistory {
  #generated: GeneratedHistory | undefined;
  readonly #recentlyGenerated = new Map<number, StoredVersion>();
  #kept: StoredVersion[] = [];

  constructor(generated?: GeneratedHistory) {
    this.#generated = generated;
  }

  get length(): number {
    return this.#generatedLength + this.#kept.length;
  }

  get #generatedLength(): number {
    return this.#generated?.length ?? 0;
  }

  /** 0 is the oldest version; undefined outside of the history. */
  at(ordinal: number): StoredVersion | undefined {
    const generated = this.#generatedLength;
    return ordinal < generated ? this.#generate(ordinal) : this.#kept[ordinal - generated];
  }

  get latest(): StoredVersion | undefined {
    return this.at(this.length - 1);
  }

  /** -1 for an id that no version has. */
  ordinalOf(versionId: string): number {
    const place = this.#kept.findIndex((version) => version.versionId === versionId);
    if (place >= 0) return this.#generatedLength + place;
    const ordinal = this.#generated ? ordinalIn(versionId) : undefined;
    return ordinal !== undefined && this.at(ordinal)?.versionId === versionId ? ordinal : -1;
  }

  find(versionId: string): StoredVersion | undefined {
    return this.at(this.ordinalOf(versionId));
  }

  /** The versions that a person wrote down; of those that are generated only the latest. */
  *written(): Generator<StoredVersion> {
    const latestGenerated = this.#generate(this.#generatedLength - 1);
    if (latestGenerated) yield latestGenerated;
    yield* this.#kept;
  }

  *[Symbol.iterator](): Generator<StoredVersion> {
    for (let ordinal = 0; ordinal < this.length; ordinal++) {
      const version = this.at(ordinal);
      if (version) yield version;
    }
  }

  add(version: StoredVersion): void {
    this.#kept.push(version);
  }

  remove(versionId: string): void {
    const ordinal = this.ordinalOf(versionId);
    if (ordinal < 0) return;
    this.#keepAll();
    this.#kept.splice(ordinal, 1);
  }

  /** Puts a changed version in the place of the one with the same id. */
  replace(version: StoredVersion): void {
    const ordinal = this.ordinalOf(version.versionId);
    this.#keepAll();
    this.#kept[ordinal] = version;
  }

  #keepAll(): void {
    if (!this.#generated) return;
    this.#kept = [...this];
    this.#generated = undefined;
    this.#recentlyGenerated.clear();
  }

  #generate(ordinal: number): StoredVersion | undefined {
    if (!this.#generated || ordinal < 0 || ordinal >= this.#generated.length) return undefined;
    const recent = this.#recentlyGenerated.get(ordinal);
    if (recent) return recent;
    const { bucketName, at, timeOf } = this.#generated;
    const { history: _, ...pattern } = this.#generated.definition;
    const definition = { ...pattern, ...at(ordinal) };
    const versionId = numberedVersionId(bucketName, definition.key, ordinal);
    const version = new StoredVersion(definition, versionId, timeOf(definition));
    if (this.#recentlyGenerated.size >= keptGenerated) this.#recentlyGenerated.clear();
    this.#recentlyGenerated.set(ordinal, version);
    return version;
  }
}
