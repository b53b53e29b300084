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
  const left = after.map((item, place): Placed => ({ item, place }));
  // All equal ones find each other first, so that none of them is taken for a change of another.
  const equals = before.map((item) => take(left, (one) => isNamed(one, item) && one.value === item.value));
  const places: number[] = [];
  const items = before.map((item, index): ListEdit => {
    const partner = equals[index] ?? take(left, (one) => isNamed(one, item));
    if (!partner) return { kind: 'removed', item };
    places.push(partner.place);
    const found = partner.item;
    return found.value === item.value ? { kind: 'same', item } : { kind: 'changed', before: item, after: found };
  });
  return {
    items: [...items, ...left.map(({ item }): ListEdit => ({ kind: 'added', item }))],
    reordered: places.some((place, index) => place < (places[index - 1] ?? 0)),
  };
}

interface Placed {
  readonly item: Parameter;
  readonly place: number;
}

/** Takes the first such item out of those that are left. */
function take(left: Placed[], isIt: (item: Parameter) => boolean): Placed | undefined {
  const found = left.findIndex(({ item }) => isIt(item));
  return found < 0 ? undefined : left.splice(found, 1)[0];
}

function isNamed(one: Parameter, other: Parameter): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}
