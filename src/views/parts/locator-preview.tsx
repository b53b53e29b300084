import { namesAmazonS3 } from '../../connections/link-for.ts';
import { connectionNamed, type Session } from '../../connections/session.ts';
import { placeInForce } from '../../connections/trusted-endpoints.ts';
import { inputsInUse } from '../../object-head/draft.ts';
import { headInputs, inputNames } from '../../object-head/head-inputs.ts';
import type { LocatorForm } from '../../object-head/locator/located.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import type { InspectLink } from '../../url-state/link-schema.ts';
import type { PastedReading } from '../../url-state/pasted.ts';
import css from './locator-preview.module.css';
import { unreadableText } from './names-nothing.ts';

const forms: Readonly<Record<LocatorForm, string>> = {
  's3-uri': 'S3 URI',
  arn: 'ARN',
  'https-url': 'S3 URL',
  'website-url': 'S3 website URL',
  'console-url': 'AWS console link',
  'presigned-url': 'presigned URL',
  'aws-cli': 'AWS CLI command',
  'headlight-link': 'Headlight link',
  'bucket-and-key': 'bucket and key',
};

interface LocatorPreviewProps {
  readonly reading: PastedReading;
  readonly link: InspectLink | undefined;
  readonly session: Session;
}

/** What was understood of a pasted text, before anything is sent. */
export function LocatorPreview({ reading, link, session }: LocatorPreviewProps) {
  if (reading.kind === 'empty') {
    return (
      <p className={css.form}>
        Takes s3:// URIs, ARNs, any S3 URL (signatures are dropped), AWS console links, <code>aws s3api</code> and{' '}
        <code>aws s3</code> commands, links to this page.
      </p>
    );
  }
  if (reading.kind === 'problem') {
    return <p className={css.problem}>{unreadableText(reading)}</p>;
  }
  if (reading.kind === 'comparison') {
    const { columns } = reading.link;
    return (
      <p className={css.form}>
        Read as Headlight link · a comparison of {columns.length} {columns.length === 1 ? 'object' : 'objects'}
        {reading.problems.length > 0 && ` · ${reading.problems.length} more cannot be read`}
      </p>
    );
  }
  const { form, request, place, prefix, notices } = reading.located;
  const connection = connectionNamed(session.config, link?.connection ?? reading.located.connection);
  const inForce = connection && placeInForce(connection, link?.place ?? place);
  const others = inputNames.filter(
    (name) => name !== 'versionId' && inputsInUse({ checksumMode: 'ENABLED', key: '', ...request }).includes(name),
  );
  return (
    <div className={css.preview}>
      <dl className={css.parts}>
        <Part name="Bucket" value={request.bucket} />
        {request.key !== undefined && <Part name="Key" value={request.key} />}
        {request.key === undefined && <Part name="Prefix" value={prefix ?? ''} />}
        {request.versionId !== undefined && <Part name="Version" value={request.versionId} />}
        {others.map((name) => (
          <Part key={name} name={headInputs[name].sdk} value={String((request as Record<string, unknown>)[name])} />
        ))}
      </dl>
      <p className={css.form}>
        Read as {forms[form]}
        {inForce &&
          ` · asked at ${inForce.endpoint ?? `Amazon S3, ${inForce.region}`} · connection ${connection?.label ?? connection?.name}`}
      </p>
      {namesAmazonS3(reading.located) && inForce?.endpoint !== undefined && (
        <p className={css.notice}>
          This is an address of Amazon S3, and no connection of this deployment goes there. {inForce.endpoint} will be
          asked instead.
        </p>
      )}
      {notices.map(({ id, text }) => (
        <p key={id} className={css.notice}>
          {text}
        </p>
      ))}
    </div>
  );
}

function Part({ name, value }: { name: string; value: string }) {
  return (
    <div className={css.part}>
      <dt>{name}</dt>
      <dd>
        <RawValue value={value} limit={160} />
      </dd>
    </div>
  );
}
