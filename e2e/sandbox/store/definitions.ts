/**
 * How buckets and objects are written down: plain data that a person can read and a test can make up.
 * Says nothing about how they are kept (`store.ts`) or answered (`../object/`).
 */
import type { CorsRule } from '../cors/cors-rule.ts';
import type { ExampleText, ExampleVariant } from '../examples/example.ts';
import type { Fault } from './fault.ts';

/** A point in time: ISO 8601, or days before (negative) or after the start of the sandbox. */
export type When = string | { readonly days: number };

/** Text, bytes, or only a size: then the bytes are a pattern made when they are read. */
export type Body = string | Uint8Array | { readonly size: number };

export const checksumAlgorithms = [
  'crc32',
  'crc32c',
  'crc64nvme',
  'sha1',
  'sha256',
  'sha512',
  'md5',
  'xxhash64',
  'xxhash3',
  'xxhash128',
] as const;

export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number];

/** Base64 by algorithm; a composite value ends in `-N`. */
export type ChecksumValues = { readonly [algorithm in ChecksumAlgorithm]?: string };

export interface Checksums {
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
  readonly values: ChecksumValues;
}

export interface Part {
  /** Bytes. */
  readonly size: number;
  readonly checksums?: ChecksumValues;
}

export type Encryption =
  | { readonly kind: 'AES256' }
  | {
      readonly kind: 'aws:kms' | 'aws:kms:dsse';
      readonly keyArn: string;
      readonly bucketKey?: true;
      readonly keyState?: 'disabled' | 'pending deletion';
    }
  /** `key` is the 32 key bytes as Latin-1 text. */
  | { readonly kind: 'SSE-C'; readonly key: string };

export interface EventHold {
  readonly status: 'ON' | 'OFF';
  readonly days?: number;
  readonly years?: number;
}

/** A note kept beside an object under a name of its own. */
export interface Annotation {
  readonly body: string;
  /** Left out, as old as the object. */
  readonly lastModified?: When;
}

/** So many versions, each the object's definition with what `at` says of it; 0 is the oldest. */
export interface History {
  readonly length: number;
  readonly at: (ordinal: number) => Partial<ObjectDefinition>;
}

/** Object Lock is on; new versions are retained for so long, if a mode is given. */
export interface ObjectLock {
  readonly mode?: 'GOVERNANCE' | 'COMPLIANCE';
  readonly days?: number;
  readonly years?: number;
}

export interface ObjectDefinition {
  readonly key: string;
  readonly body?: Body;
  /** With its quotes. Left out, it is computed as S3 does (MD5, or MD5 of the parts' MD5s). */
  readonly etag?: string;
  readonly lastModified?: When;
  /** Left out in a versioned bucket, an id is derived; `null` is a version id of its own. */
  readonly versionId?: string;
  readonly deleteMarker?: true;
  readonly contentType?: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  /** Verbatim: S3 keeps any text here. */
  readonly expires?: string;
  readonly websiteRedirectLocation?: string;
  /** As S3 sends it: names in lower case without `x-amz-meta-`, values ASCII or RFC 2047 encoded-words. */
  readonly metadata?: { readonly [name: string]: string };
  readonly missingMeta?: number;
  readonly storageClass?: string;
  readonly restore?: 'ongoing' | { readonly until: When };
  readonly archiveStatus?: 'ARCHIVE_ACCESS' | 'DEEP_ARCHIVE_ACCESS';
  readonly encryption?: Encryption;
  readonly retention?: { readonly mode: 'GOVERNANCE' | 'COMPLIANCE'; readonly until: When };
  readonly legalHold?: 'ON' | 'OFF';
  readonly eventHold?: EventHold;
  readonly replicationStatus?: string;
  readonly tags?: { readonly [name: string]: string };
  readonly annotations?: { readonly [name: string]: Annotation };
  /** Left out, S3 computes a CRC64NVME; `none` is an object from before December 2024. */
  readonly checksums?: Checksums | 'none';
  /** The parts of a multipart upload, in order; their sizes add up to the body's. */
  readonly parts?: readonly Part[];
  /** Many versions instead of one, made when they are asked for. */
  readonly history?: History;
  readonly fault?: Fault;
  /** Strikes whoever lists the versions of this very key while this is the current one. */
  readonly listingFault?: Fault;
  /** Shown in the catalogue of examples, asked for as it is. */
  readonly example?: ExampleText;
  /** Further requests for this object that are worth seeing. */
  readonly variants?: readonly ExampleVariant[];
}

/** An IAM action, or one that holds only for keys under one of some prefixes. */
export type Grant = string | { readonly action: string; readonly prefixes: readonly string[] };

export interface LifecycleRule {
  readonly id: string;
  readonly prefix?: string;
  /** All of them must be on the object. */
  readonly tags?: { readonly [name: string]: string };
  /** Days after creation, or one fixed date. */
  readonly expiresAfterDays?: number;
  readonly expiresOn?: string;
}

export interface BucketDefinition {
  readonly name: string;
  /** Heading and purpose in the catalogue of examples. */
  readonly title: string;
  readonly region?: string;
  /** What GetBucketLocation says instead of the region: old buckets in eu-west-1 say `EU`. */
  readonly locationConstraint?: string;
  readonly account?: string;
  readonly versioning?: 'never' | 'enabled' | 'suspended';
  readonly objectLock?: ObjectLock;
  readonly requesterPays?: true;
  readonly cors?: readonly CorsRule[];
  readonly lifecycle?: readonly LifecycleRule[];
  /** What each role may do here, beside what the roles before it may; `everyone` includes requests that are not signed. */
  readonly allow: { readonly [role in 'everyone' | 'guest' | 'member' | 'auditor']?: readonly Grant[] };
  /** Versions of one key stand oldest first. */
  readonly objects: readonly ObjectDefinition[];
  /** Requests worth seeing that belong to no object, such as one for a missing key. */
  readonly examples?: readonly (ExampleVariant & { readonly key: string })[];
}
