/** One page of a key's versions: ListObjectVersions with the key as its prefix, in the order in which S3 has them. */
import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { DeserializeMiddleware } from '@smithy/types';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { readVersionsPage } from '../object-head/versions/read-versions-page.ts';
import type { VersionMarker, VersionsPage } from '../object-head/versions/version-entry.ts';
import { askS3 } from './ask-s3.ts';
import { bucketInput, payer } from './command-input.ts';
import type { Target } from './s3-client.ts';

/** As many as S3 gives at once. */
const pageSize = 1000;

/**
 * Asks for the versions that follow `after`, the newest ones where it is undefined. Of the request only bucket, key, payer
 * and expected owner matter.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function listVersions(
  target: Target,
  request: HeadRequest,
  after: VersionMarker | undefined,
  signal?: AbortSignal,
): Promise<CallOutcome<VersionsPage>> {
  const { key } = request;
  const command = new ListObjectVersionsCommand({
    ...bucketInput(request),
    ...payer(request),
    Prefix: key,
    MaxKeys: pageSize,
    // XML cannot hold every character that a key may have, and turns a carriage return into a line feed.
    EncodingType: 'url',
    ...(after && { KeyMarker: after.keyMarker, VersionIdMarker: after.versionIdMarker }),
  });
  const body = { text: '' };
  command.middlewareStack.add(keepText(body), { step: 'deserialize', priority: 'low', name: 'keepText' });
  const outcome = await askS3(target, command, signal);
  if (outcome.kind !== 'answered') return outcome;
  const { status } = outcome.exchange;
  // A store that overlooks `?versions` lists objects instead, which must not be taken for no versions.
  if (!/<ListVersionsResult[\s/>]/.test(body.text)) return { kind: 'unexplained', status, exchange: outcome.exchange };
  return { ...outcome, value: readVersionsPage(outcome.value, body.text, { key, after }) };
}

/** Keeps the document beside what the SDK makes of it, which has lost the order of versions and delete markers. */
function keepText<I extends object, O extends object>(body: { text: string }): DeserializeMiddleware<I, O> {
  return (next) => async (args) => {
    const result = await next(args);
    const response = result.response as { body?: BodyInit | null };
    const bytes = new Uint8Array(await new Response(response.body ?? null).arrayBuffer());
    body.text = new TextDecoder().decode(bytes);
    response.body = bytes;
    return result;
  };
}
