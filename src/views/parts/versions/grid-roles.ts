/**
 * The roles of a grid, said once more: the stylesheet lays its rows and cells out as blocks and grids, and WebKit then forgets what
 * they are.
 */
export const roles = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const;
