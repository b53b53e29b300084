import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '../../object-head/locator/shell-words.ts';
import type { CorsRule } from './cors-rule.ts';
import { corsCommands, corsForCli, corsForConsole } from './write-cors.ts';

const rule: CorsRule = {
  id: 'the "app"',
  allowedOrigins: ['https://app.example'],
  allowedMethods: ['GET', 'HEAD'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 0,
};
const asS3Has = {
  ID: 'the "app"',
  AllowedHeaders: ['*'],
  AllowedMethods: ['GET', 'HEAD'],
  AllowedOrigins: ['https://app.example'],
  ExposeHeaders: ['ETag'],
  MaxAgeSeconds: 0,
};

describe('CORS as JSON', () => {
  it('is an array for the console', () => expect(JSON.parse(corsForConsole([rule]))).toEqual([asS3Has]));
  it('is an object for the CLI', () => expect(JSON.parse(corsForCli([rule]))).toEqual({ CORSRules: [asS3Has] }));
  it('leaves out what is empty or not set', () => {
    const bare = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
    expect(JSON.parse(corsForConsole([bare]))).toEqual([{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }]);
  });
});

describe('the commands', () => {
  it('name the bucket as it is, and nothing that is not known', () =>
    expect(corsCommands('my.bucket-1', {})).toEqual({
      get: 'aws s3api get-bucket-cors --bucket my.bucket-1',
      put: 'aws s3api put-bucket-cors --bucket my.bucket-1 --cors-configuration file://cors.json',
    }));
  it('name region and endpoint where they are known', () =>
    expect(corsCommands('b-1', { region: 'auto', endpoint: 'http://localhost:9000', pathStyle: true })).toEqual({
      get: 'aws s3api get-bucket-cors --bucket b-1 --region auto --endpoint-url http://localhost:9000',
      put: 'aws s3api put-bucket-cors --bucket b-1 --region auto --endpoint-url http://localhost:9000 --cors-configuration file://cors.json',
    }));
  it('give the shell any bucket, region and endpoint as one word each, as it is', () => {
    const text = fc.string({ minLength: 1, unit: fc.constantFrom(...`ab-$'"\`\\ ;&|<>()*?!#~{}`) });
    fc.assert(
      fc.property(text, text, text, (bucket, region, endpoint) => {
        const { words, more } = shellWords(corsCommands(bucket, { region, endpoint }).put);
        expect(words.map(({ text }) => text)).toEqual([
          ...['aws', 's3api', 'put-bucket-cors', '--bucket', bucket],
          ...['--region', region, '--endpoint-url', endpoint],
          ...['--cors-configuration', 'file://cors.json'],
        ]);
        expect(more || words.some(({ expansion }) => expansion !== undefined)).toBe(false);
      }),
    );
  });
});
