/** Does the build put code where it is needed, and does nothing else change when a part of a library is left out of it? */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAhead } from './ask-ahead.ts';
import { chunksByMoment } from './chunks-by-moment.ts';
import { leaveOut } from './leave-out.ts';
import { leftOut } from './left-out.ts';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smaller-build-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Builds `main.js` of these files, or what `input` says, with a plugin, and hands back what comes of it. */
async function built(project: string, files: Readonly<Record<string, string>>, plugin: Plugin, input = 'main.js') {
  const root = join(folder, project);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: {
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, input), preserveEntrySignatures: 'allow-extension' },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return { root, outputs, chunks: outputs.filter((file) => file.type === 'chunk') };
}

describe('what is left out', () => {
  const files = {
    'package.json': '{ "type": "module" }',
    'main.js': "export { Left, left } from 'pkg/left.js'; export { kept } from 'pkg/kept.js';",
    'node_modules/pkg/package.json': '{ "name": "pkg", "type": "module" }',
    'node_modules/pkg/left.js': 'export class Left {} export const left = () => 1; export function other() {}',
    'node_modules/pkg/kept.js': 'export const kept = () => 2;',
  };
  const runOf = async (project: string, modules: typeof leftOut) => {
    const { root, chunks } = await built(project, files, leaveOut(modules));
    return await import(pathToFileURL(join(root, 'dist', chunks[0]?.fileName ?? '')).href);
  };

  it('throws as soon as it is called, made or looked into, with its name; what is beside it stays', async () => {
    const { Left, left, kept } = await runOf('never', { 'pkg/left.js': undefined });
    expect(() => left()).toThrow('pkg/left.js is left out of this build');
    expect(() => new Left()).toThrow('pkg/left.js is left out of this build');
    expect(() => left.length).toThrow('pkg/left.js is left out of this build');
    expect(kept()).toBe(2);
  });

  it('may be made where that is said, and answers what it may be asked, and nothing else', async () => {
    const { Left, left } = await runOf('made', { 'pkg/left.js': { kind: 'none', applyToStack: null } });
    expect(new Left().kind()).toBe('none');
    expect(left().applyToStack({})).toBeNull();
    expect(Left.kind()).toBe('none');
    expect(() => new Left().sign).toThrow('pkg/left.js is left out of this build');
  });

  it('hands back what it is given where that is said, and nothing else', async () => {
    const { left } = await runOf('as-it-is', { 'pkg/left.js': 'as it is' });
    const given = {};
    expect(left(given, 'more')).toBe(given);
    expect(() => left.length).toThrow('pkg/left.js is left out of this build');
  });

  it('fails the build where nothing imports it, as after an update that moved it', async () => {
    const modules = { 'pkg/left.js': undefined, 'pkg/moved.js': undefined };
    await expect(built('moved', files, leaveOut(modules))).rejects.toThrow('imported by nothing: pkg/moved.js');
  });

  it.each(Object.keys(leftOut))('is in what is installed: %s', (module) => {
    expect(existsSync(packages + module)).toBe(true);
  });
});

