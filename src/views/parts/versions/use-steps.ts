/** The way from a column to the version before it, and to the one after it: asked for when somebody takes it. */
import { CancelledError, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection } from '../../../connections/config.ts';
import type { Session } from '../../../connections/session.ts';
import { answeredVersion } from '../../../object-head/versions/answered-version.ts';
import type { StepDirection } from '../../../object-head/versions/neighbour.ts';
import { requestForVersion } from '../../../object-head/versions/version-request.ts';
import { stepQuery } from '../../../queries/compare-step.ts';
import { canListVersions } from '../../../queries/version-listing.ts';
import { announce } from '../../../ui/announce.ts';
import type { InspectLink } from '../../../url-state/link-schema.ts';
import { briefProblem } from './brief-problem.ts';
import { useAnswered } from './use-answered.ts';
import { whyNoStep } from './why-no-step.ts';

export interface Step {
  readonly busy: boolean;
  /** Why there is no such step; a press then does nothing. */
  readonly reason: string | undefined;
  /** The last try failed, and another may not: `offline`. */
  readonly failed: string | undefined;
  readonly take: () => void;
}

/** `onStep` gets the link to the neighbour: the same question about the other version. */
export function useSteps(
  link: InspectLink,
  connection: Connection,
  session: Session,
  onStep: (next: InspectLink, direction: StepDirection) => void,
): Readonly<Record<StepDirection, Step>> {
  const client = useQueryClient();
  const answered = answeredVersion(link.request, useAnswered(link, connection, session)?.headers);
  // From the version on the screen: the current one may be another by now.
  const current = answered === undefined ? link : { ...link, request: { ...link.request, versionId: answered } };
  // A step begun before the answer is not called off by it: it stays the question that it was.
  const [begun, setBegun] = useState<InspectLink>();
  const from = begun ?? current;
  const queries = {
    older: stepQuery(from, 'older', connection, session),
    newer: stepQuery(from, 'newer', connection, session),
  };
  const results = { older: useQuery(queries.older), newer: useQuery(queries.newer) };
  const canList = canListVersions(link, connection, session);
  const step = (direction: StepDirection, other: StepDirection): Step => {
    const { data, error, isFetching } = results[direction];
    const facts = { link, direction, canList };
    // Where one direction may not be listed, neither may the other.
    const reason = whyNoStep({ ...facts, found: data, error: error ?? results[other].error });
    const take = async () => {
      if (reason !== undefined || isFetching) return;
      setBegun(from);
      const asked = client.fetchQuery({ ...queries[direction], retry: false });
      const found = await asked.catch((failure: Error) => {
        // Whoever went elsewhere has nothing to hear of it.
        if (failure instanceof CancelledError) return;
        const why = whyNoStep({ ...facts, found: undefined, error: failure }) ?? `versions ${briefProblem(failure)}`;
        announce(`No step: ${why}`);
      });
      setBegun(undefined);
      if (!found) return;
      if (found.kind === 'found')
        onStep({ ...link, request: requestForVersion(link.request, found.versionId) }, direction);
      else announce(`No step: ${whyNoStep({ ...facts, found, error: null })}`);
    };
    const failed = error && reason === undefined ? briefProblem(error) : undefined;
    return { busy: isFetching, reason, failed, take: () => void take() };
  };
  return { older: step('older', 'newer'), newer: step('newer', 'older') };
}
