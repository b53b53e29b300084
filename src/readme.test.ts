/** What the README hands out ready to paste has to follow the code. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from './connections/config.ts';
import { catalogue, fieldNames } from './object-head/catalogue/catalogue.ts';
import { linkParameterNames } from './url-state/link-schema.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/```json\n(.*?)```/gs)].map((match) => JSON.parse(match[1] ?? '') as unknown);

/** Every page may read these. @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const safelisted = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified'];

test('the CORS rules of the README expose every header of the catalogue', () => {
  const rules = blocks.find((block) => Array.isArray(block)) as { ExposeHeaders: string[] }[];
  const exposed = new Set(rules[0]?.ExposeHeaders.map((name) => name.toLowerCase()));
  const wanted = fieldNames
    .filter((field) => field !== 'Metadata')
    .map((field) => catalogue[field].header.toLowerCase())
    .filter((name) => !safelisted.includes(name));
  expect(wanted.filter((name) => !exposed.has(name))).toEqual([]);
});

test('the configuration of the README is accepted', () => {
  const config = blocks.find((block) => block instanceof Object && 'connections' in block);
  expect(readConfig(config)).toMatchObject({ ok: true });
});

test('the README lists the parameters of a link in their order', () => {
  const listed = [...(/`v` \(the format, 1\)(.*?)\n\n/s.exec(readme)?.[1] ?? '').matchAll(/ · ?\n?`(\w+)`/g)].map(
    (match) => match[1],
  );
  expect(listed).toEqual(linkParameterNames);
});

test('what the README points to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !existsSync(new URL(`../${link}`, import.meta.url)))).toEqual([]);
});
