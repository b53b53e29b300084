/** What belongs to a connection as it stands: the name that answers, keys, identities and approvals are kept under. */
import type { Connection } from './config.ts';

/**
 * `prod` as the deployment has it, `prod#3` since the third edit of the visit: nothing that was had of the one is ever given
 * to the other, nor to a later edit. No name in a configuration has a `#`.
 */
export function connectionId({ name, visit }: Connection): string {
  return visit === undefined ? name : `${name}#${visit.id}`;
}
