import { Skeleton } from '../../ui/skeleton.tsx';
import css from './waiting.module.css';
import { WaitingLine } from './waiting-line.tsx';

/** Placeholders of the answer's size, so that nothing moves when it comes. */
export function Waiting() {
  return (
    <div className={css.waiting}>
      <WaitingLine />
      {['a', 'b', 'c'].map((group) => (
        <div key={group} className={css.group}>
          <Skeleton width="short" />
          <Skeleton width="full" height="control" />
          <Skeleton width="full" height="control" />
          <Skeleton width="full" height="control" />
        </div>
      ))}
    </div>
  );
}
