import { editsTo } from '../workbook/cell-edit';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const missingColumn = defineRule({
  meta: {
    id: 'R102',
    name: 'missing-column',
    group: 'structure',
    severity: 'error',
    title: 'A column of a table is not there',
    description:
      'Every column that the return format asks for is looked for by its heading (on the Cover: its label), in any ' +
      'order and under any spelling the agreement knows. Where another heading looks like the one expected, it is named.',
    remedy: 'Write the heading as the return template has it, or add the column.',
    source: 'Return format of the agreement: the columns it lists as required.',
    needs: [],
    messages: {
      missing: '{table} has no {heading}, so what stands in it could not be checked.',
      lookalike: '{table} has no {heading}. {found} looks like it; it was not read.',
    },
  },
  check({ agreement, snapshot, return: { issues } }, report) {
    for (const issue of issues) {
      if (issue.kind !== 'missingColumn') continue;
      const data = { table: tableName(agreement, issue.role), heading: quoted(issue.expected) };
      const subject = `${issue.role} ${issue.field}`;
      if (issue.lookalike) {
        const { text, cell } = issue.lookalike;
        report({
          message: 'lookalike',
          data: { ...data, found: quoted(text) },
          cell,
          subject,
          severity: issue.required ? 'error' : 'warning',
          expected: issue.expected,
          actual: text,
          fix: editsTo(snapshot, cell, { kind: 'text', value: issue.expected }),
        });
      } else if (issue.required) {
        report({ message: 'missing', data, cell: issue.cell, subject, expected: issue.expected });
      }
    }
  },
});
