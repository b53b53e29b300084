/** The `ObjectParts` of GetObjectAttributes: how many there are, and of composite objects each with its checksum, in pages. */
import type { Call } from '../http/call.ts';
import { invalidArgument } from '../http/s3-error.ts';
import { amzInput } from '../http/s3-request.ts';
import { element, structure } from '../http/xml.ts';
import type { StoredVersion } from '../store/stored-version.ts';
import { checksumElements } from './checksum-elements.ts';

const longestPage = 1000;

/** Nothing for an object that was not uploaded in parts. */
export function objectParts(call: Call, { definition, checksums }: StoredVersion): string {
  const { parts } = definition;
  if (!parts) return '';
  const count = element('PartsCount', String(parts.length));
  if (checksums === 'none' || checksums.type === 'FULL_OBJECT') return structure('ObjectParts', count);
  const maxParts = Math.min(readNumber(call, 'x-amz-max-parts') ?? longestPage, longestPage);
  const marker = readNumber(call, 'x-amz-part-number-marker') ?? 0;
  const page = parts.slice(marker, marker + maxParts);
  const listed = page.map((part, index) =>
    structure(
      'Part',
      element('PartNumber', String(marker + index + 1)) +
        element('Size', String(part.size)) +
        checksumElements(part.checksums ?? {}),
    ),
  );
  return structure(
    'ObjectParts',
    [
      element('IsTruncated', String(marker + page.length < parts.length)),
      element('MaxParts', String(maxParts)),
      element('NextPartNumberMarker', String(page.length === 0 ? 0 : marker + page.length)),
      element('PartNumberMarker', String(marker)),
      ...listed,
      count,
    ].join(''),
  );
}

function readNumber({ request }: Call, name: string): number | undefined {
  const text = amzInput(request, name);
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  throw invalidArgument(`Provided ${name} not an integer or within integer range`, {
    ArgumentName: name,
    ArgumentValue: text,
  });
}
