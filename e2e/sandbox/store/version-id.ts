/** What a version id looks like. S3's are opaque; here they are derived, so that a link to a version outlives a restart. */
import { hash } from 'node:crypto';

/** 32 characters, `6k3mUZ4Zcw.0tXHbGk4mBrbO0qpU2rYt`. */
export function deriveVersionId(bucket: string, key: string, ordinal: number): string {
  const digest = hash('sha256', `${bucket}\n${key}\n${ordinal}`, 'base64');
  return digest.slice(0, 32).replaceAll('+', '.').replaceAll('/', '_');
}

const numberLength = 6;

/** The id of a generated version: it ends in the ordinal, so that the version is found without a list of all ids. */
export function numberedVersionId(bucket: string, key: string, ordinal: number): string {
  const number = ordinal.toString(36).padStart(numberLength, '0');
  return deriveVersionId(bucket, key, ordinal).slice(0, -numberLength) + number;
}

/** The ordinal that an id made by `numberedVersionId` ends in; undefined where there is none. */
export function ordinalIn(versionId: string): number | undefined {
  const number = versionId.slice(-numberLength);
  return versionId.length === 32 && /^[0-9a-z]+$/.test(number) ? Number.parseInt(number, 36) : undefined;
}

/** Whether S3 could have issued it; the literal `null` counts. Anything else is a 400, not a 404. */
export function isVersionId(text: string): boolean {
  return text === 'null' || /^[A-Za-z0-9._]{32}$/.test(text);
}
