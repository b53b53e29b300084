import { headInputs } from '../../object-head/head-inputs.ts';
import type { InputName } from '../../object-head/head-request.ts';

/** What stands in an empty field: plainly an example, never to be taken for a value. */
export function inputPlaceholder(name: InputName): string {
  if (name === 'versionId') return 'current version';
  const { example } = headInputs[name];
  return example === '' ? '' : `e.g. ${example}`;
}
