/**
 * Which element is meant by what people call it? A browser's own accessible names would say it best, but Firefox takes
 * seconds to compute those of a page for a driver.
 */
export const selectors = { 'text box': 'input, textarea', button: 'button' } as const;

export type Kind = keyof typeof selectors;

/** Runs in the page: the one whose label, or else its own text, is this for a screen reader, unless it is hidden. */
export function named(selector: string, name: string): Element | null {
  const all = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement>(selector)];
  const nameOf = (one: (typeof all)[number]) => {
    if (one.ariaLabel !== null) return one.ariaLabel;
    const heard = (one.labels?.[0] ?? one).cloneNode(true) as Element;
    for (const unheard of heard.querySelectorAll('[aria-hidden="true"]')) unheard.remove();
    return heard.textContent?.trim();
  };
  return all.find((one) => one.checkVisibility() && nameOf(one) === name) ?? null;
}
