import { expect, it } from 'vitest';
import { storeMinute } from './store-minute.ts';

it('goes by the store, whatever the device’s clock says', () => {
  const now = Date.UTC(2026, 10, 25, 12, 0, 59);
  expect(storeMinute(now, undefined)).toBe(Date.UTC(2026, 10, 25, 12));
  expect(storeMinute(now, { offsetMs: 3_600_000 })).toBe(Date.UTC(2026, 10, 25, 13));
  expect(storeMinute(now, { offsetMs: 1_000 })).toBe(Date.UTC(2026, 10, 25, 12, 1));
});
