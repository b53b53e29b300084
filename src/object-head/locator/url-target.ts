/**
 * Which bucket, key and endpoint does a split URL name? Host and path only: its query is read by `url-inputs.ts`.
 */
import { bucketNameProblem } from '../bucket-kind.ts';
import type { Place } from '../head-request.ts';
import { type AwsHost, readAwsHost } from './aws-hosts.ts';
import { defined, type Notice, quoted } from './located.ts';
import { percentDecode } from './percent-decode.ts';
import { malformedNotice, type RawUrl } from './raw-url.ts';
import { readStoreHost } from './store-hosts.ts';

export interface UrlTarget {
  readonly bucket: string;
  /** Missing where the path ends with the bucket. */
  readonly key?: string;
  readonly place: Place;
  readonly website: boolean;
  readonly notices: readonly Notice[];
}

export interface TargetProblem {
  readonly problem: string;
  readonly expected: string;
}

/** Hosts that serve objects under a name from which nobody can tell the bucket. */
const opaqueHosts: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\.cloudfront\.net$/, 'a CloudFront distribution, which hides the bucket behind it'],
  [/\.r2\.dev$/, 'a public R2 address, which hides the account behind it'],
];

const expectedUrl = 'Expected an object’s URL, such as https://my-bucket.s3.eu-west-1.amazonaws.com/key';

/**
 * What the URL names. A host of nobody known is an S3-compatible store, asked path-style, and a notice says so.
 *
 * @example readTarget(splitUrl('http://localhost:9000/b-1/a%20b')) // bucket b-1, key 'a b', endpoint http://localhost:9000
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function readTarget(url: RawUrl): UrlTarget | TargetProblem {
  const opaque = opaqueHosts.find(([pattern]) => pattern.test(url.host));
  if (opaque) return { problem: `${quoted(url.host)} is ${opaque[1]}`, expected: expectedUrl };
  const store = readStoreHost(url.host);
  if (store) {
    const endpoint = url.origin.replace(url.host, store.host);
    const place = { endpoint, pathStyle: store.bucket === undefined, ...defined({ region: store.region }) };
    return target(url, store.bucket, place, []);
  }
  const aws = readAwsHost(url.host);
  if (aws === 'not-s3')
    return { problem: `${quoted(url.host)} is a host of AWS, but none of S3’s`, expected: expectedUrl };
  if (aws) return target(url, aws.bucket, defined({ region: aws.region }), awsNotices(aws), aws.website);
  return target(url, undefined, { endpoint: url.origin, pathStyle: true }, [unknownHost(url.host)]);
}

function target(
  url: RawUrl,
  hostBucket: string | undefined,
  place: Place,
  notices: readonly Notice[],
  website = false,
): UrlTarget | TargetProblem {
  const path = url.path.slice(1);
  const slash = path.indexOf('/');
  const end = slash < 0 ? path.length : slash;
  const bucket = hostBucket ?? percentDecode(path.slice(0, end)).text;
  if (bucket === '') return { problem: `${url.origin}/ names no bucket`, expected: expectedUrl };
  const problem = bucketNameProblem(bucket);
  if (problem !== undefined) return { problem, expected: expectedUrl };
  const key = percentDecode(hostBucket === undefined ? path.slice(end + 1) : path);
  return {
    bucket,
    ...(key.text !== '' && { key: key.text }),
    place,
    website,
    notices: key.malformed ? [...notices, malformedNotice] : notices,
  };
}

function awsNotices({ route, accountUnknown }: AwsHost): readonly Notice[] {
  const notices: Notice[] = [];
  if (route) {
    notices.push({
      id: 'route-dropped',
      text: `The URL goes by the ${route} endpoint; which one is used here, the connection says.`,
    });
  }
  if (accountUnknown) {
    notices.push({
      id: 'account-unknown',
      text: 'The host does not name the account of this Multi-Region Access Point; its ARN has zeros there, which S3 never sees.',
    });
  }
  return notices;
}

function unknownHost(host: string): Notice {
  return {
    id: 'unknown-host',
    text: `${quoted(host)} was read as an S3-compatible store, the bucket first in the path.`,
  };
}
