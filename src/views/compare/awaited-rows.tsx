import { Skeleton } from '../../ui/skeleton.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import css from './compare-row.module.css';
import { roles } from './table-roles.ts';

const places = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Holds the place of the rows until two columns are there: one alone has nothing to differ from. */
export function AwaitedRows({ columns }: { columns: number }) {
  return (
    <tbody {...roles.group} aria-busy="true">
      {places.map((place) => (
        <tr key={place} {...roles.row} className={css.row}>
          <th {...roles.rowHeader} scope="row" className={css.name}>
            <VisuallyHidden>Awaited</VisuallyHidden>
            <Skeleton width="medium" />
            <Skeleton width="short" />
          </th>
          {Array.from({ length: columns }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one is like the other
            <td key={index} {...roles.cell} className={css.cell}>
              <Skeleton width="long" />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
