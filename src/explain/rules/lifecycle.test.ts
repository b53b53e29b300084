import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHttpDate } from '../../object-head/header-values/http-date.ts';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords, shownValues } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf, testNow } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { lifecycle } from './lifecycle.ts';

const explain = (parts: ReadingParts) => lifecycle.explain(readingOf(parts));
const title = (parts: ReadingParts) => plainText(explain(parts)?.title ?? '');
const says = (parts: ReadingParts) => (explain(parts)?.says ?? []).map(plainText).join('\n');

const expires = (at: number, rule = 'my%20rule') => ({
  'x-amz-expiration': `expiry-date="${formatHttpDate(at)}", rule-id="${rule}"`,
});
const version = (id: string) => ({ 'x-amz-version-id': id });
const day = 86_400_000;
const soon = testNow + 10 * day;

describe('an expiry', () => {
  it('to come: the date, and the rule decoded as a value', () => {
    const headers = expires(soon, 'tmp%2F%C3%A4');
    expect(explain({ headers })).toMatchObject({ id: 'lifecycle', tone: 'caution', evidence: ['x-amz-expiration'] });
    expect(title({ headers })).toBe('Expires 2026-12-05T12:00:00Z by a lifecycle rule.');
    expect(explain({ headers })?.says).toContainEqual(['The rule is ', { value: 'tmp/ä' }, '.']);
    expect(explain({ headers })?.detail).toEqual([{ label: 'Rule', value: 'tmp/ä' }]);
  });
  it.each([
    ['a second before', 1000, 'Expires'],
    ['at', 0, 'Due to expire since'],
    ['after', -day, 'Due to expire since'],
  ])('%s its date', (_, left, expected) => {
    expect(title({ headers: expires(testNow + left) })).toContain(expected);
    expect(explain({ headers: expires(testNow + left) })?.todo === undefined).toBe(left <= 0);
  });
  it('says that S3 takes its time, and does not bill it; of Amazon S3 only', () => {
    const headers = expires(testNow - day);
    expect(says({ headers })).toContain('not billed from that date on');
    expect(says({ headers: { ...headers, ...version('v1') } })).toContain('is billed as long as it is kept');
    expect(says({ headers, knowledge: { store: { name: 'Ceph', lacks: new Set() } } })).not.toContain('billed');
  });
  it('without a rule id names none', () => {
    const headers = { 'x-amz-expiration': `expiry-date="${formatHttpDate(soon)}"` };
    expect(says({ headers })).not.toContain('The rule is');
    expect(explain({ headers })?.detail).toBeUndefined();
  });
  it.each(['expiry-date="soon", rule-id="a"', 'rule-id="a"', ''])(
    'that cannot be read (%j) is shown as it is',
    (raw) => {
      expect(explain({ headers: { 'x-amz-expiration': raw } })?.tone).toBe('caution');
      expect(explain({ headers: { 'x-amz-expiration': raw } })?.says[0]).toContainEqual({ value: raw });
    },
  );
});

describe('what is left of it', () => {
  it('nothing, in a bucket that never kept versions', () =>
    expect(says({ headers: expires(soon) })).toContain('has never kept versions: the object is then gone for good'));
  it('this version below a delete marker', () => {
    const headers = { ...expires(soon), ...version('3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY') };
    expect(explain({ headers })?.tone).toBe('fact');
    expect(says({ headers })).toContain('a delete marker becomes the current one');
    expect(explain({ headers })?.evidence).toEqual(['x-amz-expiration', 'x-amz-version-id']);
  });
  it('depends on whether versioning is suspended, for the null version', () => {
    const headers = { ...expires(soon), ...version('null') };
    expect(explain({ headers })?.tone).toBe('caution');
    expect(says({ headers })).toContain('with versioning suspended the marker takes its place');
  });
  it('is not known of another store, which may keep versions without saying', () =>
    expect(
      says({ headers: expires(soon), knowledge: { exposed: '*', store: { name: 'Other', lacks: new Set() } } }),
    ).toContain('Whether the bucket keeps versions is not known'));
  it('is not known where the version id may be hidden', () =>
    expect(says({ headers: expires(soon), knowledge: {} })).toContain(
      'Whether the bucket keeps versions is not known',
    ));
});

describe('Object Lock', () => {
  const retainUntil = (at: number) => ({
    ...version('v1'),
    'x-amz-object-lock-retain-until-date': new Date(at).toISOString(),
  });
  it.each([
    ['longer than', 1000, true],
    ['exactly as long as', 0, false],
    ['shorter than', -1000, false],
  ])('that lasts %s the object', (_, more, outlasts) =>
    expect(says({ headers: { ...expires(soon), ...retainUntil(soon + more) } }).includes('Object Lock keeps it')).toBe(
      outlasts,
    ),
  );
  it.each(['x-amz-object-lock-legal-hold', 'x-amz-object-lock-event-hold'])('with %s on holds it', (name) => {
    expect(says({ headers: { ...expires(soon), ...version('v1'), [name]: 'ON' } })).toContain('but not delete it');
    expect(says({ headers: { ...expires(soon), ...version('v1'), [name]: 'OFF' } })).not.toContain('but not delete it');
  });
});

describe('no date', () => {
  it('is silent where it was provably not sent', () => expect(explain({})).toBeUndefined());
  it('is silent where it is hidden', () => expect(explain({ knowledge: {} })).toBeUndefined());
  it('of a named version is kept back by S3', () => {
    const parts = { request: { versionId: 'v1' }, headers: version('v1') };
    expect(explain(parts)).toMatchObject({ tone: 'fact', evidence: [] });
    expect(title(parts)).toContain('because the request names it');
  });
  it('of a named version says nothing of another store', () =>
    expect(
      explain({ request: { versionId: 'v1' }, knowledge: { store: { name: 'Other', lacks: new Set() } } }),
    ).toBeUndefined());
  it('in a directory bucket is NotImplemented', () => {
    const request = { bucket: 'logs--usw2-az1--x-s3' };
    expect(title({ request, headers: { 'x-amz-expiration': 'NotImplemented' } })).toBe(
      'This bucket does not say when an object expires.',
    );
    expect(explain({ request })).toBeUndefined();
  });
  it('is silent for answers that are not about an object', () => {
    for (const status of [304, 403, 404, 405])
      expect(explain({ status, request: { versionId: 'v1' } })).toBeUndefined();
  });
});

it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    const shown = explain({ headers: { 'x-amz-expiration': text } });
    expect(shown && shownValues(shown)).toContain(text);
    const found = explain({ headers: { ...expires(soon, encodeURIComponent(text)), ...version(text) } });
    expect(found && ownWords(found)).not.toContain(foreignMark);
    expect(found && shownValues(found)).toContain(text);
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(lifecycle.reads), fc.boolean(), (headers, exposed) => {
      const found = explain({ headers, knowledge: exposed ? { exposed: '*' } : {} });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
