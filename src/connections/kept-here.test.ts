import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import { keptIn } from './kept-here.ts';

beforeEach(() => void vi.stubGlobal('location', { href: 'https://me.example/viewer/index.html#/connections' }));
afterEach(() => void vi.unstubAllGlobals());

it('everything that is this page’s is named, and nothing else', () => {
  const storage = memoryStorage({
    'aws:cognito-identity-credentials:us-east-1:5eed:ANONYMOUS': 'us-east-1:guest',
    'headlight:pinned:/viewer/': '[]',
    'headlight:recent:/viewer/': '[]',
    'headlight:pinned:/another/': '[]',
    'headlight:approved-endpoints:/': '[]',
    'headlight:theme': 'dark',
    'somebody:else': 'x',
  });
  expect(keptIn(storage)).toEqual([
    {
      kind: 'identity',
      pool: 'us-east-1:5eed',
      id: 'us-east-1:guest',
      key: 'aws:cognito-identity-credentials:us-east-1:5eed:ANONYMOUS',
    },
    { kind: 'approvals', key: 'headlight:approved-endpoints:/' },
    { kind: 'pinned', key: 'headlight:pinned:/viewer/' },
    { kind: 'recent', key: 'headlight:recent:/viewer/' },
    { kind: 'theme', key: 'headlight:theme' },
  ]);
});

const source = new URL('../', import.meta.url);
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => readFileSync(new URL(path, source), 'utf8'));

it('every choice that the source keeps is named for what it is', () => {
  const slots = texts.flatMap((text) => [...text.matchAll(/keptChoice\('([^']+)'/g)].map(([, slot = '']) => slot));
  expect(slots.length).toBeGreaterThan(2);
  for (const slot of slots) {
    const [kept] = keptIn(memoryStorage({ [slot]: 'x' }));
    expect(kept, slot).toEqual({ kind: slot.replace('headlight:', ''), key: slot });
  }
});

it('what another version of the page kept is told by its name', () =>
  expect(keptIn(memoryStorage({ 'headlight:once': 'x', 'headlight.before': 'y', headlights: 'z' }))).toEqual([
    { kind: 'other', key: 'headlight.before' },
    { kind: 'other', key: 'headlight:once' },
  ]));

it('of a sign-in it is said that it is there, and no token', () => {
  const storage = memoryStorage({
    'headlight.signed-in:["https://idp.example","app"]': '{"idToken":"secret"}',
    'headlight.left-behind': '{"connection":"team","fragment":"#/inspect?v=1"}',
    'oidc.abc': '{"code_verifier":"secret"}',
  });
  const kept = keptIn(storage);
  expect(kept.map(({ kind }) => kind)).toEqual(['left-behind', 'signed-in', 'signing-in']);
  expect(kept[0]).toMatchObject({ link: '#/inspect?v=1' });
  expect(JSON.stringify(kept)).not.toContain('secret');
});

it('a link that cannot be read is none', () =>
  expect(keptIn(memoryStorage({ 'headlight.left-behind': '{' }))).toMatchObject([{ kind: 'left-behind', link: '' }]));
