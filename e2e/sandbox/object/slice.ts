/** Which bytes a Range or a part number asks for, and the answer's status with it. */
import { S3Error } from '../http/s3-error.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import type { ReadInput } from './read-input.ts';

export interface Slice {
  readonly status: 200 | 206;
  readonly start: number;
  /** The first byte after the slice. */
  readonly end: number;
}

export function sliceOf(version: StoredVersion, { partNumber, range }: ReadInput): Slice {
  if (partNumber !== undefined) return partSlice(version, partNumber);
  if (range !== undefined) return rangeSlice(version.size, range);
  return { status: 200, start: 0, end: version.size };
}

/** One range of bytes; what is malformed, reversed or a list is ignored, as S3 does. */
function rangeSlice(size: number, range: string): Slice {
  const whole: Slice = { status: 200, start: 0, end: size };
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return whole;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return whole;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (start >= size) {
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
      RangeRequested: range,
      ActualObjectSize: String(size),
    });
  }
  return { status: 206, start, end };
}

/** A simple object is its own part 1. */
function partSlice(version: StoredVersion, partNumber: number): Slice {
  const parts = version.definition.parts ?? [{ size: version.size }];
  const part = parts[partNumber - 1];
  if (!part) {
    throw new S3Error(416, 'InvalidPartNumber', 'The requested partnumber is not satisfiable', {
      ActualPartCount: String(parts.length),
      PartNumberRequested: String(partNumber),
    });
  }
  const start = parts.slice(0, partNumber - 1).reduce((sum, { size }) => sum + size, 0);
  // An empty object has no first byte that a Content-Range could name.
  return { status: version.size === 0 ? 200 : 206, start, end: start + part.size };
}
