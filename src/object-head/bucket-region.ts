/**
 * In which region is a bucket? What answers of S3 tell about it, wherever they tell it. Asks nothing itself.
 */
import type { ErrorDocument } from './error-document.ts';
import type { Failure } from './failure.ts';
import { asRegion, partitionOf, readAwsHost } from './locator/aws-hosts.ts';
import { type HeaderList, headerValue } from './observation.ts';

export type RegionCall = 'ListObjectsV2' | 'GetBucketLocation' | 'HeadBucket';

/** Which answer told the region, and where in it. */
export type RegionSource =
  | { readonly in: 'header'; readonly call: RegionCall | 'HeadObject' }
  /** An element of an error document: `Region` names it, `Endpoint` is a host that holds it. */
  | { readonly in: 'error'; readonly call: RegionCall; readonly code: string; readonly element: 'Region' | 'Endpoint' }
  | { readonly in: 'document'; readonly call: 'GetBucketLocation' }
  /** The region that was asked listed the bucket for a request that was signed for it, which no other does. */
  | { readonly in: 'success'; readonly call: 'ListObjectsV2' };

/** One call that was made to find out, and what came of it. */
export interface RegionAttempt {
  readonly call: RegionCall;
  /** The region that was asked, `us-east-1`. */
  readonly region: string;
  readonly came:
    | { readonly kind: 'told' }
    | { readonly kind: 'refused'; readonly status: number; readonly code: string }
    | { readonly kind: 'unexplained'; readonly status: number }
    /** The bucket was listed for a request without signature: which region did it is not known. */
    | { readonly kind: 'listed-unsigned' }
    | { readonly kind: 'no-answer'; readonly failure: Failure };
}

export type RegionFinding =
  | { readonly region: string; readonly how: RegionSource; readonly tried: readonly RegionAttempt[] }
  | { readonly region?: never; readonly tried: readonly RegionAttempt[] };

/**
 * The region in `x-amz-bucket-region`; undefined where the header was not sent, cannot be read, or is no region.
 *
 * @example regionInHeaders([['x-amz-bucket-region', 'eu-west-1']]) // 'eu-west-1'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
 */
export function regionInHeaders(headers: HeaderList): string | undefined {
  return asRegion(headerValue(headers, 'x-amz-bucket-region'));
}

/**
 * The region that a host of Amazon S3 names; undefined for the global endpoint, for other stores' hosts, and for what is no URL.
 *
 * @example hostRegion('https://b.s3.eu-west-1.amazonaws.com/a.txt') // 'eu-west-1'
 * @see https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
export function hostRegion(url: string): string | undefined {
  const host = URL.canParse(url) ? readAwsHost(new URL(url).hostname) : undefined;
  return typeof host === 'object' ? host.region : undefined;
}

/**
 * The region that an error document names, and by which element. Undefined for a document that names none, and for a
 * redirect to the global endpoint, which serves every region.
 *
 * @example regionInError({ code: 'PermanentRedirect', detail: { Endpoint: 'b.s3.eu-west-1.amazonaws.com' }, … })
 * // { region: 'eu-west-1', element: 'Endpoint' }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/Redirects.html
 */
export function regionInError({
  detail,
}: ErrorDocument): { readonly region: string; readonly element: 'Region' | 'Endpoint' } | undefined {
  const named = asRegion(detail.Region);
  if (named !== undefined) return { region: named, element: 'Region' };
  const host = readAwsHost(detail.Endpoint ?? '');
  return typeof host === 'object' && host.region !== undefined
    ? { region: host.region, element: 'Endpoint' }
    : undefined;
}

/**
 * The region that a LocationConstraint stands for: none is us-east-1, `EU` an old name of eu-west-1. Undefined for what is no
 * region.
 *
 * @example regionOfLocation('EU') // 'eu-west-1'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 */
export function regionOfLocation(constraint: string | undefined): string | undefined {
  if (constraint === undefined || constraint === '') return 'us-east-1';
  return constraint === 'EU' ? 'eu-west-1' : asRegion(constraint);
}

const first: Readonly<Record<string, string>> = {
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
};

/**
 * The region that answers for its whole partition when a bucket's location is asked for.
 *
 * @example firstRegionOf('cn-northwest-1') // 'cn-north-1'
 * @see https://docs.aws.amazon.com/general/latest/gr/s3.html
 */
export function firstRegionOf(region: string): string {
  return first[partitionOf(region)] ?? 'us-east-1';
}
