import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../testing/any-headers.ts';
import { ofOtherFour, ofTest } from '../testing/compare-answers.ts';
import { columnOf, columnWithout, waitingColumn } from '../testing/compare-column.ts';
import { compareJson, compareMarkdown } from './compare-text.ts';
import type { ComparisonJson } from './comparison-json.ts';

const now = Date.UTC(2026, 10, 25, 12);
const columns = [
  columnOf({ id: 'a', headers: { ...ofTest, 'cache-control': 'no-store', 'x-amz-request-id': '1' } }),
  columnOf({
    id: 'b',
    headers: { ...ofOtherFour, 'x-amz-request-id': '2' },
    request: { versionId: 'v1' },
    connection: 'prod',
  }),
];

describe('compareMarkdown', () => {
  it('names the objects, says the verdicts, and shows what differs', () =>
    expect(compareMarkdown({ columns, reference: 0, now }, { only: 'changes' })).toBe(
      `1. \`s3://reports/a.txt\` (reference): 200
2. \`s3://reports/a.txt\`, version \`v1\`, connection \`prod\`: 200

- **2** Different bytes: the \`ETag\`, which is the MD5 of the content in both, differs. (\`ETag\`, \`x-amz-server-side-encryption\`)
- **2** It is delivered differently: \`Cache-Control\`. (\`Cache-Control\`)

### Identity

|  | 1 | 2 | Verdict |
| --- | --- | --- | --- |
| \`ETag\` | \`"098f6bcd4621d373cade4e832627b4f6"\` | \`"8d777f385d3dfec8815d20f7496026dc"\` | changed |

### Delivery

|  | 1 | 2 | Verdict |
| --- | --- | --- | --- |
| \`CacheControl\` | \`no-store\` | not sent | only in some |
`,
    ));
  it('tells columns of one object apart by what was asked, and where', () => {
    const asked = [
      columnOf({}),
      columnOf({ id: 'b', request: { range: 'bytes=0-3', responseContentType: 'a|b' } }),
      columnOf({ id: 'c', place: { endpoint: 'http://localhost:9000', region: 'eu-west-1', pathStyle: true } }),
      columnOf({ id: 'd', request: { partNumber: 2, checksumMode: 'off' } }),
    ];
    expect(compareMarkdown({ columns: asked, reference: 0, now }).split('\n').slice(0, 4)).toEqual([
      '1. `s3://reports/a.txt` (reference): 200',
      '2. `s3://reports/a.txt`, Range `bytes=0-3`, ResponseContentType `a`&#124;`b`: 200',
      '3. `s3://reports/a.txt`, endpoint `http://localhost:9000`, region `eu-west-1`, path-style: 200',
      '4. `s3://reports/a.txt`, PartNumber `2`, ChecksumMode `off`: 200',
    ]);
  });
  it('ends with the link, where there is one', () =>
    expect(compareMarkdown({ columns, reference: 0, now }, { link: 'https://h.example/#/compare?v=1' })).toMatch(
      /\n\n<https:\/\/h\.example\/#\/compare\?v=1>\n$/,
    ));
  it('shows what is the same too, unless asked not to, but no row without a value', () => {
    const text = compareMarkdown({ columns, reference: 0, now });
    expect(text).toContain('| `ContentLength` | `4` | `4` | same |');
    expect(text).toContain('| `x-amz-request-id` | `1` | `2` | of the answer, not the object |');
    expect(text).not.toContain('ArchiveStatus');
  });
  it('names the call that brought a value', () => {
    const raw = ofTest.etag ?? '';
    const recovered = { ETag: { call: 'GetObjectAttributes', action: 's3:GetObjectAttributes', raw } } as const;
    const hidden = columnOf({ id: 'b', headers: ofTest, exposed: [], recovered });
    expect(compareMarkdown({ columns: [columnOf({ headers: ofTest }), hidden], reference: 0, now })).toContain(
      `\`${raw}\` (by GetObjectAttributes) | same |`,
    );
  });
  it('says what became of columns without an answer', () => {
    const all = [columnOf({ status: 404 }), waitingColumn('b'), columnWithout({ kind: 'offline' }, 'c')];
    expect(compareMarkdown({ columns: all, reference: 0, now })).toMatch(
      /\(reference\): 404\n2\. .*: no answer yet\n3\. .*: no answer \(offline\)\n/,
    );
  });

  const hostile = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 30 }));
  it('keeps every value in its cell, whatever it holds', () =>
    fc.assert(
      fc.property(hostile, hostile, hostile, (key, value, header) => {
        const one = columnOf({
          headers: { ...ofTest, 'cache-control': value, 'x-amz-meta-a': header },
          request: { key },
        });
        const two = columnOf({ id: 'b', headers: { ...ofTest, 'x-new-thing': header }, request: { versionId: key } });
        const lines = compareMarkdown({ columns: [one, two], reference: 0, now })
          .trimEnd()
          .split('\n');
        expect(lines.filter((line) => !/^(?:\d\. |- \*\*2\*\* |### [A-Z][a-z ]+$|\| .* \|$|$)/.test(line))).toEqual([]);
        for (const line of lines.filter((text) => text.startsWith('|'))) expect(line.split('|')).toHaveLength(6);
      }),
    ));
});

describe('compareJson', () => {
  const read = (text: string) => JSON.parse(text) as ComparisonJson;
  it('has a stable shape', () => {
    const found = read(compareJson({ columns, reference: 0, now }));
    expect(found).toMatchObject({
      format: 'headlight-comparison',
      version: 1,
      reference: 0,
      columns: [
        { bucket: 'reports', key: 'a.txt', outcome: 'answer', status: 200, askedAt: '1970-01-01T00:00:00Z' },
        { connection: 'prod', versionId: 'v1' },
      ],
    });
    expect(found.verdicts[0]).toEqual({
      id: 'different-bytes',
      column: 1,
      tone: 'fact',
      text: 'Different bytes: the ETag, which is the MD5 of the content in both, differs.',
      evidence: ['ETag', 'x-amz-server-side-encryption'],
    });
    expect(found.rows.find(({ id }) => id === 'CacheControl')).toEqual({
      id: 'CacheControl',
      group: 'delivery',
      header: 'Cache-Control',
      about: 'object',
      verdict: 'only',
      cells: [
        { state: 'present', verdict: 'same', value: 'no-store' },
        { state: 'absent', verdict: 'only' },
      ],
    });
  });
  it('has the place and the other inputs of each column, and the link', () => {
    const asked = [
      columnOf({ request: { range: 'bytes=0-3', partNumber: 2 }, place: { endpoint: 'http://localhost:9000' } }),
      columnOf({ id: 'b' }),
    ];
    const link = 'https://h.example/#/compare?v=1';
    const found = read(compareJson({ columns: asked, reference: 0, now }, { link }));
    expect(found.link).toBe(link);
    expect(found.columns).toMatchObject([
      { place: { endpoint: 'http://localhost:9000' }, inputs: { Range: 'bytes=0-3', PartNumber: 2 } },
      {},
    ]);
    expect(found.columns[1]).not.toHaveProperty('inputs');
    expect(found.columns[1]).not.toHaveProperty('place');
  });
  it('names failures and what is still awaited, and no value for them', () => {
    const found = read(
      compareJson({ columns: [waitingColumn('a'), columnWithout({ kind: 'offline' }, 'b')], reference: 0, now }),
    );
    expect(found.columns.map(({ outcome, failure }) => [outcome, failure])).toEqual([
      ['waiting', undefined],
      ['no-answer', 'offline'],
    ]);
    expect(found.rows.flatMap(({ cells }) => cells.filter((cell) => 'value' in cell))).toEqual([]);
  });
  it('gives any value back as it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const one = columnOf({ headers: { 'x-amz-meta-a': value } });
        const { rows } = read(compareJson({ columns: [one], reference: 0, now }));
        expect(rows.find(({ id }) => id === 'Metadata:a')?.cells[0]?.value).toBe(value);
      }),
    ));
});
