/** One S3 client a connection and place: how the SDK is set up, and nothing about single calls. */
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { Sha256Js } from '@smithy/core/checksum';
import type { HttpRequest } from '@smithy/types';
import type { ClockReading } from '../connections/clock.ts';
import type { Connection } from '../connections/config.ts';
import { forgetIn, slotOf, whenForgotten } from '../connections/forget-connection.ts';
import { storeKindOf } from '../connections/stores.ts';
import { placeInForce } from '../connections/trusted-endpoints.ts';
import type { Place } from '../object-head/head-request.ts';
import { credentialsOf } from './credentials/credentials.ts';
import { cacheMode } from './http-cache.ts';
import { redirectMode } from './redirects.ts';
import { FrugalSigner, NoSigner } from './signing.ts';

/** Whom to ask: a connection of the configuration, and where the bucket lives if that differs. */
export interface Target {
  readonly connection: Connection;
  readonly place: Place;
  /** Measured before the first request; without it the SDK learns the offset from an answer with a readable `Date`. */
  readonly clock: ClockReading | undefined;
  /** Takes nothing from the browser's memory, preflights included. */
  readonly fresh?: boolean;
}

const clients = new Map<string, S3Client>();
whenForgotten((id) => forgetIn(clients, id));
/** The offset that each was given last. */
const offsets = new WeakMap<S3Client, number>();

/** The client for this target; made once, so that connections, credentials and clock corrections are shared. */
export function s3Client(target: Target): S3Client {
  const id = slotOf(target.connection, target.connection, target.place, target.fresh ?? false);
  const client = clients.get(id) ?? new S3Client(clientConfig(target));
  clients.set(id, client);
  // Where S3's own `Date` is readable the SDK corrects what was measured: only a new measurement takes the place of that.
  const offset = target.clock?.offsetMs ?? 0;
  if (offsets.get(client) !== offset) client.config.systemClockOffset = offset;
  offsets.set(client, offset);
  return client;
}

function clientConfig({ connection, place, clock, fresh = false }: Target): S3ClientConfig {
  const { region, endpoint, pathStyle } = placeInForce(connection, place);
  const store = storeKindOf(connection, place);
  const { provider } = credentialsOf(connection, clock);
  return {
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: pathStyle ?? false,
    useFipsEndpoint: connection.useFips ?? false,
    useDualstackEndpoint: connection.useDualstack ?? false,
    useAccelerateEndpoint: connection.useAccelerate ?? false,
    // The SDK wants some identity even for a request that NoSigner leaves unsigned.
    credentials: provider ?? { accessKeyId: 'anonymous', secretAccessKey: 'anonymous' },
    // Of the few hundred bytes that are signed here: by the browser's own each hash is a way to another thread and back.
    sha256: Sha256Js,
    signerConstructor: provider ? FrugalSigner : NoSigner,
    requestHandler: {
      requestInit: (request: HttpRequest) => ({
        cache: fresh ? 'no-store' : cacheMode(request),
        redirect: redirectMode(request, store),
      }),
    },
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
}
