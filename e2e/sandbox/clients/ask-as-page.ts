/** Asks as the page does, with its own code and a guest's credentials, so that a client can be held against it. */

import { headObject } from '../../../src/aws/head-object.ts';
import type { Target } from '../../../src/aws/s3-client.ts';
import { takeTypedInKeys } from '../../../src/connections/typed-in-keys.ts';
import type { HeadRequest } from '../../../src/object-head/head-request.ts';
import type { Observation } from '../../../src/object-head/observation.ts';
import type { Credentials } from '../testing/signed-client.ts';

/** `origin` is the sandbox's: a page of the same origin is one from which CORS hides nothing. */
export function pageAt(origin: string, guest: Credentials): (request: HeadRequest) => Promise<Observation> {
  const name = `page-${guest.accessKeyId}`;
  takeTypedInKeys(name, guest);
  const target: Target = {
    connection: {
      name,
      region: 'us-east-1',
      endpoint: origin,
      pathStyle: true,
      store: 'aws',
      credentials: { kind: 'typed-in' },
    },
    place: {},
    clock: undefined,
  };
  // What a browser has and Node lacks, as far as asking needs it.
  Object.assign(globalThis, { location: { origin } });
  return (request) => headObject(target, request);
}
