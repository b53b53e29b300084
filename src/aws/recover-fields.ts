/** One recovery call: a command of the SDK is sent, and its document read in the terms of HeadObject's headers. */
import {
  GetObjectAttributesCommand,
  GetObjectLegalHoldCommand,
  GetObjectRetentionCommand,
  GetObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { storeOf } from '../connections/stores.ts';
import type { CallOutcome } from '../object-head/call-outcome.ts';
import type { HeadRequest } from '../object-head/head-request.ts';
import { broughtByAttributes } from '../object-head/recovery/brought-by-attributes.ts';
import { broughtByLegalHold, broughtByRetention, noneByLockRefusal } from '../object-head/recovery/brought-by-lock.ts';
import { broughtByTagging } from '../object-head/recovery/brought-by-tagging.ts';
import { recoveryAction } from '../object-head/recovery/calls.ts';
import type { RecoveryCall } from '../object-head/recovery/recovered.ts';
import type { Brought, RecoveryOutcome, RecoveryResult } from '../object-head/recovery/recovery-result.ts';
import { askForDocument, type ReadDocument } from './ask-for-document.ts';
import { customerKeyInput, objectInput } from './command-input.ts';
import { recoverFromVersions } from './recover-from-versions.ts';
import type { Target } from './s3-client.ts';

/** What a call came to, and how many requests it took. */
export type Counted = RecoveryOutcome & { readonly requests: number };

type Recover = (target: Target, request: HeadRequest, signal?: AbortSignal) => Promise<Counted>;

/** Their root elements. The reference calls that of GetObjectAttributes Output; what S3 sends is Response. */
const roots = {
  GetObjectAttributes: ['GetObjectAttributesResponse', 'GetObjectAttributesOutput'],
  GetObjectTagging: ['Tagging'],
  GetObjectRetention: ['Retention'],
  GetObjectLegalHold: ['LegalHold'],
} as const;

const calls: Readonly<Record<RecoveryCall, Recover>> = {
  GetObjectAttributes: async (target, request, signal) => {
    // With checksums asked for, an object under a KMS key takes kms:Decrypt, here as on a HEAD.
    const checksum = request.checksumMode === 'ENABLED' ? (['Checksum'] as const) : [];
    const command = new GetObjectAttributesCommand({
      ...objectInput(request),
      ...customerKeyInput(request),
      ObjectAttributes: ['ETag', ...checksum, 'ObjectParts', 'StorageClass', 'ObjectSize'],
      // How many there are comes without them.
      MaxParts: 1,
    });
    const outcome = await askForDocument(target, command, roots.GetObjectAttributes, signal);
    const store = storeOf(target.connection, target.place);
    return read(outcome, (document) => broughtByAttributes(document, request, store));
  },
  GetObjectTagging: async (target, request, signal) => {
    const command = new GetObjectTaggingCommand(objectInput(request));
    return read(await askForDocument(target, command, roots.GetObjectTagging, signal), broughtByTagging);
  },
  GetObjectRetention: async (target, request, signal) => {
    const command = new GetObjectRetentionCommand(objectInput(request));
    const outcome = await askForDocument(target, command, roots.GetObjectRetention, signal);
    return lockRead('GetObjectRetention', outcome, broughtByRetention);
  },
  GetObjectLegalHold: async (target, request, signal) => {
    const command = new GetObjectLegalHoldCommand(objectInput(request));
    const outcome = await askForDocument(target, command, roots.GetObjectLegalHold, signal);
    return lockRead('GetObjectLegalHold', outcome, broughtByLegalHold);
  },
  ListObjectVersions: recoverFromVersions,
};

/**
 * Makes one recovery call.
 * @throws NoAnswer and nothing else, where there is no answer
 */
export async function recoverFields(
  target: Target,
  call: RecoveryCall,
  request: HeadRequest,
  signal?: AbortSignal,
): Promise<RecoveryResult> {
  return { call, action: recoveryAction(call, request), ...(await calls[call](target, request, signal)) };
}

function read<T>(outcome: CallOutcome<ReadDocument<T>>, brought: (document: T) => Brought): Counted {
  const { exchange, ...told } = outcome;
  const requests = exchange.sent.attempts;
  return told.kind === 'answered'
    ? { kind: 'brought', ...brought(told.value.output), requests }
    : { ...told, requests };
}

/** A refusal of these two may be the proof that there is no lock. */
function lockRead<T>(
  call: RecoveryCall,
  outcome: CallOutcome<ReadDocument<T>>,
  brought: (document: T) => Brought,
): Counted {
  const none = outcome.kind === 'refused' ? noneByLockRefusal(call, outcome.document) : undefined;
  return none ? { kind: 'brought', ...none, requests: outcome.exchange.sent.attempts } : read(outcome, brought);
}
