import { RawValue } from '../../ui/raw-value.tsx';

/** The value exactly as it came; `data-raw` holds it even where control characters are drawn as pictures. */
export function RawCell({ raw }: { raw: string }) {
  return (
    <span data-raw={raw}>
      <RawValue value={raw} />
    </span>
  );
}
