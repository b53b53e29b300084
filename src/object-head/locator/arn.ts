/**
 * An ARN of S3: of a bucket or an object, or of an access point of any kind, alone or followed by `/object/key` as
 * policies write it.
 */
import { bucketNameProblem } from '../bucket-kind.ts';
import { found, type LocateResult, type Notice, quoted, unreadable } from './located.ts';

export interface BucketReading {
  /** The Bucket value: the name out of a bucket's ARN, else the ARN of the access point. */
  readonly bucket: string;
  readonly region?: string;
  /** What follows the bucket and its slash, as written. */
  readonly rest: string;
}

export interface BucketProblem {
  readonly problem: string;
}

const arnParts = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12}|aws|):(.*)$/s;

const accessPoint = /^accesspoint[:/](?<name>[^:/]+)(?:\/(?<rest>.*))?$/s;

interface Service {
  readonly resource: RegExp;
  /** The resource as the SDK wants it in a Bucket value. */
  readonly canonical: (groups: { readonly name: string; readonly outpost: string }) => string;
}

const services: ReadonlyMap<string, Service> = new Map([
  ['s3', { resource: accessPoint, canonical: ({ name }) => `accesspoint/${name}` }],
  ['s3-object-lambda', { resource: accessPoint, canonical: ({ name }) => `accesspoint/${name}` }],
  [
    's3-outposts',
    {
      resource: /^outpost[:/](?<outpost>[^:/]+)[:/]accesspoint[:/](?<name>[^:/]+)(?:\/(?<rest>.*))?$/s,
      canonical: ({ name, outpost }) => `outpost/${outpost}/accesspoint/${name}`,
    },
  ],
] satisfies readonly (readonly [string, Service])[]);

const expectedArn =
  'Expected an ARN such as arn:aws:s3:::my-bucket/key or arn:aws:s3:eu-west-1:111122223333:accesspoint/my-ap/object/key';

/**
 * Reads an ARN; undefined where the text does not begin with `arn:`. The key is taken literally, save that a `*` at its
 * end, as in policies, makes it a prefix.
 *
 * @example parseArn('arn:aws:s3:::my-bucket/a b') // bucket my-bucket, key 'a b'
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function parseArn(text: string): LocateResult | undefined {
  const arn = readArn(text);
  if (arn === undefined) return undefined;
  if ('problem' in arn) return unreadable(arn.problem, expectedArn);
  const { bucket, region, rest } = arn;
  const key = bucket.startsWith('arn:') && rest.startsWith('object/') ? rest.slice('object/'.length) : rest;
  const wildcard = /^([^*?]*)\*$/s.exec(key);
  const prefix = wildcard?.[1];
  return found({
    form: 'arn',
    request: { bucket, ...(key !== '' && !wildcard && { key }) },
    place: region === undefined ? {} : { region },
    ...(prefix && { prefix }),
    notices: wildcard ? [wildcardNotice] : [],
  });
}

/** The parts of an ARN of S3; a problem for other ARNs, undefined for other texts. Leaves the rest as it stands. */
export function readArn(text: string): BucketReading | BucketProblem | undefined {
  if (!/^arn:/i.test(text)) return undefined;
  const [, partition, service = '', region = '', account = '', resource = ''] = arnParts.exec(text) ?? [];
  if (partition === undefined)
    return { problem: `${quoted(text)} is not a whole ARN: it has six parts, the account 12 digits` };
  if (service === 's3' && region === '' && account === '') return bucketArn(resource);
  if (service === 's3express') return expressArn(region, resource);
  const known = services.get(service);
  if (!known) return { problem: `This is an ARN of ${service.toUpperCase().slice(0, 40)}, not of S3` };
  const groups = known.resource.exec(resource)?.groups;
  if (!groups) return { problem: `This ARN names ${quoted(resource)}, which is no bucket and no access point` };
  const { name = '', outpost = '', rest = '' } = groups;
  const bucket = `arn:${partition}:${service}:${region}:${account}:${known.canonical({ name, outpost })}`;
  return checked({ bucket, ...(region !== '' && { region }), rest });
}

/** A Bucket value as people give it: a name, or an ARN of any kind. Its rest is empty, save behind an ARN. */
export function readBucket(text: string): BucketReading | BucketProblem {
  return readArn(text) ?? checked({ bucket: text, rest: '' });
}

function bucketArn(resource: string): BucketReading | BucketProblem {
  const [bucket, rest] = cut(resource);
  return checked({ bucket, rest });
}

/** `arn:aws:s3express:us-west-2:111122223333:bucket/my-bkt--usw2-az1--x-s3`: the SDK takes the name alone. */
function expressArn(region: string, resource: string): BucketReading | BucketProblem {
  const [type, named] = cut(resource);
  if (type !== 'bucket' && type !== 'accesspoint')
    return { problem: `This ARN names ${quoted(resource)}, which is no bucket` };
  const [bucket, rest] = cut(named);
  return checked({
    bucket,
    ...(region !== '' && { region }),
    rest: type === 'accesspoint' ? rest.replace(/^object\//, '') : rest,
  });
}

function checked(arn: BucketReading): BucketReading | BucketProblem {
  const problem = bucketNameProblem(arn.bucket);
  return problem === undefined ? arn : { problem };
}

function cut(text: string): readonly [before: string, after: string] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text, ''] : [text.slice(0, slash), text.slice(slash + 1)];
}

const wildcardNotice: Notice = {
  id: 'wildcard',
  text: 'The * at the end was read as a policy’s wildcard: everything whose key begins so.',
};
