import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWords } from '../../object-head/locator/shell-words.ts';
import { plainText } from '../words.ts';
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
  it('name the bucket as it is', () =>
    expect(corsCommands('my.bucket-1')).toEqual({
      get: 'aws s3api get-bucket-cors --bucket my.bucket-1',
      put: 'aws s3api put-bucket-cors --bucket my.bucket-1 --cors-configuration file://cors.json',
    }));
  it('give the shell any name as one word, as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...`ab-$'"\`\\ ;&|<>()*?!#~{}`) }), (bucket) => {
        const { words, more } = shellWords(corsCommands(bucket).put);
        expect(words.map(({ text }) => text)).toEqual([
          ...['aws', 's3api', 'put-bucket-cors', '--bucket', bucket],
          ...['--cors-configuration', 'file://cors.json'],
        ]);
        expect(more || words.some(({ expansion }) => expansion !== undefined)).toBe(false);
      }),
    );
  });
  it('say where the name is an access point’s', () => {
    const { caution } = corsCommands('arn:aws:s3:eu-west-1:111122223333:accesspoint/reports');
    expect(plainText(caution ?? '')).toMatch(/^arn:aws:s3:.*\/reports is not the name of a general purpose bucket\./);
    for (const bucket of ['my-ap-abc-s3alias', 'arn:aws:s3:::reports'])
      expect(corsCommands(bucket)).toHaveProperty('caution');
  });
});
