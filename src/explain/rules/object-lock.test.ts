import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHeaders, foreignMark, hostileTexts } from '../../testing/any-headers.ts';
import { ownWords, shownValues } from '../../testing/own-words.ts';
import { type ReadingParts, readingOf, testNow } from '../../testing/reading.ts';
import { plainText } from '../words.ts';
import { objectLock } from './object-lock.ts';

const lock = (parts: ReadingParts) => objectLock.explain(readingOf(parts));
const title = (parts: ReadingParts) => plainText(lock(parts)?.title ?? '');
const says = (parts: ReadingParts) => (lock(parts)?.says ?? []).map(plainText).join('\n');
const todo = (parts: ReadingParts) => (lock(parts)?.todo ?? []).map(plainText).join('\n');

const version = { 'x-amz-version-id': '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY' };
const retention = (mode: string, date: string) => ({
  ...version,
  'x-amz-object-lock-mode': mode,
  'x-amz-object-lock-retain-until-date': date,
});
const hold = (status: string) => ({ 'x-amz-object-lock-legal-hold': status });
const eventHold = (status: string) => ({ 'x-amz-object-lock-event-hold': status });
const future = '2027-03-01T00:00:00Z';
const past = '2026-03-01T00:00:00Z';

describe('retention', () => {
  it('COMPLIANCE: nobody can delete it before the date', () => {
    const headers = { ...retention('COMPLIANCE', future), ...hold('OFF') };
    expect(lock({ headers })).toMatchObject({ id: 'object-lock', tone: 'good' });
    expect(title({ headers })).toBe(
      'Locked until 2027-03-01T00:00:00Z (COMPLIANCE): nobody can delete this version before, not even the root user.',
    );
    expect(says({ headers })).toContain('Nobody can shorten the period or change its mode');
    expect(says({ headers })).toContain('A DELETE that names no version is not blocked');
    expect(lock({ headers })?.evidence).toEqual([
      'x-amz-object-lock-mode',
      'x-amz-object-lock-retain-until-date',
      'x-amz-object-lock-legal-hold',
    ]);
  });
  it('GOVERNANCE: a permission and a header let somebody delete it before', () => {
    const headers = retention('GOVERNANCE', future);
    expect(title({ headers })).toContain('(GOVERNANCE): before, it takes a special permission');
    expect(says({ headers })).toContain('s3:BypassGovernanceRetention');
    expect(says({ headers })).toContain('x-amz-bypass-governance-retention: true');
  });
  it('ended: no longer protects, where no hold can be on either', () => {
    const headers = { ...retention('COMPLIANCE', past), ...hold('OFF') };
    expect(lock({ headers })?.tone).toBe('caution');
    expect(title({ headers })).toBe(
      'Retention ended 2026-03-01T00:00:00Z: Object Lock no longer protects this version.',
    );
    expect(says({ headers })).not.toContain('DELETE');
    expect(todo({ headers })).toContain('PutObjectRetention');
  });
  it('ended: may still be under a hold that the caller may not see', () => {
    const headers = retention('COMPLIANCE', past);
    expect(title({ headers })).toContain('Whether a hold still protects this version is not known.');
    expect(says({ headers })).toContain('the caller lacks s3:GetObjectLegalHold');
    expect(says({ headers })).toContain('Not known does not mean not locked.');
  });
  it.each([
    ['one second before', -1000, 'Locked until'],
    ['at', 0, 'Retention ended'],
    ['one second after', 1000, 'Retention ended'],
  ])('%s its date', (_, distance, expected) => {
    const headers = { ...retention('COMPLIANCE', '2026-11-25T12:00:00Z'), ...hold('OFF') };
    expect(title({ headers, now: testNow + distance })).toContain(expected);
  });
  it.each(['2027-02-31T00:00:00Z', 'Mon, 01 Mar 2027 00:00:00 GMT', ''])(
    'with a date that cannot be read (%j) is taken for locked',
    (date) => {
      const headers = { ...retention('COMPLIANCE', date), ...hold('OFF') };
      expect(lock({ headers })?.tone).toBe('caution');
      expect(title({ headers })).toBe('A retention period is set, in mode COMPLIANCE. Its end cannot be told.');
      expect(lock({ headers })?.says).toContainEqual([
        { code: 'x-amz-object-lock-retain-until-date' },
        ' is ',
        { value: date },
        ', which cannot be read. Take the version for locked.',
      ]);
    },
  );
  it('in a mode that S3 does not document shows it as a value', () => {
    const headers = { ...retention('EVERLASTING', future), ...hold('OFF') };
    expect(title({ headers })).toContain('Whether anybody may delete this version before cannot be told.');
    const found = lock({ headers });
    expect(found && shownValues(found)).toEqual(['EVERLASTING']);
  });
});

