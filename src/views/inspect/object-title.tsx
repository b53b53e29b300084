import { Columns2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Connection } from '../../connections/config.ts';
import { objectUri } from '../../object-head/object-uri.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { formatCompare } from '../../url-state/compare-link.ts';
import { formatInspect } from '../../url-state/link.ts';
import type { InspectLink } from '../../url-state/link-schema.ts';
import { absoluteLink } from '../../url-state/use-route.ts';
import { VisitNote } from './lazy-parts.ts';
import css from './object-title.module.css';
import { PinButton } from './pin-button.tsx';

interface ObjectTitleProps {
  readonly link: InspectLink;
  readonly connection: Connection;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** Where am I: bucket, path, name; and the link to exactly this view. */
export function ObjectTitle({ link, connection, children }: ObjectTitleProps) {
  const { bucket, key, versionId } = link.request;
  return (
    <div className={css.bar}>
      <div className={css.name}>
        <p className={css.bucket}>
          <RawValue value={bucket} />
        </p>
        <h1 className={css.key}>
          <RawValue value={key} limit={300} />
        </h1>
        {versionId !== undefined && (
          <p className={css.version}>
            version <RawValue value={versionId} />
          </p>
        )}
      </div>
      <div className={css.actions}>
        <CopyButton
          text={() => absoluteLink(formatInspect(link))}
          what="link to this view"
          label="Copy link"
          command={{ group: 'This object', keys: 'l' }}
        />
        <CopyButton
          text={objectUri(link.request)}
          what="S3 URI"
          label="Copy S3 URI"
          variant="quiet"
          command={{ group: 'This object', keys: 'u' }}
        />
        <LinkButton
          href={formatCompare({ columns: [link] })}
          size="small"
          variant="quiet"
          icon={<Columns2 aria-hidden />}
        >
          Compare
        </LinkButton>
        <PinButton link={link} />
        {children}
      </div>
      {connection.visit && <VisitNote connections={[connection]} />}
    </div>
  );
}
