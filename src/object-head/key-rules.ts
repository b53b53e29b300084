/**
 * Can this text be an object's key, and can a browser ask for it? Says nothing about whether the object exists.
 */

const maxKeyBytes = 1024;

/** UTF-8 length in bytes: `utf8Length('é')` is 2. A lone surrogate counts 3, as the replacement it is sent as. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Why S3 would refuse this key, in words; undefined where it would not.
 *
 * @example keyProblem('') // 'A key has at least one character'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export function keyProblem(key: string): string | undefined {
  if (key === '') return 'A key has at least one character';
  // The u flag pairs surrogates, so only a lone one is left to match.
  if (/\p{Surrogate}/u.test(key))
    return 'The key holds half of a character (a lone surrogate), which UTF-8 cannot carry';
  const bytes = utf8Length(key);
  if (bytes <= maxKeyBytes) return undefined;
  return `A key has up to 1,024 bytes of UTF-8; this one has ${bytes.toLocaleString('en-US')}`;
}

/**
 * The path segment that keeps every browser from asking for this key: URL parsers resolve `.` and `..` before sending,
 * also written `%2e%2e`, so `a/../b` would ask for `b`. Undefined for all other keys, among them `...` and the literal
 * text `%2e%2e`, whose `%` is itself encoded on the way.
 *
 * @example unfetchableSegment('a/../b') // '..'
 * @see https://url.spec.whatwg.org/#path-state
 */
export function unfetchableSegment(key: string): '.' | '..' | undefined {
  return key.split('/').find((segment): segment is '.' | '..' => segment === '.' || segment === '..');
}
