/**
 * Whether single letters are shortcuts. Someone who speaks to the computer, or whose hand slips, must be able to turn them
 * off (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
import { keptChoice } from './kept-choice.ts';

export const singleKeys = keptChoice('headlight:single-keys', ['on', 'off']);
