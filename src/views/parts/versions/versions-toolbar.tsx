import { useState } from 'react';
import type { VersionFilter } from '../../../object-head/versions/filter-versions.ts';
import { parseVersionGoal, type VersionGoal } from '../../../object-head/versions/find-version.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import css from './versions-toolbar.module.css';

interface VersionsToolbarProps {
  readonly filter: VersionFilter;
  readonly onFilterChange: (filter: VersionFilter) => void;
  readonly onGoTo: (goal: VersionGoal) => void;
}

/** Narrows the list down, or goes to a place in it. */
export function VersionsToolbar({ filter, onFilterChange, onGoTo }: VersionsToolbarProps) {
  const [wanted, setWanted] = useState('');
  const [problem, setProblem] = useState<string>();
  const go = () => {
    const reading = parseVersionGoal(wanted, Date.now());
    setProblem(reading.ok ? undefined : reading.problem);
    if (reading.ok) onGoTo(reading.goal);
  };
  return (
    <div className={css.tools}>
      <div className={css.find}>
        <TextField
          label="Filter versions"
          hideLabel
          type="search"
          placeholder="Filter: id, ETag, class, checksum, 2026-11"
          value={filter.text}
          onValueChange={(text) => onFilterChange({ ...filter, text })}
        />
      </div>
      <Segmented
        label="Entries to list"
        value={filter.show}
        options={[
          { value: 'all', label: 'all' },
          { value: 'version', label: 'versions' },
          { value: 'delete-marker', label: 'delete markers' },
        ]}
        onValueChange={(show) => onFilterChange({ ...filter, show })}
      />
      <form
        className={css.go}
        noValidate
        aria-label="Go to a version"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextField
          label="Go to a date or version id"
          hideLabel
          placeholder="Go to 2026-11-21, -7d or an id"
          value={wanted}
          error={problem}
          onValueChange={(text) => {
            setWanted(text);
            setProblem(undefined);
          }}
        />
        <Button type="submit">Go</Button>
      </form>
    </div>
  );
}
