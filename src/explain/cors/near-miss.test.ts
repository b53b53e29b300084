import { describe, expect, it } from 'vitest';
import { plainText, segmentsOf } from '../words.ts';
import type { CorsRule } from './cors-rule.ts';
import { type CorsQuestion, matchingRule } from './matching-rule.ts';
import { describeMiss, originSlip } from './near-miss.ts';

const app = 'https://app.example';

function missOf(rule: Partial<CorsRule>, question: Partial<CorsQuestion> = {}) {
  const asked = { origin: app, method: 'HEAD', ...question };
  const present = {
    allowedOrigins: [app],
    allowedMethods: ['GET', 'HEAD'],
    allowedHeaders: [],
    exposeHeaders: [],
    ...rule,
  };
  const found = matchingRule([present], asked);
  const miss = found.matches ? undefined : found.misses[0];
  return miss && describeMiss(miss, asked);
}
const textOf = (...given: Parameters<typeof missOf>) => plainText(missOf(...given) ?? 'none');

describe('a near miss', () => {
  it('names the method', () =>
    expect(textOf({ allowedMethods: ['GET'] })).toBe('Rule 1 allows this origin but not HEAD.'));
  it('names one request header, or all of them', () => {
    expect(textOf({}, { requestHeaders: ['If-None-Match'] })).toBe(
      'Rule 1 allows this origin and HEAD, but not the request header if-none-match.',
    );
    expect(textOf({}, { requestHeaders: ['If-Match', 'Range'] })).toBe(
      'Rule 1 allows this origin and HEAD, but not the request headers if-match, range.',
    );
  });
  it('names method and headers', () =>
    expect(textOf({ allowedMethods: ['PUT'] }, { requestHeaders: ['range'] })).toBe(
      'Rule 1 allows this origin but not HEAD, nor the request header range.',
    ));
  it('says of another origin no more than that', () =>
    expect(textOf({ allowedOrigins: ['https://b.example'], allowedMethods: ['PUT'] })).toBe(
      'Rule 1 does not allow this origin.',
    ));
  it('points to a slip of the pen, with the text of the rule as a value', () => {
    expect(textOf({ allowedOrigins: ['https://b.example', `${app}/`] })).toBe(
      'Rule 1 does not allow this origin. It names https://app.example/: an origin ends after host and port: no slash, no path.',
    );
    expect(segmentsOf(missOf({ allowedOrigins: [`${app}/`] }) ?? '')).toContainEqual({ value: `${app}/` });
  });
  it('is none where the rule matches', () => expect(missOf({})).toBeUndefined());
});

describe('a slip in an origin', () => {
  it.each([
    [`${app}/`, 'slash-or-path'],
    [`${app}/index.html`, 'slash-or-path'],
    ['https://App.Example', 'case'],
    ['http://app.example', 'scheme'],
    ['app.example', 'no-scheme'],
  ])('%s is %s', (allowed, slip) => expect(originSlip(allowed, app)).toBe(slip));
  it.each([app, '*', 'http://*.example', 'https://app.example.org', 'https://ap.example', `${app}:8443`, ''])(
    '%s is none',
    (allowed) => expect(originSlip(allowed, app)).toBeUndefined(),
  );
});
