/**
 * The roles of a table, said once more: on a narrow screen the stylesheet lays rows out as grids, and WebKit then forgets that
 * they are rows.
 */
export const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
