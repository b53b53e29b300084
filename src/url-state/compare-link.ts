/**
 * Links of the compare view: `#/compare?v=1&connection=prod&bucket=b&o=key%3Dk&o=…&only=changes`. Each `o` is one object:
 * the parameters of an inspect link, written as one value, but for those that all share.
 */
import {
  complete,
  encode,
  formatValues,
  type LinkProblem,
  readParameters,
  splitQuery,
  valuesOf,
} from './link-parameters.ts';
import type { InspectLink, LinkValues } from './link-schema.ts';
import { linkVersion, type RawParameters } from './link-version.ts';

/** What a compare link names: the objects in their order, and how they are looked at. */
export interface CompareLink {
  /** None to many; the view asks for what is missing. */
  readonly columns: readonly InspectLink[];
  /** The column that the others are held against, counted from 0; the first where left out. */
  readonly reference?: number;
  /** Rows in which nothing differs are left out. */
  readonly only?: 'changes';
}

/** More columns than this are not read: each is a request, and nobody can read them side by side. */
export const mostColumns = 50;

/** What columns may have in common, and a link then says once. */
const sharable = ['connection', 'bucket', 'key'] as const;
type Shared = Partial<Record<(typeof sharable)[number], string>>;

/**
 * The fragment that shows this comparison. A connection, a bucket and a key that all columns share are written once: fifty
 * versions of the longest key are then a link that can be read.
 * Reading it back gives the same comparison; equal comparisons have equal links.
 */
export function formatCompare({ columns, reference = 0, only }: CompareLink): string {
  const all = columns.map(valuesOf);
  const shared = sharedBy(all);
  const objects = all.map((values) =>
    formatValues(Object.fromEntries(Object.entries(values).filter(([name]) => !(name in shared)))),
  );
  return `#/compare?${[
    `v=${linkVersion}`,
    ...Object.entries(shared).map(([name, value]) => `${name}=${encode(value)}`),
    ...objects.map((object) => `o=${encode(object)}`),
    ...(reference > 0 ? [`reference=${reference + 1}`] : []),
    ...(only ? [`only=${only}`] : []),
  ].join('&')}`;
}

/** An object alone shares nothing but its connection, and names itself. */
function sharedBy(all: readonly LinkValues[]): Shared {
  const [first] = all;
  const names = all.length > 1 ? sharable : sharable.slice(0, 1);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = first?.[name];
      return value !== undefined && all.every((values) => values[name] === value) ? [[name, value]] : [];
    }),
  );
}

export interface CompareReading {
  readonly link: CompareLink;
  readonly problems: readonly LinkProblem[];
  readonly ignored: readonly string[];
}

/** What the parameters of a compare link name. Never throws: an object that cannot be read becomes a problem, the others stay. */
export function readCompare(parameters: RawParameters): CompareReading {
  const problems: LinkProblem[] = [];
  const ignored: string[] = [];
  const columns: InspectLink[] = [];
  const shared = sharedIn(parameters);
  const texts = parameters.filter(([name]) => name === 'o').map(([, text]) => text);
  // A reference beyond the columns would hold them against nothing.
  const pinned = Number(parameters.find(([name]) => name === 'reference')?.[1] ?? '1') - 1;
  const wanted = Number.isInteger(pinned) && pinned >= 0 && pinned < texts.length ? pinned : 0;
  let reference: number | undefined;
  if (texts.length > mostColumns) problems.push(aboutAll(tooMany(texts.length)));
  for (const [index, text] of texts.slice(0, mostColumns).entries()) {
    const read = readParameters(splitQuery(text));
    const link = read.problems.length === 0 ? complete({ ...shared, ...read.values }) : undefined;
    if (link && index === wanted) reference = columns.length;
    if (link) columns.push(link);
    else problems.push(unreadable(text, read.problems));
    ignored.push(...read.ignored);
  }
  if (reference === undefined && columns.length > 1)
    problems.push(
      aboutAll('The reference is among what was left out. The others are held against the first one that is left.'),
    );
  const known = new Set<string>([...sharable, 'o', 'only', 'reference']);
  ignored.push(...parameters.flatMap(([name]) => (known.has(name) ? [] : [name.slice(0, 80)])));
  const only = parameters.some(([name, value]) => name === 'only' && value === 'changes');
  return {
    link: { columns, ...(reference ? { reference } : {}), ...(only ? { only: 'changes' } : {}) },
    problems,
    ignored: [...new Set(ignored)],
  };
}

function sharedIn(parameters: RawParameters): Shared {
  return Object.fromEntries(
    sharable.flatMap((name) => {
      const value = parameters.find(([candidate]) => candidate === name)?.[1];
      return value ? [[name, value]] : [];
    }),
  );
}

function tooMany(count: number): string {
  return `This link names ${count.toLocaleString('en')} objects. The first ${mostColumns} are compared.`;
}

function aboutAll(problem: string): LinkProblem {
  return { parameter: 'link', text: '', problem };
}

function unreadable(text: string, [first]: readonly LinkProblem[]): LinkProblem {
  return {
    parameter: first?.parameter ?? 'link',
    text: text.slice(0, 200),
    problem: first?.problem ?? 'An object of this comparison names no bucket or no key.',
  };
}
