import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';

export const missingTable = defineRule({
  meta: {
    id: 'R101',
    name: 'missing-table',
    group: 'structure',
    severity: 'error',
    title: 'A table of the return is not there',
    description:
      'Every table that the return format asks for is looked for by its headings, on any sheet. One that cannot be found ' +
      'is reported once, and the rules that need it are listed as skipped.',
    remedy: 'Add the sheet with the headings of the return template, or restore the headings if they were changed.',
    source: 'Return format of the agreement: the tables it lists as required.',
    needs: [],
    messages: {
      required:
        'The {table} table was not found. It is expected on a sheet named {sheet}, but its headings are on no sheet.',
      optional: 'The {table} table was not found. It may be left out, but nothing in it was checked.',
    },
  },
  check({ agreement, return: { issues } }, report) {
    for (const issue of issues) {
      if (issue.kind !== 'missingTable') continue;
      report({
        message: issue.required ? 'required' : 'optional',
        data: { table: tableName(agreement, issue.role), sheet: issue.expectedSheet },
        cell: null,
        subject: `${issue.role} table`,
        severity: issue.required ? 'error' : 'note',
      });
    }
  },
});
