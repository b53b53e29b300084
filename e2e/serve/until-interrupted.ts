/** Runs until Ctrl-C or SIGTERM, then ends everything that was started. */
export function untilInterrupted(...closers: readonly (() => Promise<unknown>)[]): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    void Promise.allSettled(closers.map((close) => close())).then(() => process.exit(0));
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
