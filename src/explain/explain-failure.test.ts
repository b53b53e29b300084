import { describe, expect, it } from 'vitest';
import type { Failure, FailureKind } from '../object-head/failure.ts';
import { explainFailure, type FailureExplanation } from './explain-failure.ts';
import type { FailureContext } from './explain-failure-unanswered.ts';
import { plainText, segmentsOf, type Words } from './words.ts';

const context: FailureContext = { bucket: 'reports', origin: 'https://headlight.example', facts: { now: 0 } };
const from = 'https://cognito-identity.us-east-1.amazonaws.com';
const url = 'https://reports.s3.us-east-1.amazonaws.com';
const sentences = ({ title, says, causes, todo }: FailureExplanation): readonly Words[] => [
  title,
  ...says,
  ...causes.flatMap((cause) => [cause.title, cause.confirm, cause.todo]),
  ...todo,
];
const words = (failure: Failure) => sentences(explainFailure(failure, context)).map(plainText).join('\n');

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
  it.each(Object.values(examples))('says what it means and what to do, in sentences: $kind', (failure) => {
    const explanation = explainFailure(failure, context);
    expect(explanation.says.length).toBeGreaterThan(0);
    expect(explanation.todo.length).toBeGreaterThan(0);
    for (const sentence of sentences(explanation)) expect(plainText(sentence).trim()).toMatch(/^\S.*[.:…]$/);
  });
  it('has a title of its own', () => {
    const titles = Object.values(examples).map((failure) => plainText(explainFailure(failure, context).title));
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('shows what is not ours in values alone', () => {
    const foreign = '<b>⟦foreign⟧</b>';
    const hostile: readonly Failure[] = [
      { kind: 'cors-or-network', url: foreign, reached: 'yes' },
      { kind: 'cors-or-network', url: foreign, reached: 'no' },
      { kind: 'credentials', code: foreign, message: foreign, from: foreign },
      { kind: 'credentials', code: 'NetworkError', message: foreign, from: foreign },
      { kind: 'throttled', message: foreign, from: foreign },
      { kind: 'not-sendable', message: foreign },
      { kind: 'redirected', url: foreign },
    ];
    const facts = { now: 0, region: foreign, bucketRegion: `${foreign}2` };
    for (const failure of hostile) {
      const explanation = explainFailure(failure, { bucket: foreign, origin: foreign, facts });
      const segments = sentences(explanation).flatMap(segmentsOf);
      const ours = segments.map((one) => (typeof one === 'string' ? one : 'code' in one ? one.code : ''));
      expect(ours.join('')).not.toContain('foreign');
      expect(segments.some((one) => typeof one !== 'string' && 'value' in one)).toBe(true);
    }
  });
});

describe('no readable answer', () => {
  const reached = (known: 'yes' | 'no' | 'unknown') => words({ kind: 'cors-or-network', url, reached: known });

  it('names CORS and the network alike while nobody knows, and offers to find out', () => {
    expect(reached('unknown')).toContain(`CORS rules do not let ${context.origin} read it`);
    expect(reached('unknown')).toContain('is down');
    expect(reached('unknown')).toContain('Find out whether anything answers');
  });
  it('no longer speaks of the network once something answered', () => {
    expect(reached('yes')).toContain(`${url} answers`);
    expect(reached('yes')).toContain('The bucket reports does not exist.');
    expect(reached('yes')).toContain(`allow GET and HEAD from ${context.origin}`);
    expect(reached('yes')).not.toMatch(/is down|Find out/);
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
  it('for a reason that nobody knows names no cause', () => {
    const failure = { kind: 'credentials', code: 'constructor', message: '', from } as const;
    expect(explainFailure(failure, context).causes).toEqual([]);
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
