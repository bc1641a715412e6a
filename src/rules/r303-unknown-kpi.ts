import type { KpiRow } from '../reading/return';
import { cellOf } from './read-values';
import { defineRule } from './rule';
import { quoted } from './wording';

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
      unknown: 'KPIs: {text} is not a KPI of the agreement, so it was not rated.',
      suggested: 'KPIs: {text} is not a KPI of the agreement, so it was not rated. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: { kpis } }, report) {
    for (const row of kpis?.rows ?? []) {
      const written = row.kpi ? null : writtenName(row);
      if (written === null) continue;
      const { text, suggestion } = written;
      const near = agreement.kpis.find((kpi) => kpi.ref === suggestion);
      report({
        message: near ? 'suggested' : 'unknown',
        data: { text: quoted(text), nearest: near ? `${near.ref} (${near.title})` : '' },
        cell: cellOf(row.reference) ?? cellOf(row.indicator),
        subject: `KPI ${text}`,
        actual: text,
        ...(near ? { expected: near.ref } : {}),
      });
    }
  },
});

/** The reference as written, or the title where there is none; null where an unreadable cell is the cause. */
function writtenName(row: KpiRow): { readonly text: string; readonly suggestion: string | null } | null {
  for (const reading of [row.reference, row.indicator]) {
    if (reading.state === 'value') return { text: reading.value, suggestion: null };
    if (reading.state === 'unknown') return { text: reading.text, suggestion: reading.suggestion };
    if (reading.state === 'unreadable') return null;
  }
  return null;
}
