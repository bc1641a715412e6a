import { formatList } from '../figures/format-figure';
import type { TableLocation } from '../reading/return';
import { columnName } from '../workbook/a1';
import { sheetNamed, type SheetSnapshot } from '../workbook/snapshot';
import { defineRule } from './rule';
import { locationsOf } from './formulas/table-locations';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const hiddenTable = defineRule({
  meta: {
    id: 'R105',
    name: 'hidden-table',
    group: 'structure',
    severity: 'warning',
    title: 'Part of the return is hidden',
    description:
      'Hidden sheets and columns are read like any other, so their figures count although nobody looking at the ' +
      'workbook sees them. Rows hidden by a filter are usual and are not reported.',
    remedy: 'Unhide the sheet or column, or take the figures out if they are not part of the return.',
    source: 'A mistake that returns make: sheets hidden for a meeting and sent as they were.',
    needs: [],
    messages: {
      sheet: 'The {table} table is on a hidden sheet, {sheet}. Its figures were read, and they count.',
      columns: '{table} has hidden columns, which were read and which count: {columns}.',
    },
  },
  check({ agreement, snapshot, return: read }, report) {
    for (const location of locationsOf(read)) {
      const sheet = sheetNamed(snapshot, location.sheet);
      if (!sheet) continue;
      const table = tableName(agreement, location.role);
      const cell = { sheet: sheet.name, row: location.area.top, column: location.area.left };
      const hidden = hiddenFields(sheet, location);
      if (sheet.visibility !== 'visible') {
        report({ message: 'sheet', data: { table, sheet: sheet.name }, cell, subject: `${location.role} sheet` });
      } else if (hidden.length > 0) {
        const columns = formatList(
          hidden.map(
            ({ field, column }) => `${columnName(column)} (${quoted(headingName(agreement, location.role, field))})`,
          ),
        );
        report({ message: 'columns', data: { table, columns }, cell, subject: `${location.role} columns` });
      }
    }
  },
});

function hiddenFields(
  sheet: SheetSnapshot,
  location: TableLocation,
): readonly { readonly field: string; readonly column: number }[] {
  if (location.role === 'cover') return [];
  return [...location.columns]
    .map(([field, column]) => ({ field, column }))
    .filter(({ column }) => sheet.hiddenColumns.some(({ first, last }) => first <= column && column <= last));
}
