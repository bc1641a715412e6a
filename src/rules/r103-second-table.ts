import { fullPlace } from './words/place-words';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';

export const secondTable = defineRule({
  meta: {
    id: 'R103',
    name: 'second-table',
    group: 'structure',
    severity: 'warning',
    title: 'Two tables could be the same part of the return',
    description:
      'A copied sheet or a second block with the same headings leaves it open which one counts. One is read; the other ' +
      'is reported and left out of every total. Activity may repeat its headings over more of its rows, in the same ' +
      'columns, and so may KPIs and Volumetrics over other indicators: all of them are read.',
    remedy: 'Delete the table that is not part of this return, or move its rows into the one that is.',
    source: 'A mistake that returns make: last month’s sheet kept beside this month’s.',
    needs: [],
    messages: {
      second: 'There is a second {table} table at {other}. Only the one at {used} was read.',
    },
  },
  check({ agreement, return: { issues } }, report) {
    for (const issue of issues) {
      if (issue.kind !== 'secondTable') continue;
      report({
        message: 'second',
        data: {
          table: tableName(agreement, issue.role),
          other: fullPlace(issue.other),
          used: fullPlace(issue.used),
        },
        cell: issue.other,
        related: [issue.used],
        subject: `${issue.role} second table`,
      });
    }
  },
});
