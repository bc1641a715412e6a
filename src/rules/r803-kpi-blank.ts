import { monthLabel } from '../workbook/serial-date';
import { isFormulaWithoutValue } from './formulas/formulas-without-value';
import { cellOf } from './read-values';
import { defineRule } from './rule';
import { quoted } from './words/wording';

export const kpiBlank = defineRule({
  meta: {
    id: 'R803',
    name: 'kpi-blank',
    group: 'agreement',
    severity: 'error',
    title: 'A KPI that is due has no actual',
    description:
      'A KPI that is due states its actual. “n/a” will do where the denominator shows that there were too few cases to ' +
      'rate, and in a nil return.',
    remedy: 'Give the actual, or the denominator that shows why there is none.',
    source: 'Agreement: the months in which a KPI is due, and its least denominator.',
    needs: ['kpis', 'kpis.actual', 'period'],
    messages: {
      blank: '{ref} is due in {month}, but its actual is blank.',
      placeholder: '{ref} is due in {month}, but instead of an actual it says {text}.',
    },
  },
  check(context, report) {
    const { ratings, period } = context.figures;
    for (const { kpi, row, isDue, reason } of ratings) {
      if (!period.isChecked || !row || !isDue || reason !== 'noActual' || row.actual.state === 'absent') continue;
      const { actual } = row;
      if (isFormulaWithoutValue(context, cellOf(actual))) continue;
      report({
        message: actual.state === 'placeholder' ? 'placeholder' : 'blank',
        data: {
          ref: kpi.ref,
          month: monthLabel(period.value.month),
          text: actual.state === 'placeholder' ? quoted(actual.text) : '',
        },
        cell: cellOf(actual),
        subject: `${kpi.ref} actual`,
      });
    }
  },
});
