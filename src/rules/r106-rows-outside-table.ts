import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';

export const rowsOutsideTable = defineRule({
  meta: {
    id: 'R106',
    name: 'rows-outside-table',
    group: 'structure',
    severity: 'warning',
    title: 'Rows stand outside their table',
    description:
      'A table ends at its total row or at a stretch of blank rows. Rows with figures further down are not read, and count in no total.',
    remedy: 'Move the rows up into the table, above its total row, or delete them if they are only notes.',
    source: 'A mistake that returns make: late entries typed under the Grand Total.',
    needs: [],
    messages: {
      one: 'Row {first} of {sheet} has figures but stands below the end of the {table} table. It was not counted.',
      many: 'Rows {first} to {last} of {sheet} have figures but stand below the end of the {table} table. They were not counted.',
    },
  },
  check({ agreement, return: { issues } }, report) {
    for (const issue of issues) {
      if (issue.kind !== 'rowsOutside') continue;
      report({
        message: issue.firstRow === issue.lastRow ? 'one' : 'many',
        data: {
          table: tableName(agreement, issue.role),
          sheet: issue.sheet,
          first: String(issue.firstRow + 1),
          last: String(issue.lastRow + 1),
        },
        cell: issue.cell,
        subject: `${issue.role} rows outside`,
      });
    }
  },
});
