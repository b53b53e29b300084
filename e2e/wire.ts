/** The same bucket without a browser in between: every header that S3 sends, and rules as their owner writes them. */
import type { IncomingHttpHeaders } from 'node:http';
import type { OpenRequest } from '../src/object-head/head-request.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { becomeGuest } from './sandbox/testing/guest.ts';
import { ask } from './sandbox/testing/signed-client.ts';
import { toWire } from './sandbox/testing/to-wire.ts';

/** The headers of the HEAD that the page sends as a guest, whatever CORS hides from it. */
export async function headersSent(
  { port }: Sandbox,
  asked: Omit<OpenRequest, 'checksumMode'>,
): Promise<IncomingHttpHeaders> {
  const wire = toWire({ checksumMode: 'ENABLED', ...asked });
  return (await ask(port, { ...wire, credentials: await becomeGuest(port) })).headers;
}

/** A rule as the S3 console and the AWS CLI write it. */
export interface WrittenRule {
  readonly AllowedHeaders?: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedOrigins: readonly string[];
  readonly ExposeHeaders?: readonly string[];
  readonly MaxAgeSeconds?: number;
}

/** Has the bucket's owner replace all of its CORS rules, as the console does with what is pasted into it. */
export async function writeCors({ port }: Sandbox, bucket: string, rules: readonly WrittenRule[]): Promise<void> {
  const body = `<CORSConfiguration>${rules.map(ruleXml).join('')}</CORSConfiguration>`;
  const answer = await ask(port, { method: 'PUT', bucket, query: { cors: '' }, body });
  if (answer.status !== 200) throw new Error(`PutBucketCors: ${answer.status} ${answer.body}`);
}

function ruleXml({ AllowedHeaders, AllowedMethods, AllowedOrigins, ExposeHeaders, MaxAgeSeconds }: WrittenRule) {
  const each = (name: string, values: readonly (string | number)[] = []) =>
    values.map((value) => `<${name}>${value}</${name}>`).join('');
  return `<CORSRule>${[
    each('AllowedOrigin', AllowedOrigins),
    each('AllowedMethod', AllowedMethods),
    each('AllowedHeader', AllowedHeaders),
    each('ExposeHeader', ExposeHeaders),
    each('MaxAgeSeconds', MaxAgeSeconds === undefined ? [] : [MaxAgeSeconds]),
  ].join('')}</CORSRule>`;
}
