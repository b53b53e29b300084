import { describe, expect, it } from 'vitest';
import { plainText } from '../../../explain/words.ts';
import { NoAnswer } from '../../../object-head/failure.ts';
import { NotListed } from '../../../queries/version-listing.ts';
import { briefProblem } from './brief-problem.ts';
import { explainNotListed, type NotListedContext } from './explain-not-listed.ts';

const context: NotListedContext = {
  bucket: 'no-list',
  origin: 'https://headlight.example',
  facts: { now: 0, credentials: 'cognito-guest', region: 'eu-west-1' },
  store: undefined,
  requestPayer: false,
};
const exchange = {} as NotListed['outcome']['exchange'];
const refusal = (status: number, code: string, message = '') =>
  new NotListed({ kind: 'refused', status, document: { code, message, detail: {} }, exchange });
const explain = (error: Error, more: Partial<NotListedContext> = {}) => {
  const { title, says, todo, ...rest } = explainNotListed(error, { ...context, ...more });
  return {
    ...rest,
    brief: briefProblem(error),
    title: plainText(title),
    says: says.map(plainText).join(' '),
    todo: todo.map(plainText).join(' '),
  };
};

describe('a list that S3 does not permit', () => {
  it('names the permission, and what works without it', () => {
    const { brief, tone, title, says, todo } = explain(refusal(403, 'AccessDenied', 'User: x is not authorized'));
    expect([brief, tone]).toEqual(['not permitted', 'caution']);
    expect(title).toBe('These credentials may not list versions: S3 answered 403 AccessDenied.');
    expect(says).toContain('It takes s3:ListBucketVersions on the bucket');
    expect(says).toContain('S3 says: User: x is not authorized');
    expect(says).toContain('A HEAD does not need the list');
    expect(todo).toContain('on the bucket no-list.');
  });

  it('speaks of the payer only where nobody was named', () => {
    expect(explain(refusal(403, 'AccessDenied')).says).toContain('RequestPayer is not set');
    expect(explain(refusal(403, 'AccessDenied'), { requestPayer: true }).says).not.toContain('RequestPayer');
  });

  it('does not blame a permission for another refusal of the same status', () => {
    const { title, says, brief } = explain(refusal(403, 'RequestTimeTooSkewed'));
    expect(title).toBe('Asked for the versions, S3 answered 403 RequestTimeTooSkewed.');
    expect(says).not.toContain('s3:ListBucketVersions');
    expect(brief).toBe('not listed');
  });

  it('keeps what is not ours as values', () => {
    const { title, says } = explainNotListed(refusal(400, '<b>', '<i>hello</i>'), context);
    expect(title).toContainEqual({ value: '<b>' });
    expect(says[0]).toContainEqual({ value: '<i>hello</i>' });
  });
});

describe('a list that did not come', () => {
  it('is a store’s lack where the store says so', () => {
    const { title, tone, todo } = explain(refusal(501, 'NotImplemented'), { store: 'Cloudflare R2' });
    expect(title).toBe('Cloudflare R2 does not list versions: it answered 501 to ListObjectVersions.');
    expect([tone, todo]).toEqual(['fact', '']);
  });

  it('is worth another try after a 503', () => {
    expect(explain(refusal(503, 'SlowDown')).todo).toBe('Wait a little, then try again.');
  });

  it('is not called a refusal where something else answered', () => {
    const { title } = explain(new NotListed({ kind: 'unexplained', status: 502, exchange }));
    expect(title).toBe('Something answered 502, but not with a list of versions.');
  });

  it('has the words of the failure where there was no answer', () => {
    expect(explain(new NoAnswer({ kind: 'offline' }))).toMatchObject({
      brief: 'offline',
      title: 'This device is offline.',
    });
    expect(explain(new Error('odd')).says).toContain('odd');
  });

  it('may be for a GET that the CORS rules do not allow', () => {
    const { says, title } = explain(
      new NoAnswer({ kind: 'cors-or-network', url: 'https://s3.example', reached: 'unknown' }),
    );
    expect(title).toContain('https://s3.example');
    expect(says).toContain('A listing is a GET.');
    expect(explain(new NoAnswer({ kind: 'offline' })).says).not.toContain('A listing is a GET.');
  });
});
