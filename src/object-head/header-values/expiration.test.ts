import { describe, expect, it } from 'vitest';
import { parseExpiration } from './expiration.ts';

const date = 'expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"';

describe('parseExpiration', () => {
  it('reads date and rule, percent-decoded', () =>
    expect(parseExpiration(`${date}, rule-id="my%20rule%2C%20twice"`)).toEqual({
      kind: 'rule',
      expiry: 1356048000000,
      ruleId: 'my rule, twice',
    }));
  it('keeps a plus, and a rule that another store did not encode', () => {
    expect(parseExpiration(`${date}, rule-id="a+b"`)).toMatchObject({ ruleId: 'a+b' });
    expect(parseExpiration(`${date}, rule-id="100% mine"`)).toMatchObject({ ruleId: '100% mine' });
  });
  it('takes a date without a rule', () => expect(parseExpiration(date)).toMatchObject({ ruleId: '' }));
  it('knows the word of directory buckets', () =>
    expect(parseExpiration('NotImplemented')).toEqual({ kind: 'not-implemented' }));
  it.each(['', 'rule-id="a"', 'expiry-date="tomorrow", rule-id="a"'])('is silent on %j', (text) =>
    expect(parseExpiration(text)).toBeUndefined(),
  );
});