describe('a half that is hidden', () => {
  const knowledge = { exposed: ['x-amz-object-lock-mode'] };
  const hiddenMode = { exposed: ['x-amz-object-lock-retain-until-date'] };

  it('mode without date: set, but nobody knows until when', () => {
    const headers = { 'x-amz-object-lock-mode': 'COMPLIANCE' };
    expect(title({ headers, knowledge })).toContain('Its end cannot be told.');
    expect(says({ headers, knowledge })).toContain(
      'The end of the retention is not known: CORS may hide x-amz-object-lock-retain-until-date from this page',
    );
    expect(todo({ headers, knowledge })).toContain('GetObjectRetention and GetObjectLegalHold');
  });
  it('a future date without mode: locked, but nobody knows for whom', () => {
    const headers = { 'x-amz-object-lock-retain-until-date': future };
    expect(title({ headers, knowledge: hiddenMode })).toContain('Whether anybody may delete this version before');
    expect(says({ headers, knowledge: hiddenMode })).toContain('The mode of the retention is not known');
  });
  it('a past date needs no mode', () =>
    expect(title({ headers: { 'x-amz-object-lock-retain-until-date': past }, knowledge: hiddenMode })).toContain(
      'Retention ended',
    ));
  it('is filled by what another call brought, and names that call', () => {
    const recovered = {
      ObjectLockMode: { call: 'GetObjectRetention', action: 's3:GetObjectRetention', raw: 'COMPLIANCE' },
      ObjectLockRetainUntilDate: { call: 'GetObjectRetention', action: 's3:GetObjectRetention', raw: future },
    } as const;
    expect(title({ knowledge: {}, recovered })).toContain('nobody can delete this version before');
    expect(lock({ knowledge: {}, recovered })?.evidence).toEqual(['GetObjectRetention']);
  });
});

describe('a legal hold', () => {
  it('ON: nobody, until it is removed', () => {
    const headers = { ...version, ...hold('ON') };
    expect(lock({ headers })?.tone).toBe('good');
    expect(title({ headers })).toContain('nobody can delete this version until the hold is removed');
    expect(says({ headers })).toContain('s3:PutObjectLegalHold');
  });
  it('ON comes before retention, which goes on when it is lifted', () => {
    const headers = { ...retention('GOVERNANCE', future), ...hold('ON') };
    expect(title({ headers })).toContain('Under a legal hold');
    expect(says({ headers })).toContain('Retention goes on after that.');
    expect(says({ headers })).toContain('Retention in mode GOVERNANCE runs until 2027-03-01T00:00:00Z.');
  });
  it('ON outlasts a retention that ended', () => {
    const headers = { ...retention('COMPLIANCE', past), ...hold('ON') };
    expect(title({ headers })).toContain('Under a legal hold');
    expect(says({ headers })).toContain('ended 2026-03-01T00:00:00Z');
    expect(todo({ headers })).toBe('');
  });
  it('OFF is off', () => {
    const headers = { ...version, ...hold('OFF'), ...eventHold('OFF') };
    expect(lock({ headers })?.tone).toBe('fact');
    expect(title({ headers })).toBe('Object Lock does not protect this version: its hold is off.');
  });
  it('OFF says nothing of a retention that the caller may not see', () => {
    const headers = { ...version, ...hold('OFF') };
    expect(title({ headers })).toBe('Whether Object Lock protects this version is not known.');
    expect(says({ headers })).toContain('Whether there is a retention period or an event hold is not known');
  });
  it('of a status that S3 does not document is taken for a lock', () => {
    const headers = { ...version, ...hold('on'), ...eventHold('OFF') };
    expect(title({ headers })).toContain('is not known');
    expect(says({ headers })).toContain('x-amz-object-lock-legal-hold is on, which cannot be read.');
  });
});