describe('the chunks', () => {
  const plan = [
    { name: 'start', entries: /\/main\.js$/, after: [] },
    { name: 'open', entries: /\/open\.js$/, after: [] },
    { name: 'inspect', entries: /\/inspect\.js$/, after: [] },
    { name: 'aws', entries: /\/aws\.js$/, after: ['inspect'] },
    { name: 'answer', entries: /\/answer-\w+\.js$/, after: ['inspect', 'aws'] },
    { name: 'compare', entries: /\/compare\.js$/, after: ['inspect', 'aws'] },
  ];
  const importing = (...names: string[]) =>
    `${names.map((name) => `import { ${name} } from './${name}.js';`).join('\n')}\nexport const all = [${names.join(', ')}];`;
  const leaf = (name: string) => `export const ${name} = '${name} '.repeat(Math.random());`;
  const leaves = ['atOnce', 'ofStart', 'ofInspect', 'earlier', 'neither', 'late', 'ofAnswer', 'unplannedToo'];
  const files = {
    ...Object.fromEntries(leaves.map((name) => [`${name}.js`, leaf(name)])),
    'main.js': `import { ofStart } from './ofStart.js';
      export const parts = [ofStart, ...['open', 'inspect', 'answer-a', 'answer-b', 'aws', 'compare', 'unplanned']];
      export const load = [() => import('./open.js'), () => import('./inspect.js'), () => import('./answer-a.js'),
        () => import('./answer-b.js'), () => import('./aws.js'), () => import('./compare.js'), () => import('./unplanned.js')];`,
    'open.js': importing('atOnce', 'ofStart', 'neither'),
    'inspect.js': importing('atOnce', 'ofInspect', 'earlier'),
    'answer-a.js': importing('earlier', 'late', 'ofAnswer'),
    'answer-b.js': importing('ofAnswer'),
    'aws.js': importing('neither'),
    'compare.js': importing('late'),
    'unplanned.js': importing('ofInspect', 'unplannedToo'),
  };
  let chunkOf: ReadonlyMap<string, Rolldown.OutputChunk>;
  beforeAll(async () => {
    const { chunks } = await built('chunks', files, chunksByMoment(plan));
    chunkOf = new Map(
      chunks.flatMap((chunk) => chunk.moduleIds.map((id) => [id.slice(id.lastIndexOf('/') + 1, -3), chunk] as const)),
    );
  });
  const nameOf = (module: string) => chunkOf.get(module)?.name;

  it.each([
    ['needed at the start', 'ofStart', 'main'],
    ['needed by both views that a visit begins in', 'atOnce', 'main'],
    ['needed at one moment', 'ofInspect', 'inspect'],
    ['needed at a moment and at one after it', 'earlier', 'inspect'],
    ['needed at two moments of which none comes first', 'neither', 'open-aws'],
    ['shared by moments that come after several', 'late', 'late'],
    ['needed by two lazy modules of one moment', 'ofAnswer', 'answer'],
  ])('put what is %s (%s) into %s', (_, module, chunk) => expect(nameOf(module)).toBe(chunk));

  it('are one for all lazy modules of a moment', () => expect(chunkOf.get('answer-a')).toBe(chunkOf.get('answer-b')));

  it('leave a lazy module that no moment names to the bundler, with what it alone needs', () => {
    expect(nameOf('unplanned')).toBe('unplanned');
    expect(chunkOf.get('unplannedToo')).toBe(chunkOf.get('unplanned'));
  });
});

describe('what is asked for ahead', () => {
  const files = {
    'index.html': '<!doctype html><head></head><script type="module" src="./main.js"></script>',
    'main.js': "globalThis.load = [() => import('./open.js'), () => import('./inspect.js')];",
    'open.js': "import { shared } from './shared.js'; export const open = shared;",
    'inspect.js': "import { shared } from './shared.js'; export const inspect = [shared];",
    'shared.js': "export const shared = 'shared '.repeat(Math.random());",
  };
  const views = { open: ['open.js'], inspect: ['inspect.js'] };
  const page = async (project: string, plugin: Plugin) => {
    const { outputs } = await built(project, files, plugin, 'index.html');
    const named = (name: string) => outputs.find(({ fileName }) => fileName.includes(name));
    const ahead = named('ahead');
    const script = ahead?.type === 'asset' ? String(ahead.source) : '';
    const html = named('index.html');
    return { script, html: html?.type === 'asset' ? String(html.source) : '', name: ahead?.fileName ?? 'none', named };
  };
  /** The addresses that the script has fetched on a page with this fragment. */
  const asked = (script: string, hash: string, configAhead?: null) => {
    const links: { href: string }[] = [];
    const document = {
      createElement: () => ({ dataset: {} }),
      head: { append: (link: { href: string }) => links.push(link) },
    };
    const page = { document, location: { hash }, fetch: async () => new Response(), globalThis: { configAhead } };
    new Function(...Object.keys(page), script)(...Object.values(page));
    return { code: links.map(({ href }) => href).sort(), config: page.globalThis.configAhead };
  };

  it('is what the fragment’s view runs, with all that it imports, but for what the first script has', async () => {
    const { script, html, name, named } = await page('ahead', askAhead(views));
    expect(html).toContain(`<script async src="./${name}"></script>`);
    const addresses = (...names: string[]) => names.map((one) => `./${named(one)?.fileName}`).sort();
    for (const hash of ['', '#/', '#/open', '#/inspection', '#/constructor', '#inspect', '#/inspect%2F'])
      expect(asked(script, hash).code, hash).toEqual(addresses('open', 'shared'));
    for (const hash of ['#/inspect', '#/inspect?v=1'])
      expect(asked(script, hash).code, hash).toEqual(addresses('inspect', 'shared'));
  });

  it('is the configuration, too, unless it was asked for already', async () => {
    const { script } = await page('ahead-config', askAhead(views));
    expect(await asked(script, '').config).toMatchObject({ response: expect.any(Response) });
    expect(asked(script, '', null).config).toBeNull();
  });

  it('fails the build where a module is in no chunk, as after a move', async () => {
    await expect(page('ahead-moved', askAhead({ open: ['moved.js'] }))).rejects.toThrow('in no chunk: moved.js');
  });
});
