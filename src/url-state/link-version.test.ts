import { describe, expect, it } from 'vitest';
import { linkVersion, type RawParameters, upgrade, upgraders } from './link-version.ts';

const parameters: RawParameters = [
  ['bucket', 'b'],
  ['key', 'k'],
];
const stated = (v: string): RawParameters => [...parameters, ['v', v]];

describe('the chain of upgraders', () => {
  it('has no gap: one from each version before the present one, and none besides', () =>
    expect(Object.keys(upgraders).map(Number)).toEqual(
      Array.from({ length: linkVersion - 1 }, (_, index) => index + 1),
    ));
});

describe('upgrade', () => {
  it('takes the version off a link of today and changes nothing else', () =>
    expect(upgrade(stated(String(linkVersion)))).toEqual({ ok: true, parameters }));

  it('reads every version that ever was', () => {
    for (let version = 1; version <= linkVersion; version += 1)
      expect(upgrade(stated(String(version)))).toMatchObject({ ok: true });
  });

  it('reads a link without a version as version 1', () => expect(upgrade(parameters)).toEqual(upgrade(stated('1'))));

  it('refuses a newer version and says what to do', () => {
    const result = upgrade(stated(String(linkVersion + 1)));
    expect(result).toEqual({ ok: false, problem: expect.stringContaining('Reload the page') });
  });

  it.each(['', '0', '01', '1.0', '-1', 'one', '１', '10000'])('refuses %j, which is no version', (v) =>
    expect(upgrade(stated(v))).toEqual({ ok: false, problem: expect.stringContaining(`“${v}”`) }),
  );
});
