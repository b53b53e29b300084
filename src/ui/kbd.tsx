import css from './kbd.module.css';
import { shortcutCaps } from './shortcut.ts';

/** Key caps for a shortcut such as `mod+enter`, in the words of the person's system. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className={css.keys}>
      {shortcutCaps(keys).map((cap) => (
        <kbd key={cap} className={css.cap}>
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}
