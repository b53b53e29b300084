/**
 * Which hosts of AWS serve S3 objects, and what do they name? The host patterns as data, for every partition.
 * Website hosts are among them; S3-compatible stores are in `store-hosts.ts`.
 */

export interface AwsHost {
  /** The Bucket value that the host names: a name, an alias or an ARN. Missing where the path begins with the bucket. */
  readonly bucket?: string;
  readonly region?: string;
  readonly website: boolean;
  /** What is special about the way there, `accelerate`; no part of a request, so worth a notice. */
  readonly route?: 'dual-stack' | 'FIPS' | 'acceleration';
  /** True where the host leaves out the account that the ARN has. */
  readonly accountUnknown?: boolean;
}

const ofMost = 'amazonaws.com';

const partitions: readonly (readonly [prefix: string, partition: string, suffix: string])[] = [
  ['cn-', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-', 'aws-us-gov', ofMost],
  ['eusc-', 'aws-eusc', 'amazonaws.eu'],
  ['us-iso-', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['eu-isoe-', 'aws-iso-e', 'cloud.adc-e.uk'],
  ['us-isof-', 'aws-iso-f', 'csp.hci.ic.gov'],
];

const suffixes = [ofMost, ...partitions.map(([, , suffix]) => suffix)];

type Groups = Readonly<Record<string, string | undefined>>;

interface HostForm {
  /** Of the host without the partition's suffix. */
  readonly pattern: RegExp;
  readonly arn?: (groups: Groups) => string;
  readonly website?: true;
}

const region = '(?<region>[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2})';
const bucket = '(?:(?<bucket>.+)\\.)?';
const accessPoint = '(?<name>[a-z0-9-]+)-(?<account>\\d{12})';
const way = '(?<fips>-fips)?(?<dual>\\.dualstack)?';
const form = (...pieces: readonly string[]): RegExp => new RegExp(`^${pieces.join('')}$`);

/** Tried in this order; each comment shows a host. */
const forms: readonly HostForm[] = [
  // my-ap-123456789012.s3-accesspoint.us-west-2
  { pattern: form(accessPoint, '\\.s3-accesspoint', way, '\\.', region), arn: (g) => accessPointArn('s3', g) },
  // my-olap-123456789012.s3-object-lambda.us-west-2
  {
    pattern: form(accessPoint, '\\.s3-object-lambda', way, '\\.', region),
    arn: (g) => accessPointArn('s3-object-lambda', g),
  },
  // mfzwi23gnjvgw.mrap.accesspoint.s3-global
  {
    pattern: /^(?<name>[a-z0-9]+\.mrap)\.accesspoint\.s3-global$/,
    arn: (g) => `arn:aws:s3::000000000000:accesspoint/${g.name}`,
  },
  // my-ap-123456789012.op-01234567890123456.s3-outposts.us-west-2
  { pattern: form(accessPoint, '\\.(?<outpost>op-[a-z0-9]+)\\.s3-outposts', way, '\\.', region), arn: outpostArn },
  // test-…--op-s3.op-0b1d075431d83bebd.s3-outposts.us-west-2
  { pattern: form('(?<bucket>[a-z0-9-]+--op-s3)\\.op-[a-z0-9]+\\.s3-outposts', way, '\\.', region) },
  // my-bkt--usw2-az1--x-s3.s3express-usw2-az1.us-west-2
  {
    pattern: form(
      '(?<bucket>[a-z0-9-]+--xa?-s3)\\.s3express(?<fips>-fips)?-[a-z0-9-]+(?<dual>\\.dualstack)?\\.',
      region,
    ),
  },
  // my-bucket.s3-website-us-east-1, my-bucket.s3-website.eu-central-1
  { pattern: form('(?<bucket>.+)\\.s3-website[.-]', region), website: true },
  // my-bucket.s3.eu-west-1, s3-fips.dualstack.us-east-1
  { pattern: form(bucket, 's3', way, '\\.', region) },
  // s3-eu-west-1, s3-fips-us-gov-west-1
  { pattern: form(bucket, 's3(?<fips>-fips)?-', region) },
  // my-bucket.s3-accelerate.dualstack
  { pattern: form(bucket, 's3-(?<accelerate>accelerate)(?<dual>\\.dualstack)?') },
  // my-bucket.s3, s3-external-1
  { pattern: form(bucket, 's3(?<virginia>-external-1)?') },
];

/**
 * What a host of AWS names; `not-s3` for other hosts of AWS, undefined for hosts of anybody else.
 *
 * @example readAwsHost('my-bucket.s3.eu-west-1.amazonaws.com') // { bucket: 'my-bucket', region: 'eu-west-1', … }
 * @see https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
export function readAwsHost(host: string): AwsHost | 'not-s3' | undefined {
  const suffix = suffixes.find((one) => host.endsWith(`.${one}`));
  if (suffix === undefined) return undefined;
  const head = host.slice(0, -suffix.length - 1);
  for (const { pattern, arn, website } of forms) {
    const match = pattern.exec(head);
    if (match) return awsHost(match.groups ?? {}, arn, website ?? false);
  }
  return 'not-s3';
}

/**
 * Whether Amazon S3 answers at a host, interface endpoints of a VPC included. Other hosts of AWS may be customers' machines,
 * which run any store.
 *
 * @example isAmazonS3Host('bucket.vpce-1a2b-3c.s3.us-east-1.vpce.amazonaws.com') // true
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export function isAmazonS3Host(host: string): boolean {
  return typeof readAwsHost(host) === 'object' || /\.s3\.[a-z0-9-]+\.vpce\.amazonaws\.com(?:\.cn)?$/.test(host);
}

/** `aws`, `aws-cn`, … by the way a region's code begins. */
export function partitionOf(regionCode: string): string {
  return partitions.find(([prefix]) => regionCode.startsWith(prefix))?.[1] ?? 'aws';
}

/** The domain of a region's partition, `amazonaws.com.cn`: all its hosts end in it. Some are run by somebody else than AWS. */
export function dnsSuffixOf(regionCode: string): string {
  return partitions.find(([prefix]) => regionCode.startsWith(prefix))?.[2] ?? ofMost;
}

/** The text if it can be a region's code, `eu-west-1` or another store's `auto`; undefined otherwise. */
export function asRegion(text: string | undefined): string | undefined {
  return text !== undefined && /^[a-z0-9-]{2,40}$/.test(text) ? text : undefined;
}

function awsHost(groups: Groups, arn: HostForm['arn'], website: boolean): AwsHost {
  const identifier = arn?.(groups) ?? groups.bucket;
  const regionCode = groups.region ?? (groups.virginia && 'us-east-1');
  const route = groups.accelerate ? 'acceleration' : groups.fips ? 'FIPS' : groups.dual ? 'dual-stack' : undefined;
  return {
    ...(identifier !== undefined && { bucket: identifier }),
    ...(regionCode !== undefined && { region: regionCode }),
    website,
    ...(route !== undefined && { route }),
    ...(arn !== undefined && groups.account === undefined && { accountUnknown: true }),
  };
}

function accessPointArn(service: string, { name, account, region: code = '' }: Groups): string {
  return `arn:${partitionOf(code)}:${service}:${code}:${account}:accesspoint/${name}`;
}

function outpostArn({ name, account, outpost, region: code = '' }: Groups): string {
  return `arn:${partitionOf(code)}:s3-outposts:${code}:${account}:outpost/${outpost}/accesspoint/${name}`;
}
