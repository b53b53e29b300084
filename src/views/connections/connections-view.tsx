import { useEffect } from 'react';
import type { Config } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import type { Route } from '../../url-state/link.ts';
import { IgnoredParameters } from '../parts/ignored-parameters.tsx';
import { AddConnection } from './add-connection.tsx';
import { ApprovalList } from './approval-list.tsx';
import { ConnectionCard } from './connection-card.tsx';
import css from './connections-view.module.css';
import { KeptHere } from './kept-here.tsx';

interface ConnectionsViewProps {
  readonly session: Session;
  /** The configuration without the edits of this visit. */
  readonly deployed: Config;
  readonly route: Extract<Route, { view: 'connections' }>;
}

/** Which stores there are, how each is reached and as whom; what may be sent elsewhere; what this browser keeps. */
export function ConnectionsView({ session: { config }, deployed, route }: ConnectionsViewProps) {
  useEffect(() => {
    document.title = 'Connections · Headlight';
  }, []);
  return (
    <div className={css.view}>
      <h1>Connections</h1>
      <p>
        The connections of this deployment. What is changed here holds for this visit: a reload has the deployment’s
        again, and no link carries it to anybody.
      </p>
      <IgnoredParameters names={route.ignored} />
      <ul className={css.list} aria-label="Connections">
        {config.connections.map((connection) => (
          <ConnectionCard
            key={connection.name}
            connection={connection}
            deployed={deployed.connections.find(({ name }) => name === connection.name)}
            isDefault={connection.name === config.defaultConnection}
          />
        ))}
      </ul>
      <AddConnection config={config} />
      <ApprovalList config={config} deployed={deployed} />
      <KeptHere />
    </div>
  );
}
