/** A page of the AWS console about an object, its versions, a folder or an access point. */
import { readBucket } from './arn.ts';
import { asRegion, partitionOf } from './aws-hosts.ts';
import { defined, found, type LocateResult, unreadable } from './located.ts';
import { firstValue, parseQuery, percentDecode } from './percent-decode.ts';
import { malformedNotice, type RawUrl, splitUrl } from './raw-url.ts';
import { takeInputs } from './take-inputs.ts';

const consoleHost =
  /^(?:[a-z0-9-]+\.)*console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws-eusc\.eu|c2shome\.ic\.gov|sc2shome\.sgov\.gov)$/;

const expectedPage =
  'Expected the console’s page of an object, such as https://console.aws.amazon.com/s3/object/my-bucket?prefix=key';

/** What a page of the console shows. */
interface Page {
  readonly bucket: string;
  readonly key?: string | undefined;
  readonly prefix?: string | undefined;
}

/**
 * Reads a console URL of any partition; undefined for other hosts. In its query `+` is a space; the older form, with
 * the key in the path, is percent-decoded only.
 *
 * @example parseConsoleUrl('https://console.aws.amazon.com/s3/object/my-bucket?region=eu-west-1&prefix=a+b')
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/accessing-a-bucket.html
 */
export function parseConsoleUrl(text: string): LocateResult | undefined {
  const url = splitUrl(text);
  if (!url || !consoleHost.test(url.host)) return undefined;
  // The console of 2016 kept its state behind the #.
  const query = [...url.query, ...parseQuery(url.fragment ?? '').entries];
  const region = asRegion(firstValue(query, 'region')) ?? hostRegion(url.host);
  const { page, malformed } = readPage(url, query, region);
  if (!page?.bucket) return unreadable('This page of the console shows no bucket', expectedPage);
  const reading = readBucket(page.bucket);
  if ('problem' in reading) return unreadable(reading.problem, expectedPage);
  const { inputs, notices } = takeInputs([['versionId', firstValue(query, 'versionId') ?? '']]);
  const others = url.notices.filter(({ id }) => id !== 'fragment-dropped');
  return found({
    form: 'console-url',
    request: { ...inputs, bucket: reading.bucket, ...(page.key && { key: page.key }) },
    place: defined({ region: region ?? reading.region }),
    ...(!page.key && page.prefix && { prefix: page.prefix }),
    notices: malformed ? [...others, malformedNotice] : [...others, ...notices],
  });
}

function readPage(
  url: RawUrl,
  query: RawUrl['query'],
  region: string | undefined,
): { page?: Page; malformed: boolean } {
  const [, view, named = '', after = ''] = /^\/s3\/([a-z-]+)(?:\/([^/]+)(?:\/(.*))?)?$/s.exec(url.path) ?? [];
  const bucket = percentDecode(named).text;
  const rest = percentDecode(after);
  const prefix = firstValue(query, 'prefix');
  const page = (): Page | undefined => {
    switch (view) {
      case 'object':
        return { bucket, key: prefix ?? rest.text };
      case 'buckets':
        // `buckets/my-bucket/object/details?prefix=key`
        return rest.text.startsWith('object/') && prefix
          ? { bucket, key: prefix }
          : { bucket, prefix: prefix ?? rest.text };
      case 'bucket':
        return { bucket };
      case 'home':
        return { bucket: firstValue(query, 'bucket') ?? '', prefix };
      case 'ap':
      case 'olap':
        return { bucket: accessPointArn(view, bucket, rest.text, region), prefix };
      default:
        return undefined;
    }
  };
  const shown = page();
  return { ...(shown && { page: shown }), malformed: prefix === undefined && rest.malformed };
}

/** `/s3/ap/111122223333/my-ap` */
function accessPointArn(view: 'ap' | 'olap', account: string, name: string, region: string | undefined): string {
  if (!/^\d{12}$/.test(account) || region === undefined) return '';
  const service = view === 'ap' ? 's3' : 's3-object-lambda';
  return `arn:${partitionOf(region)}:${service}:${region}:${account}:accesspoint/${name.replace(/\/.*$/s, '')}`;
}

function hostRegion(host: string): string | undefined {
  return /(?:^|\.)([a-z]{2,4}(?:-[a-z]+)+-\d)\.console\./.exec(host)?.[1];
}
