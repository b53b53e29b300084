import { describe, expect, it } from 'vitest';
import type { Failure, FailureKind } from '../object-head/failure.ts';
import { explainFailure } from './explain-failure.ts';

const context = { bucket: 'reports', origin: 'https://headlight.example', typedIn: false };
const from = 'https://cognito-identity.us-east-1.amazonaws.com';
const url = 'https://reports.s3.us-east-1.amazonaws.com';
const words = (failure: Failure) => {
  const { title, says, todo } = explainFailure(failure, context);
  return [title, ...says, ...todo].join('\n');
};

/** One of each kind; complete by its type. */
const examples: { readonly [K in FailureKind]: Extract<Failure, { kind: K }> } = {
  'cors-or-network': { kind: 'cors-or-network', url, reached: 'unknown' },
  offline: { kind: 'offline' },
  credentials: { kind: 'credentials', code: 'NotAuthorizedException', message: 'Unauthenticated access…', from },
  throttled: { kind: 'throttled', message: 'Rate exceeded.', from },
  'not-sendable': { kind: 'not-sendable', message: 'Invalid ARN: Invalid region.' },
  'unfetchable-key': { kind: 'unfetchable-key', segment: '..' },
  aborted: { kind: 'aborted' },
  timeout: { kind: 'timeout', afterMs: 60_000, sent: true },
  redirected: { kind: 'redirected', url: 'https://s3.example' },
  'page-incomplete': { kind: 'page-incomplete' },
};

describe('every failure', () => {
  it.each(Object.values(examples))('has a title, causes and something to do, in sentences: $kind', (failure) => {
    const { title, says, todo } = explainFailure(failure, context);
    expect(says.length).toBeGreaterThan(0);
    expect(todo.length).toBeGreaterThan(0);
    for (const sentence of [title, ...says, ...todo]) expect(sentence.trim()).toMatch(/^\S.*[.:…]$/);
  });
  it('has a title of its own', () => {
    const titles = Object.values(examples).map((failure) => explainFailure(failure, context).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('no readable answer', () => {
  const reached = (known: 'yes' | 'no' | 'unknown') => words({ kind: 'cors-or-network', url, reached: known });

  it('names CORS and the network alike while nobody knows, and offers to find out', () => {
    expect(reached('unknown')).toContain(`CORS rules may not let ${context.origin} read it`);
    expect(reached('unknown')).toContain('The store may be down');
    expect(reached('unknown')).toContain('Find out whether anything answers');
  });
  it('no longer speaks of the network once something answered', () => {
    expect(reached('yes')).toContain(`${url} answers`);
    expect(reached('yes')).toContain('“reports” may not exist, or be in another region');
    expect(reached('yes')).not.toMatch(/store may be down|Find out/);
  });
  it('no longer speaks of CORS once nothing answered', () => {
    expect(reached('no')).toContain(`Nothing answers at ${url}`);
    expect(reached('no')).not.toContain('CORS');
  });
});

describe('no credentials', () => {
  const because = (code: string, message = '') => words({ kind: 'credentials', code, message, from });

  it.each([
    ['ResourceNotFoundException', 'does not exist'],
    ['NotAuthorizedException', 'does not admit guests'],
    ['InvalidIdentityPoolConfigurationException', 'no role for guests'],
    ['InternalErrorException', 'Nothing was sent to S3'],
  ])('from %s', (code, expected) => {
    expect(because(code)).toContain(expected);
    expect(because(code)).toContain(`Cognito answered ${code}`);
  });
  it('repeats what Cognito says, and stays silent where it says nothing', () => {
    expect(because('NotAuthorizedException', 'Token expired')).toContain('It says: Token expired');
    expect(because('NotAuthorizedException')).not.toContain('It says');
  });
  it('from a network that gives no answer names the address, not an error of Cognito', () => {
    expect(because('NetworkError')).toContain(`${from} does not answer`);
    expect(because('NetworkError')).not.toContain('Cognito answered');
  });
});

it('says how long it waited', () => expect(words(examples.timeout)).toContain('within 60 seconds'));
it('names the segment that browsers resolve', () =>
  expect(words(examples['unfetchable-key'])).toContain('segment “..”'));
it('repeats why it could not be sent', () => expect(words(examples['not-sendable'])).toContain('Invalid ARN'));

it('thinks of the keys first where somebody typed them', () => {
  const failure = { kind: 'cors-or-network', url: 'https://s3.example', reached: 'yes' } as const;
  const context = { bucket: 'b', origin: 'https://headlight.example' };
  const said = (typedIn: boolean) => explainFailure(failure, { ...context, typedIn }).says.join(' ');
  expect(said(true)).toContain('The access keys may be wrong or have expired');
  expect(said(false)).not.toContain('access keys');
});
