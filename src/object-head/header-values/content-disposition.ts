/** Is the object shown or saved, and under which name? What a browser makes of a cross-origin download is not here. */
import { decodeUtf8 } from './latin1-utf8.ts';
import { type Parameter, parameterValue, parseParameters } from './parameters.ts';

export interface ContentDisposition {
  /** Lower case, `attachment`; left out if the header starts with a parameter, which browsers take for `inline`. */
  readonly type?: string;
  /** `filename*` decoded where it can be read, else `filename`. */
  readonly filename?: string;
  readonly parameters: readonly Parameter[];
}

/**
 * Type and file name; undefined for an empty header. A `filename*` that cannot be decoded is passed over.
 *
 * @example parseContentDisposition('attachment; filename="a b.txt"')?.filename // 'a b.txt'
 * @see https://www.rfc-editor.org/rfc/rfc6266.html
 */
export function parseContentDisposition(text: string): ContentDisposition | undefined {
  const pieces = parseParameters(text, ';');
  const first = pieces?.[0];
  if (!pieces || !first) return undefined;
  const type = first.value === undefined ? first.name.toLowerCase() : undefined;
  const parameters = type === undefined ? pieces : pieces.slice(1);
  const extended = parameterValue(parameters, 'filename*');
  const filename = (extended && parseExtendedValue(extended)) ?? parameterValue(parameters, 'filename');
  return { ...(type === undefined ? {} : { type }), ...(filename === undefined ? {} : { filename }), parameters };
}

/**
 * The text of an extended parameter value; undefined if it is not UTF-8 or ISO-8859-1, or its percent signs are not followed by hex.
 *
 * @example parseExtendedValue("UTF-8''%e2%82%ac%20rates") // '€ rates'
 * @see https://www.rfc-editor.org/rfc/rfc8187.html#section-3.2
 */
export function parseExtendedValue(value: string): string | undefined {
  const [, charset, body = ''] = /^([\w-]+)'[\w-]*'((?:%[0-9a-f]{2}|[!#$&+.^_`|~\w-])*)$/i.exec(value) ?? [];
  if (charset === undefined) return undefined;
  const binary = body.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (charset.toLowerCase() === 'iso-8859-1') return binary;
  return charset.toLowerCase() === 'utf-8'
    ? decodeUtf8(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
    : undefined;
}
