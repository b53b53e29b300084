/** A request in the words of the AWS command line and of boto3: the SDK's names, with dates as they take them. */
import { headInputs, inputNames } from '../../../src/object-head/head-inputs.ts';
import type { HeadRequest } from '../../../src/object-head/head-request.ts';

/** `{ Bucket: 'reports', Key: 'a.txt', PartNumber: 2 }`; nothing where nothing is to be sent. */
export function clientInput(request: HeadRequest): { readonly [name: string]: string | number } {
  const { sseCustomerKey, sseCustomerKeyMD5 } = request;
  const entries = inputNames.flatMap((name): [string, string | number][] => {
    const value = request[name];
    return value === undefined || value === 'off' ? [] : [[headInputs[name].sdk, value]];
  });
  // Both encode the key and add its MD5 by themselves, unless they are given one: then the key is sent as it is.
  const encodedByClient = sseCustomerKey !== undefined && sseCustomerKeyMD5 === undefined;
  const key = encodedByClient ? { SSECustomerKey: Buffer.from(sseCustomerKey, 'base64').toString() } : {};
  return { ...Object.fromEntries(entries), ...key };
}

/** What a version of a client knows of HeadObject, by the SDK's names: it may be older than some inputs and fields. */
export interface Knowledge {
  readonly inputs: readonly string[];
  readonly fields: readonly string[];
}

/** The inputs of a request that the client cannot send. */
export function unknownInputs({ inputs }: Knowledge, request: HeadRequest): readonly string[] {
  return Object.keys(clientInput(request)).filter((name) => !inputs.includes(name));
}

/** Of all inputs, those that a client cannot send; versions before 2025 have no overrides of a HEAD's headers. */
export function lackedInputs({ inputs }: Knowledge): readonly string[] {
  return inputNames.map((name) => headInputs[name].sdk).filter((name) => !inputs.includes(name));
}
