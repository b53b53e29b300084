import { describe, expect, it } from 'vitest';
import { observationOf } from '../../testing/observation.ts';
import { presences } from '../presence.ts';
import { type AnswerJson, answerJson } from './answer-json.ts';
import { answerMarkdown } from './answer-markdown.ts';
import { rawHeaders } from './raw-headers.ts';

const link = 'https://headlight.example/#/inspect?v=1&bucket=reports&key=a%7Cb.txt';
const answer = observationOf({
  request: { bucket: 'reports', key: 'a|b.txt', range: 'bytes=0-3' },
  status: 206,
  statusText: 'Partial Content',
  headers: [
    ['etag', '"9b2c"'],
    ['content-type', 'text/plain|x'],
    ['x-amz-meta-color', 'deep `blue`'],
    ['x-new-thing', 'yes'],
  ],
});
const observation = { ...answer, sentAt: Date.UTC(2026, 10, 21, 12) };
const fields = presences(observation);

describe('the answer as text', () => {
  it('as raw headers is every header that could be read', () =>
    expect(rawHeaders(observation)).toBe(
      'HTTP 206 Partial Content\netag: "9b2c"\ncontent-type: text/plain|x\nx-amz-meta-color: deep `blue`\nx-new-thing: yes\n',
    ));

  it('has no blank where HTTP/2 sends no reason', () =>
    expect(rawHeaders({ ...observation, statusText: '', headers: [] })).toBe('HTTP 206\n'));

  it('as JSON is what was asked, each field with its state and its reason, and every header', () => {
    const text = answerJson(observation, fields, link);
    const json = JSON.parse(text) as AnswerJson;
    expect(text.endsWith('}\n')).toBe(true);
    expect(json).toMatchObject({
      format: 'headlight-answer',
      version: 1,
      link,
      bucket: 'reports',
      key: 'a|b.txt',
      inputs: { Range: 'bytes=0-3' },
      status: 206,
      askedAt: '2026-11-21T12:00:00Z',
      headers: observation.headers,
    });
    expect(Object.keys(json.fields)).toEqual([...fields.keys()]);
    expect(json.fields.ETag).toMatchObject({ header: 'ETag', state: 'present', value: '"9b2c"' });
    expect(json.fields.Metadata).toMatchObject({ header: 'x-amz-meta-*', entries: { color: 'deep `blue`' } });
    for (const { because } of Object.values(json.fields)) expect(because).not.toBe('');
  });

  it('says in JSON and in Markdown which call brought a value that the header hides', () => {
    const hidden = fields.get('VersionId');
    if (!hidden) throw new Error('There is no VersionId.');
    const brought = new Map(fields).set('VersionId', {
      ...hidden,
      recovered: { raw: 'v7', call: 'ListObjectVersions', action: 's3:ListBucketVersions' },
    });
    expect((JSON.parse(answerJson(observation, brought, link)) as AnswerJson).fields.VersionId).toMatchObject({
      state: 'hidden',
      value: 'v7',
      recoveredBy: 'ListObjectVersions',
    });
    expect(answerMarkdown(observation, brought, link)).toContain(
      '| VersionId | `x-amz-version-id` | `v7` (by ListObjectVersions) |',
    );
  });

  it('as Markdown lists what has a value or hides one, and lets nothing be markup', () => {
    const lines = answerMarkdown(observation, fields, link).split('\n');
    expect(lines[0]).toBe('`s3://reports/a`&#124;`b.txt`, Range `bytes=0-3`: 206, 2026-11-21T12:00:00Z');
    expect(lines).toContain('| ContentType | `Content-Type` | `text/plain`&#124;`x` |');
    expect(lines).toContain('| Metadata | `x-amz-meta-color` | `` deep `blue` `` |');
    expect(lines).toContain('| VersionId | `x-amz-version-id` | hidden by CORS, or may be |');
    expect(lines.at(-2)).toBe(`<${link}>`);
    expect(lines.filter((one) => one.startsWith('|')).every((one) => one.split(' | ').length === 3)).toBe(true);
  });
});
