/** The inputs that all listings share, and how text is written for a client that asked for `encoding-type=url`. */
import { encodeRfc3986 } from '../auth/canonical-request.ts';
import { invalidArgument } from '../http/s3-error.ts';
import { amzInput, type S3Request } from '../http/s3-request.ts';

export interface ListInput {
  readonly prefix: string;
  readonly delimiter: string | undefined;
  /** At most 1,000, whatever was asked for. */
  readonly maxKeys: number;
  readonly encodingType: 'url' | undefined;
  readonly withRestoreStatus: boolean;
  /** Keys, prefixes, markers and delimiter as the answer writes them: `a b(1)` becomes `a+b%281%29`. */
  readonly encode: (text: string) => string;
}

const longestPage = 1000;
const largestInteger = 2_147_483_647;

export function readListInput(request: S3Request): ListInput {
  const { query } = request;
  const encodingType = readEncodingType(query.get('encoding-type'));
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') || undefined,
    maxKeys: readMaxKeys(query.get('max-keys')),
    encodingType,
    withRestoreStatus: readOptionalAttributes(amzInput(request, 'x-amz-optional-object-attributes')),
    encode: encodingType === 'url' ? encodeForUrl : (text) => text,
  };
}

function encodeForUrl(text: string): string {
  return encodeRfc3986(text).replaceAll('%2F', '/').replaceAll('%20', '+');
}

function readEncodingType(text: string | undefined): 'url' | undefined {
  if (text === undefined || text === 'url') return text;
  throw invalidArgument('Invalid Encoding Method specified in Request', {
    ArgumentName: 'encoding-type',
    ArgumentValue: text,
  });
}

function readMaxKeys(text: string | undefined): number {
  if (text === undefined || text === '') return longestPage;
  const maxKeys = Number(text);
  if (!/^-?\d+$/.test(text) || maxKeys > largestInteger) {
    throw invalidArgument('Provided max-keys not an integer or within integer range', {
      ArgumentName: 'max-keys',
      ArgumentValue: text,
    });
  }
  if (maxKeys < 0) {
    throw invalidArgument(`Argument maxKeys must be an integer between 0 and ${largestInteger}`, {
      ArgumentName: 'maxKeys',
      ArgumentValue: text,
    });
  }
  return Math.min(maxKeys, longestPage);
}

/** The only optional attribute there is. */
function readOptionalAttributes(text: string | undefined): boolean {
  if (text === undefined) return false;
  if (text === 'RestoreStatus') return true;
  throw invalidArgument('Invalid attribute name specified.', {
    ArgumentName: 'x-amz-optional-object-attributes',
    ArgumentValue: text,
  });
}
