import { formatCount } from '../figures/format-figure';
import { modifiedZScore } from './modified-z-score';
import { cellOf } from './read-values';
import { defineRule } from './rule';
import { quoted, unitText } from './words/wording';

export const outlier = defineRule({
  meta: {
    id: 'R913',
    name: 'outlier',
    group: 'across months',
    severity: 'query',
    title: 'A KPI is far from its earlier values',
    description:
      'The stated value is held against the earlier values of the KPI by the modified z-score: 0.6745 times its distance ' +
      'from their median, divided by their median absolute deviation. One odd month among them does not mask another, as ' +
      'it would with mean and standard deviation. Too few earlier values, or values of which half are the same, say ' +
      'nothing.',
    remedy: 'Check the figure and its unit. If it is right, say in the commentary what happened.',
    source:
      'B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers (1993), which suggests 3.5; NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.17.',
    needs: ['kpis', 'kpis.actual', 'period', 'earlier kpis'],
    messages: {
      far: '{ref} {title} is {value}; the median of its {count} is {median} (modified z-score {score}, limit {limit}).',
    },
    options: {
      score: { default: 3.5, least: 1, most: 100, isWhole: false, meaning: 'Modified z-score from which it is asked' },
      values: {
        default: 5,
        least: 3,
        most: 60,
        isWhole: true,
        meaning: 'Earlier values without which nothing is said',
      },
    },
  },
  check({ figures: { ratings, period }, option }, report) {
    if (!period.isChecked) return;
    for (const { kpi, row, stated, trend, reason } of ratings) {
      const earlier = trend.flatMap(({ month, value }) =>
        value !== null && month < period.value.month ? [value] : [],
      );
      if (!row || stated === null || reason === 'nilReturn' || earlier.length < option('values')) continue;
      const judged = modifiedZScore(stated, earlier);
      if (!judged || Math.abs(judged.score) < option('score')) continue;
      report({
        message: 'far',
        data: {
          ref: kpi.ref,
          title: quoted(kpi.title),
          value: unitText(stated, kpi.unit),
          count: formatCount(earlier.length, 'earlier value'),
          median: unitText(judged.median, kpi.unit),
          score: Math.round(judged.score * 10) / 10,
          limit: option('score'),
        },
        cell: cellOf(row.actual),
        subject: `${kpi.ref} outlier`,
        expected: judged.median,
        actual: stated,
      });
    }
  },
});
