/** What the specs know of the gateway that `run.ts` started and filled; handed over in one environment variable. */

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Temporary keys, by what they are for. */
export interface Roles {
  /** May do everything, and owns the buckets. */
  readonly full: Keys;
  /** `s3:GetObject` and `s3:GetObjectVersion` alone, on somebody else's buckets. */
  readonly getOnly: Keys;
  /** May do everything, on somebody else's buckets. */
  readonly payer: Keys;
  /** Were good once. */
  readonly expired: Keys;
}

/** Version ids of the bucket `versioned`, and of the long history. */
export interface Versions {
  /** Of `config.json`. */
  readonly older: string;
  readonly current: string;
  /** Of `deleted.txt`. */
  readonly beforeDeletion: string;
  readonly deleteMarker: string;
  /** Of `history`. */
  readonly oldest: string;
}

export interface Deployment {
  /** Origin of the gateway, `http://127.0.0.1:7480`. */
  readonly endpoint: string;
  readonly roles: Roles;
  readonly versions: Versions;
}

const variable = 'CEPH_DEPLOYMENT';

export function toEnvironment(deployment: Deployment): Record<string, string> {
  return { [variable]: JSON.stringify(deployment) };
}

/** Throws where the specs were started without `run.ts`. */
export function fromEnvironment(): Deployment {
  const text = process.env[variable];
  if (text === undefined) throw new Error('These specs need a Ceph Object Gateway: npm run test:ceph');
  return JSON.parse(text) as Deployment;
}
