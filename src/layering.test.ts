import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SourceFile, violations } from './testing/layering.ts';

function filesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !/\/(?:node_modules|test-results|snapshots|\.[^/]*)\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

describe('the whole of', () => {
  it.each(['src', 'e2e'])('%s keeps the rules', (folder) => {
    const files = filesUnder(folder);
    expect(files.length).toBeGreaterThan(50);
    expect(violations(files)).toEqual([]);
  });
});

/** What the check says of one made-up file. */
const of = (path: string, ...lines: string[]) => violations([{ path, text: `${lines.join('\n')}\n` }]);
const caught = (path: string, line: string, what: string) => expect(of(path, line)).toEqual([`${path}: ${what}`]);

describe('the check catches', () => {
  it.each([
    ['src/object-head/x.ts', '../explain/explain.ts', 'object-head'],
    ['src/explain/x.ts', '../url-state/link.ts', 'explain'],
    ['src/snippets/x.ts', '../connections/config.ts', 'snippets'],
    ['src/compare/x.ts', '../url-state/link.ts', 'compare'],
    ['src/explain/x.ts', '../compare/rows.ts', 'explain'],
    ['src/connections/x.ts', '../compare/rows.ts', 'connections'],
    ['src/url-state/x.ts', '../connections/config.ts', 'url-state'],
    ['src/connections/x.ts', '../aws/aws.ts', 'connections'],
    ['src/aws/credentials/x.ts', '../../queries/head.ts', 'aws'],
    ['src/queries/x.ts', '../views/views.ts', 'queries'],
    ['src/views/inspect/x.tsx', '../../aws/aws.ts', 'views'],
    ['src/ui/x.tsx', '../object-head/when.ts', 'ui'],
    ['src/ui/x.tsx', '../app.tsx', 'ui'],
    ['src/app.tsx', './aws/aws.ts', 'src'],
  ])('%s importing %s, in whichever way', (path, from, folder) => {
    const target = from.replaceAll('../', '').replace('./', '');
    const ways = [
      `import { x } from '${from}'; export const y = x;`,
      `import type { X } from '${from}'; export const y: X = 1;`,
      `export const y = 1; export * from '${from}';`,
      `export const y = () => import('${from}');`,
      `export type X = typeof import('${from}');`,
      `import\n  '${from}'; export const y = 1;`,
    ];
    for (const way of ways) caught(path, way, `imports src/${target}: ${folder} is not above it`);
  });

  it('more of explain in compare than its words', () => {
    const line = "import { x } from '../explain/rule.ts'; export const y = x;";
    caught(
      'src/compare/x.ts',
      line,
      'imports src/explain/rule.ts: compare may take src/explain/words.ts alone from there',
    );
  });

  it('a view that imports another view', () => {
    const line = "import { x } from '../open/open-view.tsx'; export const y = x;";
    caught('src/views/inspect/x.tsx', line, 'imports src/views/open/open-view.tsx, which is another view’s');
    caught('src/views/parts/x.tsx', line, 'imports src/views/open/open-view.tsx, which is another view’s');
  });

  it('the SDK’s chunk in a static import of a query', () =>
    caught(
      'src/queries/x.ts',
      "import { headObject } from '../aws/aws.ts'; export const y = headObject;",
      'imports src/aws/aws.ts at once: the SDK’s chunk is loaded with import()',
    ));

  it.each(['@aws-sdk/client-s3', '@smithy/signature-v4'])('%s at run time outside aws', (name) => {
    const what = `imports ${name} at run time outside src/aws`;
    caught('src/queries/x.ts', `import { X } from '${name}'; export const y = X;`, what);
    caught('src/object-head/x.ts', `export const y = () => import('${name}');`, what);
    // With verbatimModuleSyntax this leaves an import behind, unlike `import type`.
    caught('src/object-head/x.ts', `import { type X } from '${name}'; export const y: X = 1;`, what);
  });

  it.each(['react', 'react-dom/client', '@tanstack/react-query'])('%s in a pure folder', (name) => {
    for (const folder of ['explain', 'compare']) {
      caught(
        `src/${folder}/x.ts`,
        `import { x } from '${name}'; export const y = x;`,
        `imports ${name} in a folder that is pure`,
      );
    }
  });

  it.each([
    ['window.open()', 'window'],
    ['document.title', 'document'],
    ['globalThis.location', 'globalThis'],
    ['Date.now()', 'Date.now'],
    ['Date["now"]()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['Date()', 'Date()'],
    ['Math.random()', 'Math.random'],
    ['fetch("/")', 'fetch'],
  ])('%s in a pure folder', (code, what) =>
    caught(
      'src/object-head/x.ts',
      `export const y = () => ${code};`,
      `uses ${what} in a folder that is pure: take it as an argument`,
    ),
  );

  it('a builder of tests in what is shipped', () =>
    caught(
      'src/queries/x.ts',
      "import { x } from '../testing/observation.ts'; export const y = x;",
      'imports src/testing/observation.ts, which is for tests only',
    ));

  it('a folder that nobody has given a place', () =>
    caught('src/stuff/x.ts', 'export const y = 1;', 'is in src/stuff, which has no place among the layers yet'));

  it('a barrel, but not the door of the chunk', () => {
    const what = 'is a barrel: it only exports what others have';
    caught('src/explain/x.ts', "export { y } from './y.ts';", what);
    caught('src/explain/x.ts', "import { y } from './y.ts'; export { y };", what);
    expect(of('src/aws/aws.ts', "export { y } from './y.ts';")).toEqual([]);
  });

  it('a default export, but not in a configuration', () => {
    caught('src/ui/x.tsx', 'export default 1;', 'has a default export');
    caught('e2e/x.ts', 'const y = 1; export { y as default };', 'has a default export');
    expect(of('e2e/playwright.config.ts', 'export default {};')).toEqual([]);
  });

  it('file 301 lines long, and not one of 300', () => {
    const text = (lines: number) => Array.from({ length: lines }, () => 'export {};').join('\n');
    expect(of('src/ui/x.css', text(301))).toEqual(['src/ui/x.css: has 301 lines, more than 300']);
    expect(of('src/ui/x.css', text(300))).toEqual([]);
  });

  it.each(['src/ui/Button.tsx', 'src/ui/useNow.ts', 'e2e/read_me.ts'])('the name %s', (path) =>
    caught(path, 'export const y = 1;', 'is not named in kebab-case'),
  );

  it.each(['utils', 'helpers', 'common', 'types'])('a folder called %s', (name) =>
    caught(
      `src/views/${name}/x.ts`,
      'export const y = 1;',
      `is in a folder called ${name}, which says nothing about what is in it`,
    ),
  );
});

describe('the check lets pass', () => {
  it.each([
    ['src/object-head/x.ts', "import type { S3 } from '@aws-sdk/client-s3'; export type Y = S3;"],
    ['src/object-head/x.ts', "// window, Date.now()\nexport const y = 'document, Math.random()';"],
    [
      'src/object-head/x.ts',
      'export const y = (now: number) => [new Date(now), Date.parse("x"), { window: 1 }.window];',
    ],
    ['src/object-head/x.test.ts', "import * as s3 from '@aws-sdk/client-s3'; export const y = [s3, Date.now()];"],
    ['src/explain/x.test.ts', "import { x } from '../testing/observation.ts'; export const y = x;"],
    ['src/compare/verdicts/x.ts', "import type { Words } from '../../explain/words.ts'; export type Y = Words;"],
    ['src/url-state/x.ts', "import type { Row } from '../compare/row.ts'; export type Y = Row;"],
    ['src/aws/x.ts', "import { S3Client } from '@aws-sdk/client-s3'; export const y = S3Client;"],
    ['src/queries/x.ts', "import type { Target } from '../aws/s3-client.ts'; export type Y = Target;"],
    ['src/queries/x.ts', "export const y = () => import('../aws/aws.ts');"],
    ['src/views/inspect/x.tsx', "import { x } from '../parts/x.tsx'; export const y = <p>{x}</p>;"],
    ['src/views/views.ts', "export const y = () => import('./open/open-view.tsx');"],
    ['src/views/inspect/x.tsx', "import css from './x.module.css'; export const y = css;"],
    ['src/main.tsx', "import './styles/tokens.css'; import { x } from './ui/x.tsx'; export const y = x;"],
  ])('in %s: %s', (path, line) => expect(of(path, line)).toEqual([]));
});
