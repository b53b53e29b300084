import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map<string, Record<Theme, string>>();
// The first definition is the default; later ones sit in media queries that only raise contrast.
for (const [, name = '', light = '', dark = ''] of css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)) {
  if (!tokens.has(name)) tokens.set(name, { light, dark });
}

function hex(name: string, theme: Theme): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no colour token --${name}`);
  return token[theme];
}

/** Relative luminance of an sRGB colour, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['canvas', 'sunken', 'panel', 'overlay', 'hover', 'selected'].map((name) => `surface-${name}`);
const tones = ['fact', 'good', 'caution', 'danger'];
const pairs = (inks: readonly string[], grounds: readonly string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

const text = [
  ...pairs(['text-strong', 'text', 'text-quiet', 'accent', 'accent-strong'], surfaces),
  ...pairs(['on-accent'], ['accent-fill', 'accent-fill-strong']),
  ...pairs(['accent', 'text', 'text-strong', 'text-quiet'], ['accent-tint']),
  ...tones.flatMap((tone) => pairs([`${tone}-text`], [...surfaces, `${tone}-surface`])),
  ...tones.flatMap((tone) => pairs(['text-strong', 'text', 'text-quiet', 'accent'], [`${tone}-surface`])),
];
const graphics = [
  ...pairs(['line-strong', 'focus'], surfaces),
  ...pairs(['accent-fill'], ['surface-canvas', 'surface-panel', 'surface-sunken']),
  ...pairs(
    ['focus'],
    tones.map((tone) => `${tone}-surface`),
  ),
  ...pairs(['beam'], ['surface-canvas', 'surface-panel', 'surface-overlay']),
];

describe.each<Theme>(['light', 'dark'])('the %s theme', (theme) => {
  it.each(text)('lets --%s be read on --%s (4.5:1)', (ink, ground) => {
    expect(contrast(hex(ink, theme), hex(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphics)('lets --%s be seen on --%s (3:1)', (ink, ground) => {
    expect(contrast(hex(ink, theme), hex(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it('has neither pure white nor pure black, which glare', () => {
    expect([...tokens.values()].map((token) => token[theme])).not.toContain(theme === 'light' ? '#ffffff' : '#000000');
  });
});

it('tells black from white as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
