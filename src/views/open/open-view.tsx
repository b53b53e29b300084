import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { connectionNamed, type Session } from '../../connections/session.ts';
import { examplesQuery } from '../../queries/examples.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Route } from '../../url-state/link.ts';
import type { LinkValues } from '../../url-state/link-schema.ts';
import { IgnoredParameters } from '../parts/ignored-parameters.tsx';
import { LocatorBox } from '../parts/locator-box.tsx';
import { Examples } from './examples.tsx';
import { ObjectFields } from './object-fields.tsx';
import css from './open-view.module.css';
import { PinnedObjects } from './pinned-objects.tsx';
import { RecentObjects } from './recent-objects.tsx';

interface OpenViewProps {
  readonly session: Session;
  readonly route: Extract<Route, { view: 'open' }>;
}

/** Where every visit begins that has no link: one box for anything, the same by fields, what was seen lately, examples. */
export function OpenView({ session, route }: OpenViewProps) {
  useEffect(() => {
    document.title = 'Headlight';
  }, []);
  const connection =
    connectionNamed(session.config, route.values.connection) ?? connectionNamed(session.config, undefined);
  const asLinked = { values: route.values, problems: route.problems };
  // What the locator could tell of an object, until another link is opened.
  const [told, setTold] = useState<{ readonly route: Route; readonly values: LinkValues }>();
  const partial = told?.route === route ? told.values : undefined;
  const fields = partial ? { values: partial, problems: [] } : asLinked;
  const broken = route.problems.length > 0;
  return (
    <div className={css.view}>
      <h1 className={css.title}>See everything S3 says about an object</h1>
      {broken && (
        <Notice
          tone="caution"
          role="alert"
          heading={2}
          title="This link cannot be opened as it stands. What could be read of it is kept below."
        >
          <ul>
            {route.problems.map(({ parameter, problem }) => (
              <li key={parameter}>
                {parameter !== 'link' && (
                  <>
                    <code>{parameter}</code>:{' '}
                  </>
                )}
                {problem}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <IgnoredParameters names={route.ignored} />
      <LocatorBox
        session={session}
        here={{ connection: route.values.connection, place: {} }}
        autoFocus={!broken}
        onPartial={(bucket, prefix) => setTold({ route, values: { bucket, key: prefix } })}
      />
      <ObjectFields
        key={JSON.stringify(fields)}
        session={session}
        {...fields}
        open={broken || partial !== undefined}
        focus={partial ? 'key' : undefined}
      />
      <PinnedObjects />
      <RecentObjects />
      {connection?.examples !== undefined && (
        <ExamplesOf url={connection.examples} connection={route.values.connection} />
      )}
    </div>
  );
}

function ExamplesOf({ url, connection }: { url: string; connection: string | undefined }) {
  const examples = useQuery(examplesQuery(url));
  if (examples.data) return <Examples groups={examples.data} connection={connection} />;
  if (!examples.isError) return null;
  return (
    <Notice
      tone="caution"
      role="status"
      heading={2}
      title="The example objects of this connection could not be had."
      actions={
        <Button busy={examples.isFetching} onClick={() => void examples.refetch()}>
          Try again
        </Button>
      }
    >
      <p>
        Their list should be at <code>{url}</code>. That of the sandbox comes with <code>npm start</code>, or with{' '}
        <code>npm run sandbox</code> alone.
      </p>
    </Notice>
  );
}
