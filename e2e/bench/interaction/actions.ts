/** What do people do with the page? Each of them is done again and again, and leaves the page fit for the next time. */
import type { Page } from '@playwright/test';
import { formOf, inputOf, openGroup } from '../../inspect-page.ts';

export interface Action {
  readonly name: string;
  /** Leads to it. */
  readonly prepare: (page: Page) => Promise<void>;
  /** One interaction: a key, or a click. */
  readonly act: (page: Page, time: number) => Promise<void>;
}

const press = (page: Page, time: number) => page.keyboard.press('abcdefghij'.charAt(time % 10));

export const actions: readonly Action[] = [
  {
    // What a click costs at least: the figure to hold the others against.
    name: 'a click on nothing',
    prepare: async () => {},
    act: (page) => page.mouse.click(5, 5),
  },
  {
    name: 'a letter in the key',
    prepare: (page) => inputOf(page, 'Key').focus(),
    act: press,
  },
  {
    name: 'a letter in a condition',
    prepare: async (page) => {
      await openGroup(page, 'Conditions');
      await inputOf(page, 'IfMatch').focus();
    },
    act: press,
  },
  {
    name: 'a group opened, or closed',
    prepare: async () => {},
    act: (page) => formOf(page).getByText('Response overrides', { exact: true }).click(),
  },
  {
    name: 'another theme',
    // A letter is a shortcut only where nobody types.
    prepare: (page) => page.getByRole('heading', { level: 1 }).click(),
    act: (page) => page.keyboard.press('t'),
  },
  {
    name: 'a letter in the filter of the fields',
    prepare: (page) => page.getByRole('searchbox', { name: 'Find a field, header or value' }).focus(),
    // There and back: what it finds is much, then little.
    act: (page, time) => page.keyboard.press(time % 2 === 0 ? 'e' : 'Backspace'),
  },
  {
    name: 'only the fields that are present, or all',
    prepare: async () => {},
    act: (page, time) =>
      page
        .getByRole('group', { name: 'Fields to list' })
        .getByText(time % 2 === 0 ? /^present/ : /^all/)
        .click(),
  },
];
