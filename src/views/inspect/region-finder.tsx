import { useQuery } from '@tanstack/react-query';
import { hasFindableRegion } from '../../connections/bucket-regions.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import type { RegionAttempt, RegionFinding, RegionSource } from '../../object-head/bucket-region.ts';
import type { Observation } from '../../object-head/observation.ts';
import { regionQuery } from '../../queries/region.ts';
import { Button } from '../../ui/button.tsx';
import { InfoTip } from '../../ui/info-tip.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { formatInspect } from '../../url-state/link.ts';
import type { Question } from './question.ts';
import css from './region-finder.module.css';

interface RegionFinderProps {
  readonly observation?: Observation | undefined;
  readonly question: Question;
}

/** Where the bucket is, asked when the person wants to know; and the same question put there. */
export function RegionFinder({ observation, question }: RegionFinderProps) {
  const { link, connection, session } = question;
  const region = useQuery(regionQuery(link, observation, connection, session));
  if (!hasFindableRegion(connection, link.place, link.request.bucket)) return null;
  const asked = placeInForce(connection, link.place).region;
  const finding = region.data;
  const elsewhere = finding?.region !== undefined && finding.region !== asked ? finding.region : undefined;
  return (
    <>
      <Button busy={region.isFetching} onClick={() => void region.refetch()}>
        {finding ? 'Look for the region again' : 'Find the bucket’s region'}
      </Button>
      <InfoTip about="finding the region">
        <p>
          Sends <code>ListObjectsV2</code> for one key, <code>GetBucketLocation</code> and <code>HeadBucket</code> until
          one tells, then asks the regions of this deployment’s other connections: a few requests, charged and logged
          like any other.
        </p>
        <p>
          An answer needs no permission where S3 names the region in an error that this page may read; else{' '}
          <code>s3:GetBucketLocation</code> or <code>s3:ListBucket</code>.
        </p>
      </InfoTip>
      {elsewhere !== undefined && (
        <LinkButton href={formatInspect({ ...link, place: { ...link.place, region: elsewhere } })} variant="primary">
          Ask in {elsewhere}
        </LinkButton>
      )}
      <div role="status" className={css.found}>
        {finding && !region.isFetching && <Found finding={finding} asked={asked} />}
        {region.isError && !region.isFetching && <p>Nothing answered that this page could read.</p>}
      </div>
    </>
  );
}

function Found({ finding, asked }: { finding: RegionFinding; asked: string }) {
  if (finding.region !== undefined) {
    return (
      <p>
        The bucket is in <code>{finding.region}</code>, says {sourceWords(finding.how)}. This request was for{' '}
        <code>{asked}</code>.
      </p>
    );
  }
  return (
    <>
      <p>No region found. If you know it, set it under “Where”. What was tried:</p>
      <ul>
        {finding.tried.map((attempt) => (
          <li key={`${attempt.call} ${attempt.region}`}>
            <code>{attempt.call}</code> in <code>{attempt.region}</code>: <Came came={attempt.came} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Came({ came }: { came: RegionAttempt['came'] }) {
  switch (came.kind) {
    case 'told':
      return 'told the region';
    case 'refused':
      return (
        <>
          {came.status} <RawValue value={came.code} quiet limit={80} />
        </>
      );
    case 'listed-unsigned':
      return 'listed the bucket, which proves no region without a signature: the browser may have followed a redirect';
    case 'unexplained':
      return `${came.status}, without a reason`;
    case 'no-answer':
      return 'no answer that this page could read';
  }
}

function sourceWords(how: RegionSource): string {
  if (how.in === 'header') return `x-amz-bucket-region of ${how.call}`;
  if (how.in === 'error') return `the error of ${how.call}`;
  return how.call;
}
