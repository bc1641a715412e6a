import { bySameText, cellIssues, gathered, subjectOf } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';
import { quoted, repeatedly } from './words/wording';

export const schoolNumberUnreadable = defineRule({
  meta: {
    id: 'R404',
    name: 'school-number-unreadable',
    group: 'identity',
    severity: 'error',
    title: 'A school number cannot be read',
    description:
      'A school is known by its DfE number: seven digits, written 8601234 or 860/1234. A URN of six digits is accepted. ' +
      'Anything else cannot be counted among the schools supported.',
    remedy: 'Look the school up and enter its DfE number.',
    source: 'DfE numbering of schools: three digits of the local authority, then four of the establishment.',
    needs: ['activity', 'activity.schoolNumber'],
    messages: {
      unreadable: '{table}, {cell}: {text} is not a school number. It should be seven digits, such as {example}.',
    },
  },
  check({ agreement, return: read }, report) {
    for (const { first, all, cell, related } of gathered(cellIssues(read, 'notASchoolNumber'), bySameText)) {
      report({
        message: 'unreadable',
        data: {
          table: tableName(agreement, first.role),
          cell: place(cell),
          text: repeatedly(quoted(first.text), all.length),
          example: `${agreement.returnFormat.schoolNumberPrefix ?? '860'}1234`,
        },
        cell,
        related,
        subject: subjectOf(read, first),
        actual: first.text,
      });
    }
  },
});
