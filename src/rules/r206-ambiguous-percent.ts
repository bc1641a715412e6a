import { cellIssues } from './stated/cell-issues';
import { place } from './words/place-words';
import { recordName, recordSubject } from './words/record-name';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const ambiguousPercent = defineRule({
  meta: {
    id: 'R206',
    name: 'ambiguous-percent',
    group: 'types and units',
    severity: 'query',
    title: 'A percentage could be read in two ways',
    description:
      'A bare 0.95 may be 95% or 0.95%. The numerator and denominator settle it, or the other figures of the column. ' +
      'Where neither does, the figure is taken as written and queried.',
    remedy: 'Write the percentage as 95, as 95% or in a cell formatted as a percentage.',
    source: 'A mistake that returns make: fractions and percentages in one column.',
    needs: [],
    messages: {
      ambiguous:
        '{table}, {heading}: {name} says {written}. That could be {written}% or {percent}%; it was taken as {written}%.',
    },
  },
  check({ agreement, return: read }, report) {
    for (const { role, field, cell, problem } of cellIssues(read, 'ambiguousPercent')) {
      const name = recordName(read, role, cell.row);
      const percent = Number((problem.written * 100).toPrecision(12));
      report({
        message: 'ambiguous',
        data: {
          table: tableName(agreement, role),
          heading: quoted(headingName(agreement, role, field)),
          name: `${name} in ${place(cell)}`,
          written: problem.written,
          percent,
        },
        cell,
        subject: `${recordSubject(read, role, cell.row)} ${field}`,
        actual: problem.written,
      });
    }
  },
});
