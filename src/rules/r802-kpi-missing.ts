import { monthLabel } from '../workbook/serial-date';
import { cellIssues } from './stated/cell-issues';
import { defineRule } from './rule';
import { quoted } from './words/wording';

export const kpiMissing = defineRule({
  meta: {
    id: 'R802',
    name: 'kpi-missing',
    group: 'agreement',
    severity: 'error',
    title: 'A KPI that is due is not reported',
    description:
      'Every KPI in force that is due in the reporting month has a row. In a nil return none needs one. A row whose ' +
      'reference is nearly right is reported as an unknown KPI instead.',
    remedy: 'Add a row for the KPI, with “n/a” and the reason where there is nothing to report.',
    source:
      'Agreement: the KPIs in force and the months in which they are due. The seed report: monthly reporting against the KPIs of each service.',
    needs: ['kpis', 'period'],
    messages: { missing: '{ref} {title} is due in {month}, but the return does not report it.' },
  },
  check({ return: read, figures: { ratings, period } }, report) {
    const { kpis } = read;
    if (!kpis || !period.isChecked) return;
    const nearlyRight = new Set(
      cellIssues(read, 'unknownCode').map((issue) => `${issue.field} ${issue.problem.suggestion ?? ''}`),
    );
    const { sheet, area } = kpis.location;
    for (const { kpi, reason } of ratings) {
      if (reason !== 'notReported' || nearlyRight.has(`reference ${kpi.ref}`)) continue;
      report({
        message: 'missing',
        data: { ref: kpi.ref, title: quoted(kpi.title), month: monthLabel(period.value.month) },
        cell: { sheet, row: area.top, column: area.left },
        subject: `${kpi.ref} row`,
      });
    }
  },
});
