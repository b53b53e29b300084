/** To which origin does a request about a bucket go, where the store's endpoint is given? The SDK's own rules, as measured. */

/** What may stand before a host. */
const hostable = /^(?!-)[a-z0-9-]{3,63}(?<!-)$/;
const accessPoint = /^arn:[^:]+:s3(?:-object-lambda)?:[^:]*:(\d*):accesspoint[:/]([a-z0-9-]+)$/;
/** A host name cannot stand before an address in numbers. URLs write those of IPv6 in brackets. */
const isNumeric = /^(?:[\d.]+|\[.*\])$/;

/**
 * `pathStyle`: bucket in the path, and the endpoint is asked itself. Otherwise the bucket becomes part of the host, which is
 * another server as far as a browser can tell.
 *
 * @example bucketOrigin('https://s3.example', 'reports', false) // 'https://reports.s3.example'
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function bucketOrigin(endpoint: string, bucket: string, pathStyle: boolean): string {
  const { protocol, hostname, host } = new URL(endpoint);
  if (pathStyle || isNumeric.test(hostname)) return endpoint;
  const [, account, name] = accessPoint.exec(bucket) ?? [];
  const prefix = name === undefined ? bucket : `${name}-${account}`;
  // A certificate for *.host is none for a.b.host: only where there is none may the bucket have dots.
  const labels = protocol === 'http:' ? prefix.split('.') : [prefix];
  return labels.every((label) => hostable.test(label)) ? `${protocol}//${prefix}.${host}` : endpoint;
}
