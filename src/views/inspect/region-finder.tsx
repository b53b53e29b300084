import { useQuery } from '@tanstack/react-query';
import { hasFindableRegion } from '../../connections/bucket-regions.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import type { RegionSource } from '../../object-head/bucket-region.ts';
import type { Observation } from '../../object-head/observation.ts';
import { regionQuery } from '../../queries/region.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { formatInspect } from '../../url-state/link.ts';
import type { Question } from './question.ts';

interface RegionFinderProps {
  readonly observation?: Observation | undefined;
  readonly question: Question;
}

/** Where the bucket is, asked when the person wants to know; and the same question put there. */
export function RegionFinder({ observation, question }: RegionFinderProps) {
  const { link, connection, session } = question;
  const region = useQuery(regionQuery(link, observation, connection, session));
  if (!hasFindableRegion(connection, link.request.bucket)) return null;
  const asked = placeInForce(connection, link.place).region;
  const finding = region.data;
  if (finding?.region !== undefined && finding.region !== asked) {
    const there = formatInspect({ ...link, place: { ...link.place, region: finding.region } });
    return (
      <>
        <LinkButton href={there} variant="primary">
          Ask in {finding.region}
        </LinkButton>
        <p role="status">
          The bucket is in <code>{finding.region}</code>, says {sourceWords(finding.how)}. This request was for{' '}
          <code>{asked}</code>.
        </p>
      </>
    );
  }
  return (
    <>
      <Button busy={region.isFetching} onClick={() => void region.refetch()}>
        Find the bucket’s region
      </Button>
      {finding && (
        <p role="status">
          {finding.region === undefined ? (
            <>
              No region found. Asked: {finding.tried.map(({ call, region: where }) => `${call} in ${where}`).join(', ')}
              .
            </>
          ) : (
            <>
              The bucket is in <code>{finding.region}</code>, where it was asked for.
            </>
          )}
        </p>
      )}
      {region.isError && <p role="status">Nothing answered that this page could read.</p>}
    </>
  );
}

function sourceWords(how: RegionSource): string {
  if (how.in === 'header') return `x-amz-bucket-region of ${how.call}`;
  if (how.in === 'error') return `${how.call}’s error ${how.code}`;
  return how.call;
}
