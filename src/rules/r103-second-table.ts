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
      'is reported and left out of every total. Activity may repeat its headings further down, in the same columns. ' +
      'So may KPIs and Volumetrics, if each block lists different ones. All those rows are read.',
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
