/**
 * Which inputs does a URL's query carry? `versionId`, `partNumber`, `response-…`, and the `x-amz-` headers that signing
 * moves into the query. Signatures are not looked at here, and never kept.
 */
import { headInputs, inputNames } from '../head-inputs.ts';
import type { InputName } from '../head-request.ts';
import { type Notice, quoted } from './located.ts';
import { firstValue, type QueryEntry } from './percent-decode.ts';
import { type TakenInputs, takeInputs } from './take-inputs.ts';

/** By its name in a query: `versionId` as it stands, headers of S3's in lower case. */
const inputsByName: ReadonlyMap<string, InputName> = new Map(
  inputNames.flatMap((input) => {
    const { wire } = headInputs[input];
    if (wire.in === 'query') return [[wire.name, input] as const];
    if (wire.in === 'header' && /^x-amz-/i.test(wire.name)) return [[wire.name.toLowerCase(), input] as const];
    return [];
  }),
);

/** Parameters that say how the URL was signed, in lower case. */
const signing: ReadonlySet<string> = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
  'x-amz-content-sha256',
  'x-amz-region-set',
  'x-amz-s3session-token',
  'x-amz-user-agent',
  'awsaccesskeyid',
  'expires',
  'signature',
]);

/** `x-id` names the operation for the SDK's own logs; the others say how to list. */
const silent: ReadonlySet<string> = new Set(['x-id', 'prefix', 'list-type', 'delimiter']);

/** True for a query that holds any part of a V4 or V2 signature, even a damaged one. */
export function isSigned(query: readonly QueryEntry[]): boolean {
  return query.some(([name]) => name.toLowerCase() !== 'expires' && signing.has(name.toLowerCase()));
}

/**
 * The inputs of the query; what is left out beside signatures is named in a notice, without its value.
 *
 * @example urlInputs([['response-content-type', 'text/plain']]).inputs // { responseContentType: 'text/plain' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function urlInputs(query: readonly QueryEntry[]): TakenInputs {
  const known: (readonly [InputName, string])[] = [];
  const unknown: string[] = [];
  for (const [name, value] of query) {
    const lower = name.toLowerCase();
    const input = inputsByName.get(name) ?? (lower.startsWith('x-amz-') ? inputsByName.get(lower) : undefined);
    if (input) known.push([input, value]);
    else if (!signing.has(lower) && !silent.has(name)) unknown.push(name);
  }
  const { inputs, notices } = takeInputs(known);
  return { inputs, notices: unknown.length === 0 ? notices : [...notices, leftOut(unknown)] };
}

/** What a listing's URL is about, `https://my-bucket.s3.amazonaws.com/?list-type=2&prefix=logs/`. */
export function listedPrefix(query: readonly QueryEntry[]): string | undefined {
  return firstValue(query, 'prefix');
}

/** Said about parameters that mean nothing here, at most five by name. */
export function leftOut(names: readonly string[]): Notice {
  const shown = names.slice(0, 5).map(quoted).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  return { id: 'parameters-dropped', text: `Left out: ${shown}${more}.` };
}
