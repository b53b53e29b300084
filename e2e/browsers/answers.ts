/** How the specs read what the page shows: by the attributes that are documented for programs. */
import type { Visit } from './visit.ts';

/** The status of S3's answer as shown, `200`, or the kind of failure; null where there is none yet. */
export function statusIn(visit: Visit): Promise<string | null> {
  return visit.read(() => document.querySelector('[data-observation]')?.getAttribute('data-status') ?? null);
}

export interface ShownField {
  /** `present`, `absent`, `hidden` … */
  readonly state: string | null;
  readonly raw: string | null;
  /** Everything that stands in its row. */
  readonly text: string;
}

/** An output field by the SDK's name; null where it is not shown. */
export function fieldIn(visit: Visit, name: string): Promise<ShownField | null> {
  return visit.read((field) => {
    const row = document.querySelector(`[data-field="${field}"]`);
    if (row === null) return null;
    const raw = row.querySelector('[data-raw]')?.getAttribute('data-raw') ?? null;
    return { state: row.getAttribute('data-state'), raw, text: row.textContent ?? '' };
  }, name);
}

/** What is said of each row of a comparison: `{ ETag: 'changed', ContentType: 'same' }`. */
export function verdictsIn(visit: Visit): Promise<Readonly<Record<string, string | null>>> {
  return visit.read(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-row]')].map((row) => [
        row.getAttribute('data-row') ?? '',
        row.getAttribute('data-verdict'),
      ]),
    ),
  );
}
