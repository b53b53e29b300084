import type { RefObject } from 'react';
import { plainText } from '../../explain/words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import css from './column-chooser.module.css';
import { columnWords } from './compare-title.ts';
import { useBeside } from './use-beside.ts';
import type { ComparedColumn } from './use-columns.ts';

interface ColumnChooserProps {
  readonly compared: readonly ComparedColumn[];
  readonly reference: number;
  readonly region: RefObject<HTMLElement | null>;
}

/** For a narrow screen, where one column stands beside the reference. The stylesheet shows it there only. */
export function ColumnChooser({ compared, reference, region }: ColumnChooserProps) {
  const { column, show } = useBeside(region, compared.length, reference);
  const links = compared.map(({ link }) => link);
  return (
    <div className={css.chooser}>
      <SelectField
        label={`Beside column ${reference + 1}, the reference`}
        value={String(column)}
        options={compared.flatMap(({ link }, index) =>
          index === reference
            ? []
            : [{ value: String(index), label: `${index + 1}: ${plainText(columnWords(link, links))}` }],
        )}
        onValueChange={(value) => show(Number(value))}
      />
    </div>
  );
}
