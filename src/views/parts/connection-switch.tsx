import type { Connection } from '../../connections/config.ts';
import type { Session } from '../../connections/session.ts';
import { switchedTo } from '../../connections/switch-connection.ts';
import { formatConnections, type Route } from '../../url-state/link.ts';
import css from './connection-switch.module.css';

interface ConnectionSwitchProps {
  readonly connection: Connection;
  readonly session: Session;
  readonly route: Route;
  readonly onChosen: () => void;
}

/** The other connections, each as the link that shows the same there, and the way to where they are edited. */
export function ConnectionSwitch({ connection, session: { config }, route, onChosen }: ConnectionSwitchProps) {
  const others = config.connections.filter(({ name }) => name !== connection.name);
  const named = connection.name === config.defaultConnection ? undefined : connection.name;
  return (
    <nav className={css.switch} aria-label="Connections">
      {others.length > 0 && (
        <>
          <p id="switch-to" className={css.title}>
            Switch to
          </p>
          <ul className={css.others} aria-labelledby="switch-to">
            {others.map((other) => (
              <li key={other.name}>
                <a href={switchedTo(other, connection, route, config)} onClick={onChosen}>
                  {other.label ?? other.name}
                </a>
                {other.visit && <span className={css.remark}> {other.visit.how} for this visit</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {route.view !== 'connections' && (
        <a href={formatConnections(named)} onClick={onChosen}>
          Connections…
        </a>
      )}
    </nav>
  );
}
