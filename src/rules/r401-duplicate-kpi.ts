import { cellOf } from './read-values';
import { repeatedKeys } from './stated/repeated-rows';
import { defineRule } from './rule';

export const duplicateKpi = defineRule({
  meta: {
    id: 'R401',
    name: 'duplicate-kpi',
    group: 'identity',
    severity: 'error',
    title: 'A KPI is reported more than once',
    description: 'A KPI has one row in a return. With two it is not known which figure is meant; the first is rated.',
    remedy: 'Keep the row that is right and delete the others.',
    source: 'Return format of the agreement: one row for each KPI.',
    needs: ['kpis'],
    messages: { repeated: 'KPI {ref} stands on {count} rows, first at {first}. Only that one was rated.' },
  },
  check({ return: { kpis } }, report) {
    const records = (kpis?.rows ?? []).flatMap((row) => {
      const cell = cellOf(row.reference) ?? cellOf(row.indicator);
      return row.kpi && cell ? [{ key: row.kpi.ref, cell }] : [];
    });
    for (const { key, cell, related, count, firstPlace } of repeatedKeys(records)) {
      report({
        message: 'repeated',
        data: { ref: key, count, first: firstPlace },
        cell,
        related,
        subject: `KPI ${key}`,
      });
    }
  },
});
