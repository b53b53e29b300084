/** Why a pasted text leads nowhere, in sentences for the place beside the field. */
import type { LocateResult } from '../../object-head/locator/located.ts';
import type { PastedReading } from '../../url-state/pasted.ts';

/** Both halves as sentences. */
export function unreadableText({ problem, expected }: Extract<LocateResult, { kind: 'problem' }>): string {
  return [problem, expected]
    .filter(Boolean)
    .map((half) => half.replace(/\.?$/, '.'))
    .join(' ');
}

/** Undefined where the text names an object, or a comparison of some. */
export function namesNothing(reading: PastedReading): string | undefined {
  switch (reading.kind) {
    case 'comparison':
      return undefined;
    case 'empty':
      return 'Paste something that names an object.';
    case 'problem':
      return unreadableText(reading);
    case 'located':
      return reading.located.request.key === undefined ? 'This names no object yet. Add the key.' : undefined;
  }
}
