import { describe, expect, it } from 'vitest';
import { ariaShortcut, matchesShortcut, shortcutCaps } from './shortcut.ts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matchesShortcut', () => {
  it('takes mod as Command on Apple systems and Control elsewhere', () => {
    expect(matchesShortcut('mod+enter', key('Enter', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('mod+enter', key('Enter', { metaKey: true }), true)).toBe(true);
    expect(matchesShortcut('mod+enter', key('Enter', { ctrlKey: true }), true)).toBe(false);
  });

  it('stays silent when another modifier is held', () => {
    expect(matchesShortcut('mod+k', key('k', { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(matchesShortcut('x', key('X', { shiftKey: true }), false)).toBe(false);
  });

  it('takes a sign whether or not the layout needs Shift for it', () => {
    expect(matchesShortcut('?', key('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('/', key('/'), false)).toBe(true);
    expect(matchesShortcut('/', key('/', { shiftKey: true }), false)).toBe(true);
  });
});

it('shows and announces the keys of the system', () => {
  expect([shortcutCaps('mod+enter', false), shortcutCaps('mod+shift+k', true)]).toEqual([
    ['Ctrl', '⏎'],
    ['⌘', '⇧', 'K'],
  ]);
  expect([ariaShortcut('mod+enter', false), ariaShortcut('mod+k', true)]).toEqual(['Control+Enter', 'Meta+K']);
});
