import type { Here } from '../../connections/link-for.ts';
import type { Session } from '../../connections/session.ts';
import { connectionNamed } from '../../connections/session.ts';
import { objectUri } from '../../object-head/object-uri.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import type { Route } from '../../url-state/link.ts';
import { ConnectionStatus } from './connection-status.tsx';
import { lazyPart } from './lazy-part.ts';
import css from './page-header.module.css';
import { PartMissing } from './part-missing.tsx';
import { PageTools } from './tools/page-tools.tsx';

/** Reading every form of a name is a tenth of the code, and an answer does not need it. */
const LocatorBox = lazyPart(async () => (await import('./locator-box.tsx')).LocatorBox, PartMissing);

interface PageHeaderProps {
  /** Missing until the configuration is there. */
  readonly session?: Session;
  readonly route?: Route;
}

export function PageHeader({ session, route }: PageHeaderProps) {
  const connection = session && connectionNamed(session.config, connectionIn(route));
  return (
    <header className={css.header}>
      <a className={css.brand} href="#/">
        <BrandMark />
        <span className={css.word}>Headlight</span>
      </a>
      <div className={css.locator}>
        {route?.view === 'inspect' && !session && <div className={css.boxToCome} />}
        {session && route?.view === 'inspect' && (
          <LocatorBox
            placeholder={<div className={css.boxToCome} />}
            // A new object gives the box its name; the box itself holds what is being typed.
            key={objectUri(route.link.request)}
            session={session}
            here={hereIn(route)}
            initialText={objectUri(route.link.request)}
            compact
          />
        )}
      </div>
      <div className={css.tools}>
        {session && route && connection && <ConnectionStatus connection={connection} session={session} route={route} />}
        {session && <PageTools session={session} here={hereIn(route)} />}
      </div>
    </header>
  );
}

/** Where a text that names no place is asked. */
function hereIn(route: Route | undefined): Here {
  return route?.view === 'inspect'
    ? { connection: route.link.connection, place: route.link.place }
    : { connection: connectionIn(route), place: {} };
}

/** The connection that a view is about, by its name; of a comparison, that of its reference column. */
function connectionIn(route: Route | undefined): string | undefined {
  switch (route?.view) {
    case 'inspect':
      return route.link.connection;
    case 'compare':
      return route.link.columns[route.link.reference ?? 0]?.connection;
    case 'connections':
      return route.connection;
    default:
      return route?.values.connection;
  }
}
