/** What a key in a listing is called, when the listing was asked for with `encoding-type=url`. */

/**
 * The key itself. S3 writes a space as `+` and every other special character as `%XX` of its UTF-8 bytes; control characters could
 * not stand in XML otherwise. A text that is not encoded in this way is given back as it is.
 *
 * @example decodeListedKey('a+b%281%29.txt') // 'a b(1).txt'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
 */
export function decodeListedKey(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return text;
  }
}
