/** The headers that browsers and caches act on: caching, disposition, encoding, language, expiry, redirects. */
import { gzipSync } from 'node:zlib';
import { readEverything } from '../auth/grants.ts';
import { exposeEverything } from '../cors/full-exposure.ts';
import type { BucketDefinition, ObjectDefinition } from '../store/definitions.ts';

const page = '<!doctype html><title>Sandbox</title><p>Hello</p>\n';

const objects: readonly ObjectDefinition[] = [
  {
    key: 'site/index.html',
    body: page,
    contentType: 'text/html; charset=utf-8',
    cacheControl: 'no-cache',
    contentLanguage: 'en',
    example: {
      title: 'A page that is always checked',
      what: 'no-cache: it may be kept, but must be asked about each time.',
    },
  },
  {
    key: 'site/app.3f2a.js',
    body: 'console.log(1);\n',
    contentType: 'text/javascript',
    cacheControl: 'public, max-age=31536000, immutable',
    example: { title: 'A file that never changes', what: 'May be kept for a year without asking.' },
  },
  {
    key: 'site/page.html.gz',
    body: gzipSync(page),
    contentType: 'text/html',
    contentEncoding: 'gzip',
    cacheControl: 's-maxage=600, max-age=60, stale-while-revalidate=30, must-revalidate',
    example: { title: 'Stored compressed', what: 'Content-Encoding gzip: the length is that of the compressed bytes.' },
  },
  {
    key: 'private/statement.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    cacheControl: 'private, no-store',
    contentDisposition: 'attachment; filename="EUR rates.pdf"; filename*=UTF-8\'\'%e2%82%ac%20rates.pdf',
    example: {
      title: 'A download with a name',
      what: 'The name comes twice: in plain ASCII, and encoded with a euro sign.',
    },
  },
  {
    key: 'disposition-utf8.pdf',
    body: { size: 2048 },
    contentType: 'application/pdf',
    contentDisposition: Buffer.from('attachment; filename="Übersicht.pdf"').toString('latin1'),
    example: { title: 'Raw UTF-8 in a header', what: 'The bytes are UTF-8, but HTTP clients show them as Latin-1.' },
  },
  {
    key: 'expires/good.txt',
    body: 'good\n',
    expires: 'Fri, 01 Jan 2027 00:00:00 GMT',
    example: { title: 'Expires, a proper date', what: 'Can be read as a date.' },
  },
  {
    key: 'expires/zero.txt',
    body: 'zero\n',
    expires: '0',
    example: { title: 'Expires: 0', what: 'Not a date, but means "already expired" to every cache.' },
  },
  {
    key: 'expires/bad.txt',
    body: 'bad\n',
    expires: 'never',
    example: { title: 'Expires: never', what: 'S3 keeps any text; caches take it for expired.' },
  },
  {
    key: 'expires/overruled.txt',
    body: 'overruled\n',
    expires: 'Thu, 01 Jan 2015 00:00:00 GMT',
    cacheControl: 'max-age=3600',
    example: { title: 'Expires overruled', what: 'A past date, but max-age counts where both are there.' },
  },
  {
    key: 'redirect/inside',
    body: '',
    websiteRedirectLocation: '/site/index.html',
    example: {
      title: 'Redirect within the bucket',
      what: 'Only the website endpoint follows it; here it is a header like any other.',
    },
  },
  {
    key: 'redirect/outside',
    body: '',
    websiteRedirectLocation: 'https://www.example.com/moved?from=s3',
    example: { title: 'Redirect to another site', what: 'An absolute address.' },
  },
  {
    key: 'logs/expires-by-age.log',
    body: 'log\n',
    lastModified: { days: -20 },
    contentType: 'text/plain',
    example: { title: 'Removed by lifecycle, by age', what: 'Thirty days after creation, rounded up to midnight UTC.' },
  },
  {
    key: 'campaign/expires-on-date.txt',
    body: 'campaign\n',
    contentType: 'text/plain',
    example: { title: 'Removed by lifecycle, on a date', what: 'The rule names a date, and has a space in its name.' },
  },
  {
    key: 'logs-overdue.txt',
    body: 'overdue\n',
    lastModified: { days: -400 },
    contentType: 'text/plain',
    example: { title: 'Overdue for removal', what: 'The expiry date is past, but lifecycle has not come round yet.' },
  },
];

export const delivery: BucketDefinition = {
  name: 'delivery',
  title: 'Caching, download and lifecycle',
  allow: { guest: readEverything },
  lifecycle: [
    { id: 'logs after 30 days', prefix: 'logs/', expiresAfterDays: 30 },
    { id: 'end of campaign', prefix: 'campaign/', expiresOn: '2030-01-01T00:00:00Z' },
    { id: 'overdue', prefix: 'logs-overdue', expiresAfterDays: 365 },
  ],
  cors: [exposeEverything(objects)],
  objects,
};
