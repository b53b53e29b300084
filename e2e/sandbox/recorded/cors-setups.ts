/** How each recorded call about a CORS configuration is set up: GetBucketCors, PutBucketCors and DeleteBucketCors. */
import type { Setup, Step } from './setup.ts';

const onCors: Step = { onBucket: true, query: { cors: '' } };
const remove: Step = { ...onCors, method: 'DELETE' };

function put(...rules: readonly string[]): Step {
  const elements = rules.map((rule) => `<CORSRule>${rule}</CORSRule>`);
  return {
    ...onCors,
    method: 'PUT',
    body: `<CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${elements.join('')}</CORSConfiguration>`,
  };
}

const each = (name: string, values: readonly string[]) => values.map((value) => `<${name}>${value}</${name}>`).join('');

const anyOrigin = put('<AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin>');
const full = put(
  each('AllowedHeader', ['x-amz-expected-bucket-owner', 'x-amz-server-side-encryption-customer-algorithm']) +
    each('AllowedMethod', ['GET', 'PUT', 'HEAD']) +
    each('AllowedOrigin', ['https://test.com', 'https://app.test.com', 'http://test.com:80']) +
    each('MaxAgeSeconds', ['3000']),
);
const mixedCase = put(
  each('AllowedHeader', [
    'x-amz-expected-bucket-owner',
    'x-amz-server-side-encryption-customer-algorithm',
    'x-AMZ-server-SIDE-encryption',
  ]) +
    each('AllowedMethod', ['GET']) +
    each('AllowedOrigin', ['https://localhost:4200']) +
    each('MaxAgeSeconds', ['3000']),
);
const emptyOrigin = put(`${each('AllowedMethod', ['GET', 'PUT', 'HEAD'])}<AllowedOrigin></AllowedOrigin>`);
const unsupported = put(each('AllowedMethod', ['MYMETHOD']) + each('AllowedOrigin', ['*']));

export const setups: { readonly [caseId: string]: Setup } = {
  'cors_match_headers-get-bucket-cors-casing': { before: [mixedCase], request: onCors },
  'get_cors-get-cors-no-set': { request: onCors },
  'get_cors-get-cors-after-set': { before: [anyOrigin], request: onCors },
  'put_cors-put-cors': { request: full, kind: 'empty' },
  'put_cors-get-cors': { before: [full], request: onCors },
  'put_cors_invalid_rules-put-cors-exc': { request: unsupported },
  'put_cors_invalid_rules-put-cors-exc-empty': { request: put() },
  'delete_cors-delete-cors-before-set': { request: remove, kind: 'deleted' },
  'delete_cors-put-cors': { request: anyOrigin, kind: 'empty' },
  'delete_cors-get-cors': { before: [anyOrigin], request: onCors },
  'delete_cors-delete-cors': { before: [anyOrigin], request: remove, kind: 'deleted' },
  'delete_cors-get-cors-deleted': { before: [anyOrigin, remove], request: onCors },
  'put_cors_empty_origin-get-cors-empty': { before: [emptyOrigin], request: onCors },
};
