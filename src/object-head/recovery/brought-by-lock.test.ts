import { describe, expect, it } from 'vitest';
import { broughtByLegalHold, broughtByRetention, noneByLockRefusal } from './brought-by-lock.ts';

describe('retention', () => {
  it('is told with mode, date and event hold', () =>
    expect(
      broughtByRetention({
        Retention: {
          Mode: 'GOVERNANCE',
          RetainUntilDate: new Date('2030-01-01T00:00:00Z'),
          EventHold: 'ON',
          EventHoldDuration: { Years: 7 },
        },
      }),
    ).toEqual({
      values: {
        ObjectLockMode: 'GOVERNANCE',
        ObjectLockRetainUntilDate: '2030-01-01T00:00:00Z',
        ObjectLockEventHold: 'ON',
        ObjectLockEventHoldDurationYears: '7',
      },
      none: {},
    }));
  it('keeps a fraction of a second that is not zero', () =>
    expect(broughtByRetention({ Retention: { RetainUntilDate: new Date('2030-01-01T00:00:00.250Z') } }).values).toEqual(
      { ObjectLockRetainUntilDate: '2030-01-01T00:00:00.250Z' },
    ));
  it('that the document leaves out is not claimed to be none', () => {
    expect(broughtByRetention({})).toEqual({ values: {}, none: {} });
    expect(broughtByRetention({ Retention: { RetainUntilDate: new Date(Number.NaN) } })).toEqual({
      values: {},
      none: {},
    });
  });
});

describe('a legal hold', () => {
  it.each(['ON', 'OFF'] as const)('is told: %s', (Status) =>
    expect(broughtByLegalHold({ LegalHold: { Status } }).values).toEqual({ ObjectLockLegalHoldStatus: Status }),
  );
  it('that the document leaves out is not claimed to be none', () =>
    expect(broughtByLegalHold({})).toEqual({ values: {}, none: {} }));
});

describe('a refusal', () => {
  const refusal = (code: string, message = '') => ({ code, message, detail: {} });
  const never = refusal('NoSuchObjectLockConfiguration');

  it('for want of any lock proves what was asked for, and no more', () => {
    expect(Object.keys(noneByLockRefusal('GetObjectRetention', never)?.none ?? {})).toEqual([
      'ObjectLockMode',
      'ObjectLockRetainUntilDate',
    ]);
    expect(Object.keys(noneByLockRefusal('GetObjectLegalHold', never)?.none ?? {})).toEqual([
      'ObjectLockLegalHoldStatus',
    ]);
  });

  it.each(['Bucket is missing Object Lock Configuration', 'bucket object lock not configured'])(
    'of a bucket without Object Lock proves that there is no lock of any kind: %s',
    (message) => {
      for (const call of ['GetObjectRetention', 'GetObjectLegalHold'] as const) {
        const none = noneByLockRefusal(call, refusal('InvalidRequest', message))?.none ?? {};
        expect(Object.keys(none)).toHaveLength(6);
        expect(new Set(Object.values(none))).toEqual(new Set(['the bucket has no Object Lock.']));
      }
    },
  );

  it.each([
    refusal('AccessDenied', 'Access Denied'),
    refusal('InvalidRequest', 'Something else'),
    refusal('AccessDenied', 'Bucket is missing Object Lock Configuration'),
    refusal('NoSuchKey'),
    refusal('MethodNotAllowed'),
  ])('proves nothing otherwise: $code $message', (document) =>
    expect(noneByLockRefusal('GetObjectRetention', document)).toBeUndefined(),
  );

  it('of another call proves nothing', () => expect(noneByLockRefusal('GetObjectTagging', never)).toBeUndefined());
});
