import { cellOf, writtenName } from './read-values';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const unknownKpi = defineRule({
  meta: {
    id: 'R303',
    name: 'unknown-kpi',
    group: 'vocabulary',
    severity: 'error',
    title: 'A KPI is not one of the agreement’s',
    description:
      'Rows of the KPIs table are matched to the agreement by reference first, then by title. A row that matches ' +
      'neither is not rated.',
    remedy: 'Use the KPI’s reference as the agreement has it, or take the row out.',
    source: 'Agreement: its KPIs.',
    needs: ['kpis'],
    messages: {
      unknown: '{table}: {text} is not a KPI of the agreement, so it was not rated.',
      suggested: '{table}: {text} is not a KPI of the agreement, so it was not rated. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: { kpis } }, report) {
    for (const row of kpis?.rows ?? []) {
      const written = row.kpi ? null : writtenName(row.reference, row.indicator);
      if (written === null) continue;
      const { text, suggestion } = written;
      const near = agreement.kpis.find((kpi) => kpi.ref === suggestion);
      report({
        message: near ? 'suggested' : 'unknown',
        data: {
          table: tableName(agreement, 'kpis'),
          text: quoted(text),
          nearest: near ? `${near.ref} (${near.title})` : '',
        },
        cell: cellOf(row.reference) ?? cellOf(row.indicator),
        subject: `KPI ${text}`,
        actual: text,
        ...(near ? { expected: near.ref } : {}),
      });
    }
  },
});
