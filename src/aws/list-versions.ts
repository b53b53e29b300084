/** One page of a key's versions: ListObjectVersions with the key as its prefix, in the order in which S3 has them. */
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { readVersionsPage } from '../object-head/versions/read-versions-page.ts';
import type { VersionMarker, VersionsPage } from '../object-head/versions/version-entry.ts';
import { askForDocument } from './ask-for-document.ts';
import { bucketInput, payer } from './command-input.ts';
import type { Target } from './s3-client.ts';

interface PageAsked {
  /** How many entries at most; as many as S3 gives at once where left out. */
  readonly size?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks for the versions that follow `after`, the newest ones where it is undefined. Of the request only bucket, key, payer
 * and expected owner matter.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function listVersions(
  target: Target,
  request: HeadRequest,
  after: VersionMarker | undefined,
  { size = 1000, signal }: PageAsked = {},
): Promise<CallOutcome<VersionsPage>> {
  const { key } = request;
  const command = new ListObjectVersionsCommand({
    ...bucketInput(request),
    ...payer(request),
    Prefix: key,
    MaxKeys: size,
    // XML cannot hold every character that a key may have, and turns a carriage return into a line feed.
    EncodingType: 'url',
    ...(after && { KeyMarker: after.keyMarker, VersionIdMarker: after.versionIdMarker }),
  });
  // A store that overlooks `?versions` lists objects instead, which must not be taken for no versions.
  const outcome = await askForDocument(target, command, ['ListVersionsResult'], signal);
  if (outcome.kind !== 'answered') return outcome;
  // The text beside what the SDK makes of it, which has lost the order of versions and delete markers.
  const { output, text } = outcome.value;
  return { ...outcome, value: readVersionsPage(output, text, { key, after }) };
}
