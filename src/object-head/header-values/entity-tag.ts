/** What does an ETag give away about how the object was uploaded? Whether it is an MD5 depends on encryption too, which is not here. */

export interface EntityTag {
  /** Between the quotes, `2848839dc84e13fa00a0944e760e233b-2`. */
  readonly value: string;
  /** `W/` in front; S3 itself sends strong tags only. */
  readonly weak: boolean;
  /** S3 leaves the quotes out in GetObjectAttributes. */
  readonly quoted: boolean;
  /** The number after the dash of a multipart upload, 1 to 10,000. */
  readonly parts?: number;
  /** 32 hex digits and no part count. It still is no MD5 of the content under SSE-KMS, DSSE-KMS and SSE-C. */
  readonly looksLikeMd5: boolean;
}

/**
 * The tag in its parts; quotes are optional, as S3 takes them. Undefined for an empty text, a list, or a stray quote.
 *
 * @example parseEntityTag('"2848839dc84e13fa00a0944e760e233b-2"')?.parts // 2
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#field.etag
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html
 */
export function parseEntityTag(text: string): EntityTag | undefined {
  const match = /^(W\/(?="))?("?)([\x21\x23-\x7e\x80-\xff]+)\2$/.exec(text.trim());
  const value = match?.[3];
  // A comma without quotes is a list whose quotes were lost, and S3's tags have none.
  if (!match || value === undefined || (match[2] === '' && value.includes(','))) return undefined;
  const suffix = /^[0-9a-f]{32}-(\d{1,5})$/i.exec(value)?.[1];
  const parts = suffix === undefined ? 0 : Number(suffix);
  return {
    value,
    weak: match[1] !== undefined,
    quoted: match[2] === '"',
    ...(parts >= 1 && parts <= 10_000 ? { parts } : {}),
    looksLikeMd5: /^[0-9a-f]{32}$/i.test(value),
  };
}

/**
 * The tag as `If-Match` and `If-None-Match` want it: with quotes, whichever way it came. Undefined for what is no tag.
 *
 * @example formatEntityTag('8d777f385d3dfec8815d20f7496026dc') // '"8d777f385d3dfec8815d20f7496026dc"'
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-8.8.3
 */
export function formatEntityTag(text: string): string | undefined {
  const tag = parseEntityTag(text);
  return tag && `${tag.weak ? 'W/' : ''}"${tag.value}"`;
}
