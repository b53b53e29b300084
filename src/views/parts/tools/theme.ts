/** Light, dark, or as the system has it. */
import { keptChoice } from '../../../ui/kept-choice.ts';

export const theme = keptChoice('headlight:theme', ['system', 'light', 'dark'], applyTheme);

export type Theme = ReturnType<typeof theme.now>;

/** Puts the theme on the page. */
export function applyTheme(chosen: 'system' | 'light' | 'dark'): void {
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
