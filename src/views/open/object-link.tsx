import { objectUri } from '../../object-head/object-uri.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { cutText } from '../../ui/visible-text.ts';
import type { KeptObject } from '../parts/kept-objects.ts';
import { besideName } from '../parts/object-name.ts';
import css from './link-list.module.css';

/** Longer than any name in S3: all of it stands there, since inside a link there is no place for a button that shows the rest. */
const longest = 2000;

/** An object of this browser's lists by its full name. */
export function ObjectLink({ object }: { readonly object: KeptObject }) {
  const beside = besideName(object);
  return (
    <a className={css.item} href={object.link}>
      <RawValue value={cutText(objectUri(object), longest)} limit={longest} />
      {beside !== '' && (
        <span className={css.aside}>
          <RawValue value={beside} quiet />
        </span>
      )}
    </a>
  );
}
