import { HeadObjectRequest$ } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { headInputs, inputNames, inputsOf, type Wire } from './head-inputs.ts';

type Binding = 1 | { readonly httpHeader?: string; readonly httpQuery?: string };

/** Name to place on the wire, as the schema that the SDK carries at run time says. */
function wiresOfTheSdk(): Record<string, Wire> {
  const schema = HeadObjectRequest$ as unknown as readonly unknown[];
  const names = schema[4] as readonly string[];
  const members = schema[5] as readonly (readonly [unknown, Binding])[];
  return Object.fromEntries(names.map((name, index) => [name, wireOf(members[index]?.[1] ?? {})]));
}

/** A bare number stands for “in the address”. */
function wireOf(binding: Binding): Wire {
  if (typeof binding === 'number') return { in: 'address' };
  if (binding.httpHeader !== undefined) return { in: 'header', name: binding.httpHeader };
  return { in: 'query', name: binding.httpQuery ?? '' };
}

describe('the inputs', () => {
  it('are the 21 that the SDK takes, each travelling as the SDK sends it', () => {
    expect(inputNames).toHaveLength(21);
    const ours = Object.fromEntries(inputNames.map((name) => [headInputs[name].sdk, headInputs[name].wire]));
    expect(ours).toEqual(wiresOfTheSdk());
  });

  it('are called as in the SDK but for the first letters', () => {
    for (const name of inputNames) expect(name.toLowerCase()).toBe(headInputs[name].sdk.toLowerCase());
  });

  it('stand in one group each, and groups follow one another without gaps', () => {
    const inOrder = [...new Set(inputNames.map((name) => headInputs[name].group))];
    expect(inOrder.flatMap(inputsOf)).toEqual(inputNames);
  });

  it('have a sentence of help each', () => {
    for (const name of inputNames) expect(headInputs[name].help, name).toMatch(/^[A-Z].*\.$/);
  });

  it('keep the two secrets apart from what a form may show', () => {
    expect(inputNames.filter((name) => headInputs[name].kind === 'secret')).toEqual([
      'sseCustomerKey',
      'sseCustomerKeyMD5',
    ]);
  });
});
