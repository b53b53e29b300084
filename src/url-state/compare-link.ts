/**
 * Links of the compare view: `#/compare?v=1&connection=prod&o=bucket%3Db%26key%3Dk&o=…&only=changes`. Each `o` is one
 * object: the parameters of an inspect link, written as one value.
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
import type { InspectLink } from './link-schema.ts';
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

/**
 * The fragment that shows this comparison. A connection that all columns share is written once.
 * Reading it back gives the same comparison; equal comparisons have equal links.
 */
export function formatCompare({ columns, reference = 0, only }: CompareLink): string {
  const [first] = columns;
  const shared =
    first?.connection !== undefined && columns.every(({ connection }) => connection === first.connection)
      ? first.connection
      : undefined;
  const objects = columns.map((column) => {
    const { connection, ...rest } = valuesOf(column);
    return formatValues(shared === undefined && connection !== undefined ? { ...rest, connection } : rest);
  });
  return `#/compare?${[
    `v=${linkVersion}`,
    ...(shared === undefined ? [] : [`connection=${encode(shared)}`]),
    ...objects.map((object) => `o=${encode(object)}`),
    ...(reference > 0 ? [`reference=${reference + 1}`] : []),
    ...(only ? [`only=${only}`] : []),
  ].join('&')}`;
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
  const shared = parameters.find(([name]) => name === 'connection')?.[1];
  const texts = parameters.filter(([name]) => name === 'o').map(([, text]) => text);
  if (texts.length > mostColumns)
    problems.push({
      parameter: 'link',
      text: '',
      problem: `This link names ${texts.length.toLocaleString('en')} objects. The first ${mostColumns} are compared.`,
    });
  for (const text of texts.slice(0, mostColumns)) {
    const read = readParameters(splitQuery(text));
    const link = read.problems.length === 0 ? complete(withConnection(read.values, shared)) : undefined;
    if (link) columns.push(link);
    else problems.push(unreadable(text, read.problems));
    ignored.push(...read.ignored);
  }
  const known = new Set(['connection', 'o', 'only', 'reference']);
  ignored.push(...parameters.flatMap(([name]) => (known.has(name) ? [] : [name.slice(0, 80)])));
  const reference = Number(parameters.find(([name]) => name === 'reference')?.[1] ?? '1') - 1;
  const only = parameters.some(([name, value]) => name === 'only' && value === 'changes');
  return {
    link: {
      columns,
      // A reference beyond the columns would hold them against nothing.
      ...(Number.isInteger(reference) && reference > 0 && reference < columns.length ? { reference } : {}),
      ...(only ? { only: 'changes' } : {}),
    },
    problems,
    ignored: [...new Set(ignored)],
  };
}

function withConnection<Values extends { connection?: string }>(values: Values, shared: string | undefined): Values {
  return shared === undefined || shared === '' || values.connection !== undefined
    ? values
    : { ...values, connection: shared };
}

function unreadable(text: string, [first]: readonly LinkProblem[]): LinkProblem {
  return {
    parameter: first?.parameter ?? 'link',
    text: text.slice(0, 200),
    problem: first?.problem ?? 'An object of this comparison names no bucket or no key.',
  };
}
