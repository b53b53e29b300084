/** Which compression do a key, a media type and Content-Encoding name? Words alone; nobody looks at the bytes. */

export type Compression = 'gzip' | 'br' | 'zstd';

const byExtension: Readonly<Record<string, Compression>> = { gz: 'gzip', br: 'br', zst: 'zstd' };

const byType: Readonly<Record<string, Compression>> = {
  'application/gzip': 'gzip',
  'application/x-gzip': 'gzip',
  'application/x-tgz': 'gzip',
  'application/zstd': 'zstd',
};

/**
 * The compression that an extension in lower case stands for; undefined for others.
 *
 * @example compressionOfExtension('gz') // 'gzip'
 */
export function compressionOfExtension(extension: string): Compression | undefined {
  return Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
}

/**
 * The compression that a media type in lower case is itself; undefined for what is no compressed file.
 *
 * @example compressionOfType('application/x-gzip') // 'gzip'
 * @see https://www.rfc-editor.org/rfc/rfc6713.html
 */
export function compressionOfType(mediaType: string): Compression | undefined {
  return Object.hasOwn(byType, mediaType) ? byType[mediaType] : undefined;
}

/**
 * The codings of a Content-Encoding header in lower case, in the order in which they were applied; empty for none.
 *
 * @example codingsOf('aws-chunked, GZIP') // ['aws-chunked', 'gzip']
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.content-encoding
 */
export function codingsOf(contentEncoding: string): readonly string[] {
  return contentEncoding
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '');
}
