/** One HeadObject: an answer of S3 of any status comes back as an `Observation`; only no answer at all is thrown. */
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { placeInForce } from '../connections/trusted-endpoints.ts';
import { type HeadRequest, withoutSecrets } from '../object-head/head-request.ts';
import type { Observation } from '../object-head/observation.ts';
import { commandInput } from './command-input.ts';
import type { Target } from './s3-client.ts';
import { sendCommand } from './send-command.ts';

/**
 * Sends a HeadObject and gives what S3 answered: 200, 304, 403, 412 and 503 alike.
 * @throws NoAnswer and nothing else, where there is no answer to show
 */
export async function headObject(target: Target, request: HeadRequest, signal?: AbortSignal): Promise<Observation> {
  // What the SDK makes of the answer does not matter: it throws for 304, and for a Last-Modified that it cannot read.
  const { exchange } = await sendCommand(target, new HeadObjectCommand(commandInput(request)), signal);
  return {
    request: withoutSecrets(request),
    place: placeInForce(target.connection, target.place),
    ...exchange,
    origin: globalThis.location.origin,
  };
}
