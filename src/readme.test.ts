/** What the README hands out ready to paste has to follow the code. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from './connections/config.ts';
import { linkParameterNames } from './url-state/link-schema.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readJson = (path: string) => JSON.parse(read(path)) as unknown;
const readme = read('../README.md');
const guide = `${readme}\n${read('../deploy/README.md')}\n${read('../deploy/github-pages.yml')}`;
const blocks = [...readme.matchAll(/```json\n(.*?)```/gs)].map((match) => JSON.parse(match[1] ?? '') as unknown);

test('the README says of each permission what it adds, and of no other', () => {
  const policy = JSON.stringify(readJson('../deploy/access.json'));
  const given = new Set(policy.match(/\b(?:s3|kms):[A-Z]\w+(?=")/g));
  const rows = [...readme.matchAll(/^\| (`(?:s3|kms):.*?) \|/gm)].flatMap(
    ([, names]) => names?.match(/[^`, ]+/g) ?? [],
  );
  expect(rows.toSorted()).toEqual([...given].filter((name) => name !== 'kms:ViaService').toSorted());
});

test('the commands of the README name parameters and outputs that the stacks have', () => {
  for (const [, file = '', command = ''] of guide.matchAll(/--template-file (deploy\/\w+\.json)((?:.|\\\n)*)/g)) {
    const { Parameters } = readJson(`../${file}`) as { Parameters: object };
    const named = [...command.matchAll(/ (\w+)=/g)].map(([, name]) => name);
    expect(Object.keys(Parameters)).toEqual(expect.arrayContaining(named));
  }
  expect(guide).toContain("OutputKey=='Config'");
  expect(readJson('../deploy/access.json')).toHaveProperty('Outputs.Config');
});

test('the scripts that the README names are there', () => {
  const { scripts } = readJson('../package.json') as { scripts: object };
  const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
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

test.each(['../README.md', '../deploy/README.md'])('what %s points to is there', (path) => {
  const text = read(path);
  const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(0);
  const headings = (of: string) => [...of.matchAll(/^#+ (.*)$/gm)].map(([, words = '']) => anchorOf(words));
  const isThere = (link: string) => {
    const [file = '', anchor] = link.split('#');
    const target = new URL(file === '' ? path : `${path}/../${file}`, import.meta.url);
    return existsSync(target) && (anchor === undefined || headings(readFileSync(target, 'utf8')).includes(anchor));
  };
  expect(links.filter((link) => !isThere(link))).toEqual([]);
});

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}
