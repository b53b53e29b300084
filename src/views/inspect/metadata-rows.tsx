import { decodeMetadata } from '../../object-head/header-values/decode-metadata.ts';
import { userMetadataBytes, userMetadataLimit } from '../../object-head/header-values/user-metadata.ts';
import type { Presence } from '../../object-head/presence.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { FieldHelp } from './field-help.tsx';
import css from './field-row.module.css';
import { Value } from './field-row.tsx';

interface MetadataRowsProps {
  readonly presence: Presence;
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** The user's own entries, a row each, under a row that counts them. */
export function MetadataRows({ presence, entries }: MetadataRowsProps) {
  const size = userMetadataBytes(entries);
  return (
    <>
      <div className={css.row} data-field="Metadata" data-state={presence.state}>
        <dt className={css.name}>
          <span className={css.field}>
            Metadata
            <FieldHelp field="Metadata" />
          </span>
          <code className={css.header}>x-amz-meta-*</code>
        </dt>
        <dd className={css.value}>
          <span data-raw={entries.map(([name, value]) => `${name}: ${value}`).join('\n')}>
            {entries.length} {entries.length === 1 ? 'entry' : 'entries'}, {size.toLocaleString('en')} of{' '}
            {userMetadataLimit.toLocaleString('en')} bytes that S3 allows
          </span>
          <p className={css.because}>{presence.because}</p>
        </dd>
        <dd className={css.copy}>
          <CopyButton text={() => JSON.stringify(Object.fromEntries(entries), null, 2)} what="metadata as JSON" />
        </dd>
      </div>
      {entries.map(([name, value]) => (
        <div key={name} className={css.row} data-field={`Metadata:${name}`} data-state="present">
          <dt className={css.name}>
            <bdi className={css.field}>{name}</bdi>
            <code className={css.header}>x-amz-meta-{name}</code>
          </dt>
          <dd className={css.value}>
            <Value raw={value} decoded={decodeMetadata(value)} />
          </dd>
          <dd className={css.copy}>
            <CopyButton text={value} what={`metadata ${name}`} />
          </dd>
        </div>
      ))}
    </>
  );
}
