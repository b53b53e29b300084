import { useEffect, useState } from 'react';
import { subscribeToClock } from '../../connections/live-clock.ts';

/** This device's time in ms, renewed every `everyMs`, when the page comes back into view, and when that time was set. */
export function useNow(everyMs = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const renew = () => setNow(Date.now());
    const timer = setInterval(renew, everyMs);
    document.addEventListener('visibilitychange', renew);
    const leave = subscribeToClock(renew);
    return () => {
      clearInterval(timer);
      leave();
      document.removeEventListener('visibilitychange', renew);
    };
  }, [everyMs]);
  return now;
}
