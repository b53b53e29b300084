/**
 * A URL of static website hosting. It names a bucket like any other, but is served by another host, which cannot be
 * asked with a signature.
 */
import { readAwsHost } from './aws-hosts.ts';
import { locateUrl } from './https-url.ts';
import type { LocateResult } from './located.ts';
import { splitUrl } from './raw-url.ts';

/**
 * Reads a URL of a website endpoint, undefined for other texts.
 *
 * @example parseWebsiteUrl('http://my-bucket.s3-website.eu-central-1.amazonaws.com/index.html')
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html
 */
export function parseWebsiteUrl(text: string): LocateResult | undefined {
  const url = splitUrl(text);
  const host = url && readAwsHost(url.host);
  if (!url || typeof host !== 'object' || !host.website) return undefined;
  return locateUrl(url, 'website-url', { extra: [websiteNotice] });
}

const websiteNotice = {
  id: 'website-endpoint',
  text: 'This is a website endpoint. The bucket’s REST endpoint is asked instead: index documents, error pages and redirects do not apply there.',
};
