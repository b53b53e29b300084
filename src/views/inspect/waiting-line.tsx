import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import css from './waiting.module.css';

const patienceMs = 300;

/** Only a wait that somebody notices gets words, and a way to end it. */
export function WaitingLine() {
  const queryClient = useQueryClient();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css.status} role="status">
      {slow && (
        <>
          <Spinner /> Waiting for S3…
          <Button size="small" variant="quiet" onClick={() => void queryClient.cancelQueries({ queryKey: ['head'] })}>
            Cancel
          </Button>
        </>
      )}
    </div>
  );
}
