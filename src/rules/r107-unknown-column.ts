import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const unknownColumn = defineRule({
  meta: {
    id: 'R107',
    name: 'unknown-column',
    group: 'structure',
    severity: 'note',
    title: 'A column is not part of the return format',
    description:
      'A supplier may add columns of its own. They are not read, which is worth knowing when one of them was meant to ' +
      'be a column of the return.',
    remedy: 'Nothing, if the column is the supplier’s own. Otherwise use the heading that the return template gives.',
    source: 'Return format of the agreement.',
    needs: [],
    messages: {
      unknown: '{table} has a column {heading} that the return format does not know. It was not read.',
    },
  },
  check({ agreement, return: { issues } }, report) {
    for (const issue of issues) {
      if (issue.kind !== 'unknownColumn') continue;
      report({
        message: 'unknown',
        data: { table: tableName(agreement, issue.role), heading: quoted(issue.text) },
        cell: issue.cell,
        subject: `${issue.role} column ${issue.text}`,
      });
    }
  },
});
