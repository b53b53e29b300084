/** The inputs of HeadObject and GetObject that can be wrong by themselves: version, part number, response overrides. */
import type { Call } from '../http/call.ts';
import { invalidArgument, invalidRequest, S3Error } from '../http/s3-error.ts';
import { header } from '../http/s3-request.ts';
import { isVersionId } from '../store/version-id.ts';

export interface ReadInput {
  readonly versionId: string | undefined;
  readonly partNumber: number | undefined;
  readonly range: string | undefined;
  /** Asked for in a header: in the query S3 ignores it. */
  readonly checksumMode: boolean;
  /** Header name in lower case to the value that a 200 or 206 shall carry. */
  readonly overrides: ReadonlyMap<string, string>;
}

const overridable = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const;

const longestKey = 1024;
const headerBytes = 8 * 1024;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export function readInput(call: Call): ReadInput {
  const { request } = call;
  checkSize(call);
  if (header(request, 'x-amz-server-side-encryption') !== undefined) {
    throw invalidArgument('x-amz-server-side-encryption header is not supported for this operation.', {
      ArgumentName: 'x-amz-server-side-encryption',
      ArgumentValue: header(request, 'x-amz-server-side-encryption') ?? '',
    });
  }
  const partNumber = readPartNumber(request.query.get('partNumber'));
  const range = header(request, 'range');
  if (partNumber !== undefined && range !== undefined) {
    throw invalidRequest('Cannot specify both Range header and partNumber query parameter');
  }
  return {
    versionId: readVersionId(call),
    partNumber,
    range,
    checksumMode: header(request, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED',
    overrides: readOverrides(call),
  };
}

function checkSize({ request }: Call): void {
  const keyBytes = Buffer.byteLength(request.key);
  if (keyBytes > longestKey) {
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', {
      Size: String(keyBytes),
      MaxSizeAllowed: String(longestKey),
    });
  }
  const size = Object.entries(request.headers).reduce(
    (sum, [name, value]) => sum + name.length + String(value).length,
    0,
  );
  if (size > headerBytes) {
    throw new S3Error(
      400,
      'RequestHeaderSectionTooLarge',
      'Your request header section exceeds the maximum allowed size.',
      { MaxSizeAllowed: String(headerBytes) },
    );
  }
}

function readPartNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const partNumber = Number(text);
  if (/^\d+$/.test(text) && partNumber >= 1 && partNumber <= 10_000) return partNumber;
  throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive', {
    ArgumentName: 'partNumber',
    ArgumentValue: text,
  });
}

/** The version asked for, if any. Throws 400 for an id that this bucket cannot have issued. */
export function readVersionId({ request, bucket }: Call): string | undefined {
  const versionId = request.query.get('versionId');
  if (versionId === undefined) return undefined;
  const details = { ArgumentName: 'versionId', ArgumentValue: versionId };
  if (versionId === '') throw invalidArgument('Version id cannot be the empty string', details);
  const possible = bucket.versioning === 'never' ? versionId === 'null' : isVersionId(versionId);
  if (!possible) throw invalidArgument('Invalid version id specified', details);
  return versionId;
}

function readOverrides({ request, caller }: Call): ReadonlyMap<string, string> {
  const overrides = new Map<string, string>();
  for (const name of overridable) {
    const value = request.query.get(`response-${name}`);
    if (value === undefined) continue;
    if (caller.role === 'anonymous') {
      throw invalidRequest('Request specific response headers cannot be used for anonymous GET requests.');
    }
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
      throw invalidArgument('Header value cannot be represented using ISO-8859-1.', {
        ArgumentName: `response-${name}`,
        ArgumentValue: value,
      });
    }
    overrides.set(name, value);
  }
  return overrides;
}
