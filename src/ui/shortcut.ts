/**
 * Keyboard shortcuts by description: `mod+enter`, `mod+k`, `shift+x`, `?`, `/`, `escape`.
 * `mod` is Command on Apple systems and Control elsewhere. One chord, no sequences.
 */
import { useEffectEvent, useLayoutEffect } from 'react';
import { singleKeys } from './single-keys.ts';

export interface ShortcutOptions {
  readonly enabled?: boolean | undefined;
  /** A modal dialog silences the page's shortcuts; its own say so here. */
  readonly inDialog?: boolean | undefined;
}

const glyphs: Readonly<Record<string, string>> = {
  enter: '⏎',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};
const words: Readonly<Record<string, string>> = { escape: 'Esc', pageup: 'Page up', pagedown: 'Page down', ...glyphs };
const appleGlyphs: Readonly<Record<string, string>> = { mod: '⌘', shift: '⇧', alt: '⌥', ctrl: '⌃' };
const ariaNames: Readonly<Record<string, string>> = {
  enter: 'Enter',
  escape: 'Escape',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
};

export function isApple(platform = globalThis.navigator?.platform ?? ''): boolean {
  return /^(mac|iphone|ipad)/i.test(platform);
}

const capital = (key: string) => key.charAt(0).toUpperCase() + key.slice(1);
const partsOf = (keys: string) => keys.toLowerCase().split(/\+(?=.)/);

/** What each key cap shows, `['⌘', '⏎']` or `['Ctrl', '⏎']`. */
export function shortcutCaps(keys: string, apple = isApple()): string[] {
  return partsOf(keys).map((part) => {
    if (apple && appleGlyphs[part]) return appleGlyphs[part];
    return part === 'mod' ? 'Ctrl' : (words[part] ?? capital(part));
  });
}

/** The value of `aria-keyshortcuts`, `Control+Enter`. */
export function ariaShortcut(keys: string, apple = isApple()): string {
  const modifiers: Readonly<Record<string, string>> = { mod: apple ? 'Meta' : 'Control', ctrl: 'Control' };
  return partsOf(keys)
    .map((part) => modifiers[part] ?? ariaNames[part] ?? capital(part))
    .join('+');
}

type KeyState = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function matchesShortcut(keys: string, event: KeyState, apple = isApple()): boolean {
  const parts = partsOf(keys);
  const key = parts.pop();
  if (event.key.toLowerCase() !== key) return false;
  const wants = (modifier: string) => parts.includes(modifier);
  const meta = apple && wants('mod');
  const control = wants('ctrl') || (!apple && wants('mod'));
  if (event.metaKey !== meta || event.ctrlKey !== control || event.altKey !== wants('alt')) return false;
  // `?` and `/` need Shift on some keyboard layouts and not on others: the character says enough.
  return /^[^a-z0-9]$/.test(key) || event.shiftKey === wants('shift');
}

/** A character alone, which somebody may as well be typing. */
export function isSingleKey(keys: string): boolean {
  return !/mod|ctrl|alt|escape/.test(keys);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return (
    target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|reset|range|color|file)$/.test(target.type)
  );
}

/**
 * Runs `onPress` for the shortcut anywhere in the page. While someone types, or where single letters are turned off, only one
 * with Control, Command or Alt counts.
 */
export function useShortcut(
  keys: string,
  onPress: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const { enabled = true, inDialog = false } = options;
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !matchesShortcut(keys, event)) return;
    if (isSingleKey(keys) && (isTyping(event.target) || singleKeys.now() === 'off')) return;
    if (!inDialog && document.querySelector('dialog:modal')) return;
    event.preventDefault();
    onPress(event);
  });
  // With what is seen, not a moment later: a key may follow it at once.
  useLayoutEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, [enabled]);
}
