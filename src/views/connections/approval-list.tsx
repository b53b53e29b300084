import { useRef, useSyncExternalStore } from 'react';
import { type Approval, approvals, isOf, subscribeToApprovals, takeBack } from '../../connections/approvals.ts';
import type { Config, Connection } from '../../connections/config.ts';
import { connectionId } from '../../connections/connection-id.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import css from './kept-list.module.css';

/** What may go there. */
const signed: Readonly<Record<Approval['credentials'], string>> = {
  'cognito-guest': 'signed as a guest',
  'cognito-signed-in': 'signed as whoever is signed in',
  anonymous: 'unsigned',
  'typed-in': 'signed with typed access keys',
};

/** Where links may lead requests without being asked about, by connection; each can be taken back. */
export function ApprovalList({ config, deployed }: { config: Config; deployed: Config }) {
  const head = useRef<HTMLHeadingElement>(null);
  const given = useSyncExternalStore(subscribeToApprovals, approvals);
  const known = new Map([...deployed.connections, ...config.connections].map((one) => [connectionId(one), one]));
  // What was approved of an edit that is gone counts no more.
  const living = given.filter(({ connection, kept }) => kept || known.has(connection));
  const back = (approval: Approval) => {
    takeBack(approval);
    announce(`${approval.origin} is asked about again`);
    head.current?.focus();
  };
  return (
    <section className={css.section} aria-labelledby="approvals">
      <h2 id="approvals" ref={head} tabIndex={-1}>
        Approved addresses
      </h2>
      {living.length === 0 ? (
        <p>None. A link that leads anywhere but to its connection’s own store is asked about first.</p>
      ) : (
        <ul className={css.list}>
          {living.map((approval) => {
            const { connection, origin, terms, kept } = approval;
            const now = known.get(connection);
            const label = now ? nameOf(now) : `${connection}, which this deployment does not have`;
            const what = `${signed[approval.credentials]}${approval.customerKey ? ', with customer keys' : ''}`;
            return (
              <li key={JSON.stringify([connection, origin, terms, what])} className={css.item}>
                <div>
                  <RawValue value={origin} />
                  <p className={css.remark}>
                    for {label} · {what} · {kept ? 'kept in this browser' : 'for this visit'}
                    {now && !isOf(approval, now) && ' · no longer counts: the connection is another one since'}
                  </p>
                </div>
                <Button size="small" onClick={() => back(approval)}>
                  Take back
                  <VisuallyHidden>
                    {' '}
                    {origin} for {label}, {what}
                  </VisuallyHidden>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {config.trustedEndpoints.length > 0 && (
        <p className={css.remark}>
          Trusted by the deployment, for every connection: <code>{config.trustedEndpoints.join(', ')}</code>
        </p>
      )}
    </section>
  );
}

/** While a connection is edited, what was approved of it before is still there, and counts again once the edit is dropped. */
function nameOf({ name, label = name, visit }: Connection): string {
  return visit ? `${label}, ${visit.how} for this visit` : label;
}
