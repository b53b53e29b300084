/** Is the ETag the MD5 of the content, and how could somebody compute it? Sizes of parts are worked out in `etag-part-sizes.ts`. */
import type { FieldName } from '../../object-head/catalogue/field.ts';
import { encodeBase64 } from '../../object-head/header-values/base64.ts';
import { parseBytes } from '../../object-head/header-values/bytes.ts';
import { parseContentRange } from '../../object-head/header-values/content-range.ts';
import { type EntityTag, parseEntityTag } from '../../object-head/header-values/entity-tag.ts';
import { type Explanation, evidenceOf, known, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';
import { type ETagBasis, etagBasis } from './etag-basis.ts';
import { type PartSizes, partSizesFrom, possiblePartSizes } from './etag-part-sizes.ts';

type Said = Pick<Explanation, 'title' | 'says' | 'todo' | 'detail'>;

const cliPartSize = 8 * 1024 ** 2;
const useChecksum: Words = 'To compare content, use a checksum instead of the ETag.';

/**
 * What the form of the tag and the encryption say together: MD5 of the content, of the parts' MD5s, or neither. Part
 * sizes are in bytes. Silent where the ETag cannot be read from anything; a value that is no entity tag is shown as it is.
 *
 * @example etag: "2848839dc84e13fa00a0944e760e233b-2"
 * // The ETag is not an MD5 of the content: it was uploaded in 2 parts.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html
 */
export const etag: Rule = {
  id: 'etag',
  question: 'Is the ETag the MD5 of the content?',
  reads: ['ETag', 'ServerSideEncryption', 'SSECustomerAlgorithm', 'ContentLength', 'ContentRange'],
  explain: (reading) => {
    const raw = known(reading, 'ETag');
    if (raw === undefined) return undefined;
    const tag = parseEntityTag(raw);
    if (!tag)
      return {
        id: 'etag',
        tone: 'caution',
        title: 'The ETag cannot be read.',
        says: [['It is ', { value: raw }, ', which is no entity tag.']],
        evidence: evidenceOf(reading, 'ETag'),
      };
    const basis = etagBasis(reading);
    const sizes = tag.parts === undefined ? undefined : partSizes(tag.parts, reading);
    const { says, ...said } = words(tag, basis, sizes, reading);
    const used = sizes === undefined ? [] : [sizeField(reading)];
    return {
      id: 'etag',
      tone: 'fact',
      ...said,
      says: [...says, ...aside(tag, reading)],
      evidence: evidenceOf(reading, 'ETag', ...basis.fields, ...used),
    };
  },
};

function words(tag: EntityTag, basis: ETagBasis, sizes: PartSizes | undefined, reading: Reading): Said {
  if (tag.parts !== undefined) return multipart(tag.parts, basis, sizes, reading);
  if (!tag.looksLikeMd5)
    return {
      title: 'The ETag is not an MD5 of the content.',
      says: basis.isMd5 === 'no' ? [basis.because] : ['It does not have the form of one: 32 hex digits.'],
      todo: [useChecksum],
    };
  if (basis.isMd5 === 'no')
    return { title: 'The ETag is not an MD5 of the content.', says: [basis.because], todo: [useChecksum] };
  const compare: Words = [
    'To compare a file with it, run ',
    { code: 'md5sum FILE' },
    ' or ',
    { code: 'openssl dgst -md5 FILE' },
    '.',
  ];
  const detail = [
    { label: 'MD5, hex', value: tag.value },
    { label: 'MD5, base64 (Content-MD5)', value: base64OfHex(tag.value) },
  ];
  if (basis.isMd5 === 'unknown')
    return {
      title: 'Whether the ETag is the MD5 of the content cannot be told.',
      says: [
        basis.because,
        'It is one if S3 encrypts the object with its own keys (SSE-S3) or not at all, and none under SSE-KMS, DSSE-KMS and SSE-C.',
      ],
      todo: [[...compare, ' Where they agree it is the MD5; where they differ that proves nothing.']],
    };
  return {
    title: 'The ETag is the MD5 of the content.',
    says: [
      ['It was not uploaded in parts. ', ...(typeof basis.because === 'string' ? [basis.because] : basis.because)],
    ],
    todo: [compare],
    detail,
  };
}

function multipart(parts: number, basis: ETagBasis, sizes: PartSizes | undefined, reading: Reading): Said {
  const count = `${parts.toLocaleString('en-US')} ${parts === 1 ? 'part' : 'parts'}`;
  const made = 'the MD5 of the parts’ MD5s, joined as bytes; behind the dash stands the number of parts.';
  const how: Words[] =
    basis.isMd5 === 'no'
      ? [basis.because, 'So it cannot be computed from a file.']
      : basis.isMd5 === 'yes'
        ? [`It is ${made}`]
        : [basis.because, `With SSE-S3, or without encryption, it is ${made}`];
  const { request } = reading.observation;
  const ask = sizes?.kind !== 'fits' && request.partNumber === undefined && reading.store === undefined;
  return {
    title: `The ETag is not an MD5 of the content: it was uploaded in ${count}.`,
    says: [...how, ...sizeWords(sizes)],
    todo: [
      ...(ask ? [['To learn the size of a part, ask for ', { code: 'partNumber=1' }, '.']] : []),
      ...(basis.isMd5 === 'no' ? [useChecksum] : [computeWords(sizes)]),
    ],
  };
}

function sizeWords(sizes: PartSizes | undefined): readonly Words[] {
  if (sizes === undefined) return [];
  if (sizes.kind === 'unequal') return ['The parts are not all of the same size.'];
  if (sizes.kind === 'fits')
    return sizes.size === sizes.last
      ? [['It fits parts of ', { bytes: sizes.size }, ' each.']]
      : [['It fits parts of ', { bytes: sizes.size }, ' each, and ', { bytes: sizes.last }, ' for the last.']];
  const { from, to } = sizes;
  const cli = from <= cliPartSize && cliPartSize <= to ? ' 8 MiB, from which the AWS CLI starts, is among them.' : '';
  return [
    [
      'If all parts but the last are equal, each has from ',
      { bytes: from },
      ' to ',
      { bytes: to },
      '.',
      ...(cli ? [cli] : []),
    ],
  ];
}

function computeWords(sizes: PartSizes | undefined): Words {
  const size = sizes?.kind === 'fits' ? String(sizes.size) : 'SIZE';
  const code = `split -b ${size} --filter='openssl dgst -md5 -binary' FILE | openssl dgst -md5`;
  const what = sizes?.kind === 'fits' ? '' : ', with the size of a part in bytes';
  return [`To compute what stands before the dash${what}: `, { code }, ' (GNU split).'];
}

/** What the sizes in the answer say; undefined where none can be read. */
function partSizes(parts: number, reading: Reading): PartSizes | undefined {
  const { request, status } = reading.observation;
  const { first, last, size } = parseContentRange(known(reading, 'ContentRange') ?? '') ?? {};
  if (request.partNumber !== undefined && first !== undefined && last !== undefined && size !== undefined)
    return partSizesFrom({ number: request.partNumber, first, length: last - first + 1 }, size, parts);
  const whole = status === 200 ? parseBytes(known(reading, 'ContentLength') ?? '') : undefined;
  const total = size ?? whole;
  return total === undefined ? undefined : possiblePartSizes(total, parts);
}

/** Beside a Content-Range, Content-Length is that of the slice. */
function sizeField(reading: Reading): FieldName {
  return known(reading, 'ContentRange') === undefined ? 'ContentLength' : 'ContentRange';
}

function aside(tag: EntityTag, { observation }: Reading): readonly Words[] {
  const slice = observation.request.partNumber !== undefined || observation.request.range !== undefined;
  return [
    ...(observation.status === 206 && slice ? ['It is the tag of the whole object, not of what was asked for.'] : []),
    ...(tag.weak ? ['It is weak (W/): S3 sends strong tags, so something on the way has changed it.'] : []),
  ];
}

function base64OfHex(hex: string): string {
  const pairs = hex.match(/../g) ?? [];
  return encodeBase64(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}
