/** What kind of content was the object said to be? S3 stores the words and does not look at the bytes. */
import { type Parameter, parameterValue, parseParameters } from './parameters.ts';

export interface ContentType {
  /** Lower case, `text/html`. */
  readonly mediaType: string;
  /** Lower case, `utf-8`. */
  readonly charset?: string;
  readonly parameters: readonly Parameter[];
}

/**
 * The media type; undefined if there is no `type/subtype` in front.
 *
 * @example parseContentType('text/html; charset=UTF-8')?.charset // 'utf-8'
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-8.3.1
 */
export function parseContentType(text: string): ContentType | undefined {
  const [first, ...parameters] = parseParameters(text, ';') ?? [];
  if (!first || first.value !== undefined || !/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(first.name)) return undefined;
  const charset = parameterValue(parameters, 'charset')?.toLowerCase();
  return { mediaType: first.name.toLowerCase(), ...(charset === undefined ? {} : { charset }), parameters };
}
