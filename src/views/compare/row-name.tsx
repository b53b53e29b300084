import { Fragment } from 'react';
import type { Row } from '../../compare/row.ts';
import { headerLabel } from '../../object-head/catalogue/catalogue.ts';
import css from './compare-row.module.css';
import { rowWords, verdictSigns } from './verdict-words.ts';

/** A row's name: S3's, the header's under it, and what the row comes to. */
export function RowName({ row }: { row: Row }) {
  const { id, field, header, verdict, about, empty } = row;
  const entry = field === 'Metadata' && id !== 'Metadata' ? id.slice('Metadata:'.length) : undefined;
  return (
    <div className={css.names}>
      <bdi className={css.field}>{entry ?? (field ? <Breakable name={field} /> : header)}</bdi>
      {field && <code className={css.header}>{entry === undefined ? headerLabel(field) : header}</code>}
      {!empty && (
        <span className={css.verdict}>
          <span aria-hidden="true">{verdictSigns[verdict]} </span>
          {about === 'answer' && verdict !== 'same' ? 'of the answer, not the object' : rowWords(row)}
        </span>
      )}
    </div>
  );
}

/** `ObjectLockRetainUntilDate` breaks between its words where it has to. */
function Breakable({ name }: { name: string }) {
  return name.split(/(?=[A-Z][a-z])/).map((word) => (
    <Fragment key={word}>
      {word}
      <wbr />
    </Fragment>
  ));
}
