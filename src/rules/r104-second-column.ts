import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const secondColumn = defineRule({
  meta: {
    id: 'R104',
    name: 'second-column',
    group: 'structure',
    severity: 'warning',
    title: 'Two columns of a table have the same meaning',
    description:
      'Two headings that both stand for one column leave it open which figures count. The first is read and the other ' +
      'is reported.',
    remedy: 'Keep one of the two columns, or give the other a heading that says what it holds.',
    source: 'A mistake that returns make: a working column left beside the one it was copied from.',
    needs: [],
    messages: {
      second: '{table} has two columns for {heading}. The one at {used} was read and the one at {other} was not.',
    },
  },
  check({ agreement, return: { issues } }, report) {
    for (const issue of issues) {
      if (issue.kind !== 'secondColumn') continue;
      report({
        message: 'second',
        data: {
          table: tableName(agreement, issue.role),
          heading: quoted(headingName(agreement, issue.role, issue.field)),
          used: place(issue.used),
          other: place(issue.other),
        },
        cell: issue.other,
        related: [issue.used],
        subject: `${issue.role} ${issue.field}`,
      });
    }
  },
});
