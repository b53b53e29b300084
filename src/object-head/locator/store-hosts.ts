/**
 * How do S3-compatible stores and private endpoints write a bucket into a host name? Patterns as data. A host that is
 * not here is taken for a store that is asked path-style.
 */

export interface StoreHost {
  /** Where the store answers, without the bucket: `localhost`, `acct.r2.cloudflarestorage.com`. */
  readonly host: string;
  /** Missing where the path begins with the bucket. */
  readonly bucket?: string;
  readonly region?: string;
}

interface StoreForm {
  readonly pattern: RegExp;
  /** The region to sign for, where the host does not say. */
  readonly region?: string;
}

const region = '(?<region>[a-z]{2,4}(?:-[a-z0-9]+)+)';
const form = (host: string): RegExp => new RegExp(`^(?:(?<bucket>.+)\\.)?(?<host>${host})$`);

const forms: readonly StoreForm[] = [
  { pattern: form('localhost') },
  { pattern: form(`s3\\.(?:${region}\\.)?localhost\\.localstack\\.cloud`) },
  // Cloudflare R2: an account, and perhaps a jurisdiction
  {
    pattern: form('(?!(?:eu|fedramp)\\.)[a-z0-9]+(?:\\.(?:eu|fedramp))?\\.r2\\.cloudflarestorage\\.com'),
    region: 'auto',
  },
  // interface endpoints in a VPC
  { pattern: form(`bucket\\.vpce-[a-z0-9-]+\\.s3\\.${region}\\.vpce\\.amazonaws\\.com(?:\\.cn)?`) },
  { pattern: form(`s3\\.${region}\\.backblazeb2\\.com`) },
  { pattern: form(`s3\\.(?:${region}\\.)?wasabisys\\.com`) },
  { pattern: form(`s3\\.${region}\\.scw\\.cloud`) },
  { pattern: form('(?<region>[a-z]{3}\\d)\\.digitaloceanspaces\\.com') },
];

/**
 * What a known store's host names; undefined for all others.
 *
 * @example readStoreHost('my-bucket.localhost') // { host: 'localhost', bucket: 'my-bucket' }
 * @see https://developers.cloudflare.com/r2/api/s3/api/
 */
export function readStoreHost(host: string): StoreHost | undefined {
  for (const { pattern, region: usual } of forms) {
    const groups = pattern.exec(host)?.groups;
    if (!groups?.host) continue;
    const code = groups.region ?? usual;
    return {
      host: groups.host,
      ...(groups.bucket !== undefined && { bucket: groups.bucket }),
      ...(code !== undefined && { region: code }),
    };
  }
  return undefined;
}
