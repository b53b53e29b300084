import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { approvals, subscribeToApprovals } from '../../connections/approvals.ts';
import type { Connection } from '../../connections/config.ts';
import { customerKeyVersion, subscribeToCustomerKeys } from '../../connections/customer-keys.ts';
import { obstacleTo } from '../../connections/obstacle.ts';
import { connectionNamed, type Session } from '../../connections/session.ts';
import { signInVersion, subscribeToSignIn } from '../../connections/sign-in/sign-in-status.ts';
import { subscribeToTypedInKeys, typedInKeysVersion } from '../../connections/typed-in-keys.ts';
import { NoAnswer } from '../../object-head/failure.ts';
import { headerValue } from '../../object-head/observation.ts';
import { bucketCorsQuery } from '../../queries/bucket-cors.ts';
import { headQuery } from '../../queries/head.ts';
import { identityQuery } from '../../queries/identity.ts';
import { Printing, usePrinting } from '../../ui/use-printing.ts';
import type { Route } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { navigate } from '../../url-state/use-route.ts';
import { IgnoredParameters } from '../parts/ignored-parameters.tsx';
import { objectOf } from '../parts/kept-objects.ts';
import { rememberObject } from '../parts/recent-objects.ts';
import { Versions } from '../parts/versions/lazy-versions.tsx';
import { Answer } from './answer.tsx';
import { CompareVersion } from './compare-version.tsx';
import { comparisonWith } from './comparison-with.ts';
import css from './inspect-view.module.css';
import {
  CannotSend,
  EndpointQuestion,
  FailureNotice,
  KeyWanted,
  PreviousVersion,
  RequestPanel,
  SignInWanted,
  TypedInForm,
  UnknownConnection,
} from './lazy-parts.ts';
import { ObjectTitle } from './object-title.tsx';
import { comparePrevious, PreviousToCome } from './previous-to-come.tsx';
import { Waiting } from './waiting.tsx';

/** The query library forgets a cancelled request; the person does not. */
const cancelled = new NoAnswer({ kind: 'aborted' });

interface InspectViewProps {
  readonly session: Session;
  readonly route: Extract<Route, { view: 'inspect' }>;
}

export function InspectView({ session, route }: InspectViewProps) {
  const { link } = route;
  const connection = connectionNamed(session.config, link.connection);
  useEffect(() => {
    document.title = `${link.request.key} · ${link.request.bucket} · Headlight`;
  }, [link]);
  if (!connection) {
    return <UnknownConnection session={session} link={link} />;
  }
  return <Inspect session={session} link={link} connection={connection} ignored={route.ignored} />;
}

interface InspectProps {
  readonly session: Session;
  readonly link: InspectLink;
  readonly connection: Connection;
  readonly ignored: readonly string[];
}

function Inspect({ session, link, connection, ignored }: InspectProps) {
  // Approving an endpoint, typing a key and signing in take an obstacle away without changing the link.
  useSyncExternalStore(subscribeToCustomerKeys, customerKeyVersion);
  useSyncExternalStore(subscribeToTypedInKeys, typedInKeysVersion);
  useSyncExternalStore(subscribeToSignIn, signInVersion);
  useSyncExternalStore(subscribeToApprovals, approvals);
  const obstacle = obstacleTo(link, connection, session);
  const sendable = obstacle === undefined;
  const asks = obstacle?.kind === 'endpoint';

  const head = useQuery({ ...headQuery(link, connection, session), enabled: sendable });
  // Starts with the HEAD, which needs the same credentials: showing whose they are costs no request of its own.
  useQuery({ ...identityQuery(connection, session), enabled: sendable });
  useRemembered(link, head.data !== undefined);

  const headers = head.data?.headers ?? [];
  const known = { etag: headerValue(headers, 'etag'), lastModified: headerValue(headers, 'last-modified') };
  const keyField = useRef<HTMLInputElement>(null);
  // Asking again by hand does not heed `enabled`: what holds the request back must hold it back here, too.
  const again = () => {
    if (sendable) void head.refetch();
  };
  const queries = useQueryClient();
  const afresh = () => {
    if (!sendable) return;
    void queries.fetchQuery({ ...headQuery(link, connection, session, { fresh: true }), staleTime: 0 }).catch(() => {});
    // Rules that somebody asked for are read again; by name, since `refetchQueries` passes over what is not enabled.
    const rules = bucketCorsQuery(link, connection, session);
    const { status = 'pending' } = queries.getQueryState(rules.queryKey) ?? {};
    if (status !== 'pending') void queries.fetchQuery({ ...rules, staleTime: 0 }).catch(() => {});
  };
  const question = { link, connection, session };
  const isPrinting = usePrinting();
  return (
    <Printing value={isPrinting}>
      <div className={css.view}>
        <RequestPanel
          placeholder={<div className={css.formToCome} />}
          session={session}
          connection={connection}
          link={link}
          busy={head.isFetching}
          sent={head.data !== undefined || head.isError}
          wanted={obstacle?.kind === 'customer-key'}
          keyField={keyField}
          known={known}
          onSendAgain={again}
        />
        <div className={css.answer}>
          <ObjectTitle link={link} connection={connection}>
            {head.data ? (
              <PreviousVersion
                placeholder={<PreviousToCome />}
                label={comparePrevious}
                group="This object"
                {...question}
                onFound={(previous) => navigate(comparisonWith(link, previous))}
              />
            ) : (
              sendable && head.isPending && <PreviousToCome />
            )}
          </ObjectTitle>
          <IgnoredParameters names={ignored} />
          <Versions {...question} actions={(entry) => <CompareVersion link={link} versionId={entry.versionId} />} />
          {asks && <EndpointQuestion key={obstacle.origin} wanted={obstacle} connection={connection} />}
          {obstacle?.kind === 'request' && <CannotSend note={obstacle.note} />}
          {obstacle?.kind === 'access-keys' && <TypedInForm connection={connection} />}
          {obstacle?.kind === 'sign-in' && <SignInWanted connection={connection} />}
          {obstacle?.kind === 'customer-key' && (
            <KeyWanted to={obstacle.to} onEnter={() => keyField.current?.focus()} />
          )}
          {sendable && head.isPending && !head.isFetching && (
            <FailureNotice error={cancelled} question={question} busy={false} onRetry={again} />
          )}
          {head.isError && !asks && obstacle?.kind !== 'sign-in' && (
            <FailureNotice
              // What was found out about one failure says nothing of the next.
              key={head.errorUpdatedAt}
              error={head.error}
              question={question}
              busy={head.isFetching}
              onRetry={again}
            />
          )}
          {sendable && head.isPending && head.isFetching && <Waiting />}
          {/* An approval that was taken back leaves an answer behind, which is none to what is asked now. */}
          {head.data && !head.isError && !asks && (
            <Answer observation={head.data} question={question} busy={head.isFetching} onAskAfresh={afresh} />
          )}
        </div>
      </div>
    </Printing>
  );
}

/** Puts an object among the recent ones once S3 has answered. */
function useRemembered(link: InspectLink, answered: boolean): void {
  useEffect(() => {
    if (answered) rememberObject(objectOf(link));
  }, [link, answered]);
}
