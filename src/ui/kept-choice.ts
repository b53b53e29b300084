/** A choice among a few that this device keeps from visit to visit; where storage is closed, it lasts for the visit. */
import { useSyncExternalStore } from 'react';

export interface KeptChoice<Value extends string> {
  readonly now: () => Value;
  readonly choose: (value: Value) => void;
  /** The same in a component, which follows it. */
  readonly use: () => Value;
}

/** The first of the values is what holds until something else is chosen; `onChoose` runs for every choice. */
export function keptChoice<const Value extends string>(
  slot: string,
  [usual, ...others]: readonly [Value, ...Value[]],
  onChoose?: (value: Value) => void,
): KeptChoice<Value> {
  const listeners = new Set<() => void>();
  let chosen: Value | undefined;
  const read = (): Value => {
    try {
      const kept = localStorage.getItem(slot);
      return others.find((value) => value === kept) ?? usual;
    } catch {
      return usual;
    }
  };
  const now = () => {
    chosen ??= read();
    return chosen;
  };
  return {
    now,
    choose: (value) => {
      chosen = value;
      try {
        if (value === usual) localStorage.removeItem(slot);
        else localStorage.setItem(slot, value);
      } catch {
        // Storage is closed or full.
      }
      onChoose?.(value);
      for (const listener of listeners) listener();
    },
    use: () =>
      useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      }, now),
  };
}
