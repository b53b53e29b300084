import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { plainText } from '../words.ts';
import { configurationBytes, limitProblems, maxBytes, maxRules } from './cors-limits.ts';
import type { CorsRule } from './cors-rule.ts';

const rule: CorsRule = { allowedOrigins: ['*'], allowedMethods: ['GET'], allowedHeaders: [], exposeHeaders: [] };
const rules = (count: number) => Array.from({ length: count }, () => rule);

describe('the length of a configuration', () => {
  it('is that of its XML, in bytes of UTF-8', () => {
    const xml =
      '<CORSConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><CORSRule><ID>ü&amp;&lt;</ID>' +
      '<AllowedHeader>*</AllowedHeader><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin>' +
      '<ExposeHeader>ETag</ExposeHeader><ExposeHeader>Date</ExposeHeader><MaxAgeSeconds>0</MaxAgeSeconds>' +
      '</CORSRule></CORSConfiguration>';
    expect(new XMLParser().parse(xml)).toMatchObject({ CORSConfiguration: { CORSRule: { ID: 'ü&<' } } });
    const whole = { ...rule, id: 'ü&<', allowedHeaders: ['*'], exposeHeaders: ['ETag', 'Date'], maxAgeSeconds: 0 };
    expect(configurationBytes([whole])).toBe(Buffer.byteLength(xml));
  });
});

describe('S3’s limits', () => {
  it('are kept by 100 rules, not by 101', () => {
    expect(limitProblems(rules(maxRules))).toEqual([]);
    expect(limitProblems(rules(maxRules + 1)).map(plainText)).toEqual([
      'S3 takes 100 rules in a configuration; this one has 101. Join or remove some first.',
    ]);
  });
  it('are kept by 64 KB, not by a byte more', () => {
    const room = maxBytes - configurationBytes([{ ...rule, id: '' }]);
    expect(limitProblems([{ ...rule, id: 'x'.repeat(room) }])).toEqual([]);
    expect(limitProblems([{ ...rule, id: 'x'.repeat(room + 1) }]).map(plainText)).toEqual([
      'S3 takes a configuration of up to 65536 bytes; this one has 65537 bytes. Shorten it first.',
    ]);
  });
});
