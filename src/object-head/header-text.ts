/** What a page can put into a request header at all. */

/**
 * Latin-1 without control characters but the tab; anything else makes `fetch` throw before it sends.
 *
 * @example isHeaderText('"9b2c"') // true
 * @see https://fetch.spec.whatwg.org/#header-value
 */
export function isHeaderText(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

/** The sentence for a text that is none. */
export const notHeaderText =
  'A header cannot carry this: it takes Latin-1 characters only, no line breaks, no control characters.';