describe('an event hold', () => {
  const days = { 'x-amz-object-lock-event-hold-duration-days': '30' };

  it('ON: until its release, and for its duration after that', () => {
    const headers = { ...version, ...eventHold('ON'), ...days, ...hold('OFF') };
    expect(title({ headers })).toBe(
      'Under an event hold: protected until the hold is released, and for 30 days after that.',
    );
    expect(says({ headers })).toContain('begins when the hold is released, and lasts 30 days');
  });
  it('ON with a mode and no date misses nothing: the date comes with the release', () => {
    const headers = { ...version, ...eventHold('ON'), ...days, ...hold('OFF'), 'x-amz-object-lock-mode': 'COMPLIANCE' };
    expect(says({ headers })).toContain('The retention after it is in mode COMPLIANCE.');
    expect(says({ headers })).not.toContain('cannot be told');
  });
  it.each([
    ['x-amz-object-lock-event-hold-duration-years', '1', ', and for 1 year after that.'],
    ['x-amz-object-lock-event-hold-duration-days', '36500', ', and for 36,500 days after that.'],
    ['x-amz-object-lock-event-hold-duration-days', '0', 'until the hold is released.'],
    ['x-amz-object-lock-event-hold-duration-days', 'long', 'until the hold is released.'],
  ])('%s: %s', (name, value, end) =>
    expect(title({ headers: { ...eventHold('ON'), [name]: value } })).toMatch(
      new RegExp(`${end.replaceAll('.', '\\.')}$`),
    ),
  );
  it('comes after a legal hold', () =>
    expect(says({ headers: { ...eventHold('ON'), ...days, ...hold('ON') } })).toContain('An event hold is on, too.'));
});

describe('nothing to be seen', () => {
  it('is not taken for unlocked: says which permissions and calls would tell', () => {
    expect(lock({ headers: version })).toMatchObject({ tone: 'fact', evidence: [] });
    expect(title({ headers: version })).toBe('Whether Object Lock protects this version is not known.');
    expect(says({ headers: version })).toContain('s3:GetObjectRetention');
    expect(says({ headers: version })).toContain('s3:GetObjectLegalHold');
    expect(says({ headers: version })).toContain('Not known does not mean not locked.');
  });
  it('behind CORS says that CORS may hide it', () => expect(says({ knowledge: {} })).toContain('CORS may hide'));
  it('in another store names no permission of Amazon S3', () => {
    const knowledge = { exposed: '*', store: { name: 'Other', lacks: new Set<never>() } } as const;
    expect(says({ headers: version, knowledge })).toContain('or the store keeps it back');
    expect(says({ headers: version, knowledge })).not.toContain('s3:');
  });
  it('is silent in a bucket without versions, where nothing can be locked', () =>
    expect(lock({ headers: {} })).toBeUndefined());
  it('is not silent where the version id may only be hidden', () =>
    expect(lock({ headers: { etag: '"x"' }, knowledge: {} })).toBeDefined());
  it('is silent in a directory bucket, which has no Object Lock', () =>
    expect(lock({ request: { bucket: 'logs--usw2-az1--x-s3' }, knowledge: {} })).toBeUndefined());
  it('does not conclude from a missing version id in another store, or in what a Lambda function wrote', () => {
    expect(lock({ knowledge: { exposed: '*', store: { name: 'Other', lacks: new Set() } } })).toBeDefined();
    expect(lock({ request: { bucket: 'my-lambda-1234567890--ol-s3' } })).toBeDefined();
  });
  it('is silent for answers that are not about an object', () => {
    for (const status of [304, 403, 404, 405, 412]) expect(lock({ status, knowledge: {} })).toBeUndefined();
  });
});

it('keeps what S3 sent out of its own words', () => {
  for (const text of hostileTexts) {
    const found = lock({ headers: { ...retention(text, text), ...hold(text), ...eventHold(text) } });
    expect(found && ownWords(found)).not.toContain(foreignMark);
    expect(found && shownValues(found)).toContain(text);
  }
});
it('never throws, and never repeats a value as its own words', () =>
  fc.assert(
    fc.property(anyHeaders(objectLock.reads), fc.boolean(), (headers, exposed) => {
      const found = lock({ headers, knowledge: exposed ? { exposed: '*' } : {} });
      if (found) expect(ownWords(found)).not.toContain(foreignMark);
    }),
  ));
