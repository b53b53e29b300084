import { describe, expect, it } from 'vitest';
import type { CorsRule } from './cors-rule.ts';
import { namesMissing, ruleChange } from './rule-change.ts';

const rule: CorsRule = {
  allowedOrigins: ['https://app.example'],
  allowedMethods: ['GET'],
  allowedHeaders: ['*'],
  exposeHeaders: ['ETag', 'Date'],
};

describe('the change of a rule', () => {
  it('is none where names differ in order, repetition or case of headers alone', () =>
    expect(ruleChange({ rule, index: 3 }, { ...rule, exposeHeaders: ['date', 'etag', 'ETag'] })).toMatchObject({
      kind: 'unchanged',
      was: 3,
    }));
  it('has what was added and what was removed', () =>
    expect(
      ruleChange(
        { rule, index: 0 },
        { ...rule, allowedMethods: ['GET', 'HEAD'], exposeHeaders: ['Date', 'x-amz-id-2'] },
      ),
    ).toMatchObject({
      kind: 'changed',
      added: { allowedOrigins: [], allowedMethods: ['HEAD'], allowedHeaders: [], exposeHeaders: ['x-amz-id-2'] },
      removed: { allowedOrigins: [], allowedMethods: [], allowedHeaders: [], exposeHeaders: ['ETag'] },
    }));
  it('counts the case of origins, as S3 does', () =>
    expect(ruleChange({ rule, index: 0 }, { ...rule, allowedOrigins: ['https://App.example'] }).kind).toBe('changed'));
  it('of a new rule is all of it', () =>
    expect(ruleChange(undefined, rule)).toMatchObject({
      kind: 'new',
      was: undefined,
      added: { exposeHeaders: ['ETag', 'Date'] },
    }));
});

describe('names that are missing', () => {
  it('keep their spelling and order, each once', () =>
    expect(namesMissing(['B', 'ETag', 'a', 'b'], ['etag'], 'anyCase')).toEqual(['B', 'a']));
  it('differ in case where case counts', () =>
    expect(namesMissing(['GET', 'get', 'GET'], ['GET'], 'exactCase')).toEqual(['get']));
});
