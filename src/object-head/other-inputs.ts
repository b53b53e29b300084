/** What was asked of an object beside its name: a range, a part, conditions, overrides. */
import { inputsInUse } from './draft.ts';
import { headInputs } from './head-inputs.ts';
import type { OpenRequest } from './head-request.ts';

/**
 * The inputs that are set, beside bucket, key and version, by their names in the SDK. No keys: an `OpenRequest` has none.
 *
 * @example otherInputs({ bucket: 'b', key: 'k', checksumMode: 'ENABLED', range: 'bytes=0-3' }) // { Range: 'bytes=0-3' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function otherInputs(request: OpenRequest): Readonly<Record<string, string | number>> {
  const values: Readonly<Record<string, string | number>> = { ...request };
  return Object.fromEntries(
    inputsInUse(request).flatMap((name) => {
      const value = values[name];
      return name === 'versionId' || value === undefined ? [] : [[headInputs[name].sdk, value]];
    }),
  );
}
