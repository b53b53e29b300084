/** A comparison to paste into a ticket or a script: as Markdown and as JSON. */
import { plainText, type Segment, segmentsOf, type Words } from '../explain/words.ts';
import { formatBytes } from '../object-head/header-values/bytes.ts';
import { markdownValue, markdownWords } from '../object-head/markdown-text.ts';
import { objectUri } from '../object-head/object-uri.ts';
import { otherInputs } from '../object-head/other-inputs.ts';
import { type Cell, type CellState, cellValue } from './cell.ts';
import { type Column, type Comparison, referenceIndex } from './column.ts';
import { comparisonJson } from './comparison-json.ts';
import { isChange } from './row.ts';
import type { RowVerdict } from './row-verdict.ts';
import { type RowGroup, rows } from './rows.ts';
import type { Verdict } from './verdicts/verdict.ts';
import { verdicts } from './verdicts.ts';

export interface TextOptions {
  /** Rows are those with a value somewhere; with it, those of them in which something of the objects differs. */
  readonly only?: 'changes';
  /** The address of the comparison. It holds no secret: links have no place for one. */
  readonly link?: string;
}

const verdictWords: Readonly<Record<RowVerdict, string>> = {
  same: 'same',
  changed: 'changed',
  only: 'only in some',
  unknown: 'cannot be told',
};

const stateWords: Readonly<Record<CellState, string>> = {
  present: 'present',
  absent: 'not sent',
  hidden: 'hidden by CORS, or may be',
  withheld: 'withheld',
  unsupported: 'not in this store',
  'no-object': 'no object',
  'not-said': 'not said',
  waiting: 'no answer yet',
};

/**
 * The comparison as Markdown (GFM): the numbered objects, the verdicts, a table a group, the link. Ends with a line break.
 * Values stand in it as code, so that nothing in them is markup; sizes are in bytes, times in UTC.
 *
 * @example compareMarkdown({ columns: [a, b], reference: 0, now }) // '1. `s3://reports/a.txt` (reference): 200\n2. …'
 * @see https://github.github.com/gfm/
 */
export function compareMarkdown(comparison: Comparison, { only, link }: TextOptions = {}): string {
  const { columns, reference } = comparison;
  const index = referenceIndex(columns, reference);
  const objects = columns.map((column, at) => `${at + 1}. ${columnLine(column, at === index)}`);
  const said = verdicts(comparison).map((verdict) => `- ${verdictLine(verdict, columns)}`);
  const tables = rows(columns, index).flatMap((group) => table(group, columns, only));
  return `${[objects, said, ...tables, link === undefined ? [] : [`<${link}>`]]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/**
 * The comparison as JSON text, indented by two spaces, with a line break at its end; its shape is `ComparisonJson`.
 *
 * @example compareJson({ columns: [a, b], reference: 0, now }) // '{\n  "format": "headlight-comparison",\n  "version": 1, …'
 * @see https://www.rfc-editor.org/rfc/rfc8259
 */
export function compareJson(comparison: Comparison, { link }: Pick<TextOptions, 'link'> = {}): string {
  return `${JSON.stringify(comparisonJson(comparison, link), null, 2)}\n`;
}

function columnLine({ request, place = {}, connection, outcome }: Column, isReference: boolean): string {
  const { endpoint, region, pathStyle } = place;
  const facts: readonly (readonly [name: string, value: string | number | undefined])[] = [
    ['version', request.versionId],
    ['connection', connection],
    ['endpoint', endpoint],
    ['region', region],
    ...Object.entries(otherInputs(request)),
  ];
  const said = facts.flatMap(([fact, value]) =>
    value === undefined ? [] : [`, ${fact} ${markdownValue(`${value}`)}`],
  );
  const style = pathStyle === undefined ? '' : pathStyle ? ', path-style' : ', virtual-hosted-style';
  const name = `${markdownValue(objectUri(request))}${said.join('')}${style}${isReference ? ' (reference)' : ''}`;
  if (outcome.kind === 'answer') return `${name}: ${outcome.observation.status}`;
  return `${name}: ${outcome.kind === 'waiting' ? 'no answer yet' : `no answer (${outcome.failure.kind})`}`;
}

function verdictLine({ column, words, evidence }: Verdict, columns: readonly Column[]): string {
  const number = columns.findIndex(({ id }) => id === column) + 1;
  const basis = evidence.length === 0 ? '' : ` (${evidence.map(markdownValue).join(', ')})`;
  return `**${number}** ${markdownSentence(words)}${basis}`;
}

function markdownSentence(words: Words): string {
  return segmentsOf(words).map(markdownSegment).join('');
}

function markdownSegment(segment: Segment): string {
  if (typeof segment === 'string') return markdownWords(segment);
  if ('code' in segment) return markdownValue(segment.code);
  if ('value' in segment) return markdownValue(segment.value);
  return 'bytes' in segment ? formatBytes(segment.bytes) : plainText([segment]);
}

/** A heading and a table, or nothing where the group has no row to show. */
function table({ title, rows: all }: RowGroup, columns: readonly Column[], only?: 'changes'): readonly string[][] {
  const shown = all.filter((row) => !row.empty && (only === undefined || isChange(row)));
  if (shown.length === 0) return [];
  const head = ['', ...columns.map((_column, at) => `${at + 1}`), 'Verdict'];
  const lines = shown.map((row) => [
    markdownValue(row.id),
    ...row.cells.map(markdownCell),
    row.about === 'answer' ? 'of the answer, not the object' : verdictWords[row.verdict],
  ]);
  return [[`### ${title}`], [line(head), line(head.map(() => '---')), ...lines.map(line)]];
}

function markdownCell(cell: Cell): string {
  const value = cellValue(cell);
  if (value === undefined) return stateWords[cell.state];
  const source = cell.raw === undefined && cell.recovered ? ` (by ${cell.recovered.call})` : '';
  return `${markdownValue(value)}${source}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
