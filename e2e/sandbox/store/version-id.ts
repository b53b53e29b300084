/** What a version id looks like. S3's are opaque; here they are derived, so that a link to a version outlives a restart. */
import { createHash } from 'node:crypto';

/** 32 characters, `6k3mUZ4Zcw.0tXHbGk4mBrbO0qpU2rYt`. */
export function deriveVersionId(bucket: string, key: string, ordinal: number): string {
  const digest = createHash('sha256').update(`${bucket}\n${key}\n${ordinal}`).digest('base64');
  return digest.slice(0, 32).replaceAll('+', '.').replaceAll('/', '_');
}

/** Whether S3 could have issued it; the literal `null` counts. Anything else is a 400, not a 404. */
export function isVersionId(text: string): boolean {
  return text === 'null' || /^[A-Za-z0-9._]{32}$/.test(text);
}
