/** Which bytes an object has: kept as they were given, or made from a pattern so that a large object costs no memory. */
import type { Body } from './definitions.ts';

const chunkSize = 64 * 1024;
const line = 'The quick brown fox jumps over the lazy dog, and then once more\n';
const pattern = Buffer.from(line.repeat(chunkSize / line.length));

export function bodySize(body: Body): number {
  if (typeof body === 'string') return Buffer.byteLength(body);
  return body instanceof Uint8Array ? body.byteLength : body.size;
}

/** The bytes from `start` up to but not including `end`, in chunks of at most 64 KiB. */
export function* readBody(body: Body, start = 0, end = bodySize(body)): Generator<Uint8Array> {
  if (typeof body === 'string') yield Buffer.from(body).subarray(start, end);
  else if (body instanceof Uint8Array) yield body.subarray(start, end);
  else {
    let position = start;
    while (position < end) {
      const offset = position % chunkSize;
      const length = Math.min(chunkSize - offset, end - position);
      yield pattern.subarray(offset, offset + length);
      position += length;
    }
  }
}
