import { Skeleton } from '../../ui/skeleton.tsx';
import css from './waiting.module.css';
import { WaitingLine } from './waiting-line.tsx';

/** What stands where the answer will. */
export function Waiting() {
  return (
    <div className={css.waiting}>
      <WaitingLine />
      <FieldsToCome />
    </div>
  );
}

/** Placeholders of their size, so that nothing moves when they come. */
export function FieldsToCome() {
  return (
    <div className={css.waiting}>
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
