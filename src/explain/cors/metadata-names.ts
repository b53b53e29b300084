/** Which `x-amz-meta-` headers did somebody mean? Reads names as people type them; S3 takes them one by one, without wildcard. */
import { catalogue } from '../../object-head/catalogue/catalogue.ts';
import type { Words } from '../words.ts';

/** A whole header name in lower case, `x-amz-meta-color`. Only `readMetadataNames` says that a text is one. */
export type MetadataHeader = `x-amz-meta-${string}`;

export interface MetadataNames {
  /** Sorted, no repetition. */
  readonly headers: readonly MetadataHeader[];
  /** What cannot be a name, in the order in which it was typed. */
  readonly problems: readonly { readonly typed: string; readonly because: Words }[];
}

/**
 * The header names for what was typed: separated by commas, semicolons or white space, with or without `x-amz-meta-`, in any
 * case. What cannot be a header name is left out of the headers and named among the problems. An empty text gives neither.
 *
 * @example readMetadataNames('Color, x-amz-meta-size').headers // ['x-amz-meta-color', 'x-amz-meta-size']
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#name-tokens
 */
export function readMetadataNames(text: string): MetadataNames {
  const found = new Set<MetadataHeader>();
  const problems: { typed: string; because: Words }[] = [];
  for (const typed of text.split(/[\s,;]+/).filter((part) => part !== '')) {
    const name = withoutPrefix(typed.toLowerCase());
    const because = problemOf(name, typed);
    if (because) problems.push({ typed, because });
    else found.add(`x-amz-meta-${name}`);
  }
  return { headers: [...found].sort(), problems };
}

function withoutPrefix(name: string): string {
  const prefix = catalogue.Metadata.header;
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

function problemOf(name: string, typed: string): Words | undefined {
  if (name === '') return [{ value: typed }, ' is the prefix alone. Add the name of an entry.'];
  // A star is a token character to HTTP, but S3 refuses it here with 400 InvalidRequest.
  if (name.includes('*')) {
    return [{ value: typed }, ' has a wildcard. S3 takes none in ', { code: 'ExposeHeaders' }, ': name each entry.'];
  }
  const foreign = /[^!#$%&'+.^_`|~0-9a-z-]/u.exec(name)?.[0];
  if (foreign === undefined) return undefined;
  return [{ value: typed }, ' cannot be a header name: it has the character ', { value: foreign }, '.'];
}
