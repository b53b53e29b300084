/** Compares an answer's headers with recorded ones, in which what changes from run to run was masked as `<…>`. */
import type { IncomingHttpHeaders } from 'node:http';

/** On every answer of S3; the recordings leave them out or mask them. */
export const headersOfEveryAnswer = {
  'x-amz-id-2': '<id-2>',
  'x-amz-request-id': '<request-id>',
  date: '<date>',
  server: 'AmazonS3',
} as const;

const httpDate = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT';
const isoDate = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z';

/** What a mask stands for. */
const shapes: readonly (readonly [mask: RegExp, shape: string])[] = [
  [/^<(date|last-modified)>$/, `(${httpDate}|${isoDate})`],
  [/^<expires>$/, httpDate],
  [/^<version-id:\d+>$/, '([A-Za-z0-9._]{32}|null)'],
  [/^<expiration>$/, `expiry-date="${httpDate}", rule-id="[^"]+"`],
  [/^<request-id(:\d+)?>$/, '[0-9A-Z]{16}'],
  [/^<(id-2|host-id(:\d+)?)>$/, '[A-Za-z0-9+/]{70,}={0,2}'],
  [/^<server:\d+>$/, 'AmazonS3'],
  [/^<s-s-e-k-m-s-key-id:\d+>$/, 'arn:aws:kms:.+'],
  [/^<owner-id>$/, '[0-9a-f]{64}'],
  [/^<a-w-s-access-key-id:\d+>$/, '[A-Z0-9]{20}'],
  [/^<signature-provided:\d+>$/, '([0-9a-f]{64}|[A-Za-z0-9+/]{27}=)'],
  [/^<(string-to-sign|canonical-request)>$/, '[A-Z].+'],
  [/^<(string-to-sign|canonical-request)-bytes:\d+>$/, '[0-9a-f]{2}( [0-9a-f]{2})+'],
  [/^<.+>$/, '[^ ]+'],
];

function shapeOf(recorded: string): RegExp {
  const pieces = recorded.split(/(<[^<>]+>)/).map((piece) => {
    const shape = shapes.find(([mask]) => mask.test(piece))?.[1];
    return shape ?? piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${pieces.join('')}$`, 's');
}

/** Whether a value is the recorded one, or of the shape of what was masked there. */
export function fitsShape(answered: string, recorded: string): boolean {
  return shapeOf(recorded).test(answered);
}

/** One line a difference; empty if all headers are there, no others, and every value fits. */
export function headerDifferences(
  answered: IncomingHttpHeaders,
  recorded: { readonly [name: string]: string },
): string[] {
  // Clients strip blanks at a value's ends, which HTTP calls optional.
  const expected = new Map(Object.entries(recorded).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const missing = [...expected.keys()].filter((name) => answered[name] === undefined);
  const unexpected = Object.keys(answered).filter((name) => !expected.has(name));
  const different = [...expected].filter(([name, value]) => {
    const answer = answered[name];
    return answer !== undefined && !shapeOf(value).test(String(answer));
  });
  return [
    ...missing.map((name) => `${name} is missing`),
    ...unexpected.map((name) => `${name} is not in the recording`),
    ...different.map(([name, value]) => `${name}: recorded ${value}, answered ${String(answered[name])}`),
  ];
}
