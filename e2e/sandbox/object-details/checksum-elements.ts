/** Checksums as XML: `<ChecksumCRC32>…</ChecksumCRC32>`, for an object or for one of its parts. */
import { optionalElement } from '../http/xml.ts';
import { type ChecksumValues, checksumAlgorithms } from '../store/definitions.ts';

/** Here a composite value lacks the `-3` that headers show. */
export function checksumElements(values: ChecksumValues): string {
  const elements = checksumAlgorithms.map((name) =>
    optionalElement(`Checksum${name.toUpperCase()}`, values[name]?.replace(/-\d+$/, '')),
  );
  return elements.join('');
}
