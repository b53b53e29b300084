/**
 * Says one sentence to assistive technology, politely, through one live region a page: rows by the thousand
 * need none of their own. The region goes into the open modal, since everything outside one is inert.
 */
import css from './visually-hidden.module.css';

const regions = new WeakMap<Element, HTMLElement>();

export function announce(sentence: string): void {
  const home = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  let region = regions.get(home);
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.role = 'status';
    region.className = css.hidden ?? '';
    home.append(region);
    regions.set(home, region);
  }
  const target = region;
  // A region must exist, empty, before its text changes: else the first sentence, or one said twice, is not read.
  target.textContent = '';
  setTimeout(() => {
    target.textContent = sentence;
  }, 50);
}
