/** Who may import whom, and what a file may be like: the rules of `src/README.md`, as a check over sources. */
import { posix } from 'node:path';
import { type ModuleFacts, type ModuleImport, readModule } from './read-module.ts';

export interface SourceFile {
  /** From the top of the project, `src/aws/aws.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Each folder of `src`, and the folders that it may import from. */
const below: Readonly<Record<string, readonly string[]>> = (() => {
  const data = ['object-head'];
  const meaning = [...data, 'explain', 'snippets', 'url-state'];
  const session = [...meaning, 'connections'];
  const shown = [...session, 'compare', 'queries', 'ui'];
  return {
    'object-head': [],
    explain: data,
    snippets: data,
    // Of explain the words alone: see `onlyFrom`.
    compare: [...data, 'explain'],
    'url-state': [...data, 'compare'],
    connections: meaning,
    aws: session,
    queries: [...session, 'aws'],
    views: shown,
    // The files that stand in src itself: main.tsx, app.tsx.
    '': [...shown, 'views', 'styles'],
    ui: [],
    styles: [],
    testing: data,
  };
})();

/** Where a folder may take one file alone from another that lies below it. */
const onlyFrom: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  compare: { explain: 'src/explain/words.ts' },
};

const pure = new Set(['object-head', 'explain', 'snippets', 'compare']);
const isSdk = (name: string) => /^@(?:aws-sdk|aws-crypto|aws|smithy)\//.test(name);
const isReact = (name: string) => /^(?:react|react-dom|lucide-react)(?:\/|$)/.test(name);
const isQueryLibrary = (name: string) => name.startsWith('@tanstack/');
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isCode = (path: string) => /\.[cm]?[jt]sx?$/.test(path);
const doors = new Set(['src/aws/aws.ts']);

const longest = 300;
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/;
const nothingFolders = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared', 'lib']);

/** One line a violation, `src/a/b.ts: what is wrong`; empty where all is well. */
export function violations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const found = [...shapeProblems(file), ...(isCode(file.path) ? codeProblems(file) : [])];
    return found.map((problem) => `${file.path}: ${problem}`);
  });
}

function shapeProblems({ path, text }: SourceFile): string[] {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  const lines = text.replace(/\n$/, '').split('\n').length;
  const nothing = folders.find((folder) => nothingFolders.has(folder));
  return [
    ...(lines > longest && !path.endsWith('.json') ? [`has ${lines} lines, more than ${longest}`] : []),
    ...(kebab.test(name) || name === 'README.md' ? [] : ['is not named in kebab-case']),
    ...(nothing === undefined ? [] : [`is in a folder called ${nothing}, which says nothing about what is in it`]),
  ];
}

function codeProblems({ path, text }: SourceFile): string[] {
  const facts = readModule(path, text);
  const found = [
    ...(facts.hasDefault && !path.endsWith('.config.ts') ? ['has a default export'] : []),
    ...(facts.isBarrel && !doors.has(path) ? ['is a barrel: it only exports what others have'] : []),
  ];
  return path.startsWith('src/') ? [...found, ...layerProblems(path, facts)] : found;
}

function layerProblems(path: string, facts: ModuleFacts): string[] {
  const folder = folderOf(path);
  if (!(folder in below)) return [`is in src/${folder}, which has no place among the layers yet`];
  const depends = pure.has(folder) && !isTest(path) ? facts.surroundings : [];
  return [
    ...depends.map((what) => `uses ${what} in a folder that is pure: take it as an argument`),
    ...facts.imports.flatMap((one) => {
      const problem = one.from.startsWith('.') ? fileProblem(path, one) : packageProblem(path, one);
      return problem === undefined ? [] : [problem];
    }),
  ];
}

/** `aws` for `src/aws/credentials/guest.ts`, nothing for `src/app.tsx`. */
function folderOf(path: string): string {
  const [, folder = '', ...rest] = path.split('/');
  return rest.length === 0 ? '' : folder;
}

function fileProblem(path: string, { from, kind }: ModuleImport): string | undefined {
  const target = posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));
  const [folder, other] = [folderOf(path), folderOf(target)];
  if (!target.startsWith('src/')) return isTest(path) ? undefined : `imports ${target}, which lies outside src`;
  if (other === 'testing') {
    return isTest(path) || folder === 'testing' ? undefined : `imports ${target}, which is for tests only`;
  }
  if (other !== folder && !below[folder]?.includes(other))
    return `imports ${target}: ${folder || 'src'} is not above it`;
  const alone = onlyFrom[folder]?.[other];
  if (alone !== undefined && target !== alone) return `imports ${target}: ${folder} may take ${alone} alone from there`;
  if (other === 'aws' && folder !== 'aws' && kind === 'static' && !isTest(path)) {
    return `imports ${target} at once: the SDK’s chunk is loaded with import()`;
  }
  return folder === 'views' && other === 'views' ? viewProblem(path, target) : undefined;
}

function viewProblem(path: string, target: string): string | undefined {
  const viewOf = (file: string) => file.split('/').slice(2, -1)[0];
  const [view, other] = [viewOf(path), viewOf(target)];
  const free = other === view || other === 'parts' || path === 'src/views/views.ts' || target === 'src/views/views.ts';
  return free ? undefined : `imports ${target}, which is another view’s`;
}

function packageProblem(path: string, { from, kind }: ModuleImport): string | undefined {
  if (isTest(path)) return undefined;
  const folder = folderOf(path);
  if (from === '(computed)') return 'imports something that is worked out at run time';
  if (isSdk(from) && kind !== 'type' && folder !== 'aws') return `imports ${from} at run time outside src/aws`;
  if (pure.has(folder) && (isReact(from) || isQueryLibrary(from))) return `imports ${from} in a folder that is pure`;
  if (folder === 'ui' && (isSdk(from) || isQueryLibrary(from))) return `imports ${from}: ui knows no query and no S3`;
  return undefined;
}
