/** Which items of a header's list came, went, or got another value? Cache-Control directives, parameters of a media type. */
import type { Parameter } from '../../object-head/header-values/parameters.ts';

export type ListEdit =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly item: Parameter }
  /** The same name with another value, `max-age=60` and `max-age=300`. */
  | { readonly kind: 'changed'; readonly before: Parameter; readonly after: Parameter };

export interface ListEdits {
  /** In the order of the first list, what was added last. */
  readonly items: readonly ListEdit[];
  /** Whether the items that both lists have stand in another order. */
  readonly reordered: boolean;
}

/**
 * The way from one list to the other, item by item; names are matched by any case, repeated ones in their order.
 * What an item became is what `changed` and `same` say; nothing is lost but order, which `reordered` tells.
 *
 * @example listEdits([{ name: 'max-age', value: '60' }], [{ name: 'max-age', value: '300' }]).items[0]?.kind // 'changed'
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.1
 */
export function listEdits(before: readonly Parameter[], after: readonly Parameter[]): ListEdits {
  const left = after.map((item, place) => ({ item, place }));
  const places: number[] = [];
  const items = before.map((item): ListEdit => {
    const partner = partnerOf(item, left);
    if (partner === undefined) return { kind: 'removed', item };
    const [{ item: found, place } = { item, place: 0 }] = left.splice(partner, 1);
    places.push(place);
    return found.value === item.value ? { kind: 'same', item } : { kind: 'changed', before: item, after: found };
  });
  return {
    items: [...items, ...left.map(({ item }): ListEdit => ({ kind: 'added', item }))],
    reordered: places.some((place, index) => place < (places[index - 1] ?? 0)),
  };
}

/** One with the same value before one with another. */
function partnerOf(wanted: Parameter, left: readonly { readonly item: Parameter }[]): number | undefined {
  const named = ({ item }: { readonly item: Parameter }) => item.name.toLowerCase() === wanted.name.toLowerCase();
  const exact = left.findIndex((one) => named(one) && one.item.value === wanted.value);
  const found = exact >= 0 ? exact : left.findIndex(named);
  return found >= 0 ? found : undefined;
}
