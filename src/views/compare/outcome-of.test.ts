import { describe, expect, it } from 'vitest';
import type { Connection } from '../../connections/config.ts';
import { NoAnswer } from '../../object-head/failure.ts';
import { observationOf } from '../../testing/observation.ts';
import { answerOf, outcomeOf, withoutRequest } from './outcome-of.ts';

const connection: Connection = {
  name: 'main',
  region: 'eu-west-1',
  pathStyle: false,
  store: 'aws',
  credentials: { kind: 'anonymous' },
} as Connection;
const observation = observationOf({ headers: [['x-amz-request-id', 'R1']] });
const known = { connection, rules: undefined, brought: [] };
const answer = () => answerOf(observation, known);
const of = (head: Partial<Parameters<typeof outcomeOf>[0]>) =>
  outcomeOf({ data: undefined, error: null, isFetching: false, ...head }, answer);

describe('what came of a request is', () => {
  it('a wait, as long as it is on its way', () => expect(of({ isFetching: true })).toEqual({ kind: 'waiting' }));
  it('a cancellation, where it is neither there nor on its way', () =>
    expect(of({})).toEqual({ kind: 'no-answer', failure: { kind: 'aborted' } }));
  it('its failure, be there an answer from before', () =>
    expect(of({ error: new NoAnswer({ kind: 'offline' }), data: observation })).toEqual({
      kind: 'no-answer',
      failure: { kind: 'offline' },
    }));
  it('the answer, also while it is asked for again', () =>
    expect(of({ data: observation, isFetching: true }).kind).toBe('answer'));
});

describe('an answer', () => {
  it('proves nothing of what the bucket’s rules may hide', () => {
    const { fields, exposes } = answer();
    expect(fields.get('StorageClass')?.state).toBe('hidden');
    expect(exposes?.('x-amz-meta-color')).toBeUndefined();
  });
  it('proves more where the bucket’s rules were read', () => {
    const rules = [
      {
        allowedOrigins: ['*'],
        allowedMethods: ['HEAD'],
        allowedHeaders: [],
        exposeHeaders: ['x-amz-request-id', 'x-amz-storage-class'],
      },
    ];
    const { fields, exposes } = answerOf(observation, { ...known, rules });
    expect(fields.get('StorageClass')?.state).toBe('absent');
    expect(exposes?.('x-amz-meta-color')).toBe(false);
  });
});

it('what holds a request back is said in words, for each of the obstacles', () => {
  expect(withoutRequest(undefined, 'elsewhere')).toEqual({
    kind: 'not-sendable',
    message: 'This deployment has no connection “elsewhere”.',
  });
  expect(
    withoutRequest({ kind: 'endpoint', origin: 'https://evil.example', customerKey: false }, undefined),
  ).toMatchObject({
    message: 'Nobody approved https://evil.example yet.',
  });
  const others = [{ kind: 'access-keys' }, { kind: 'customer-key', to: 'amazonaws.com' }, { kind: 'sign-in' }] as const;
  for (const obstacle of others)
    expect(withoutRequest(obstacle, undefined)).toMatchObject({ message: expect.stringMatching(/\.$/) });
});
