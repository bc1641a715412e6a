import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { UNIT_NAMES } from './words/wording';

export const unitDiffers = defineRule({
  meta: {
    id: 'R806',
    name: 'unit-differs',
    group: 'agreement',
    severity: 'error',
    title: 'A KPI is reported in another unit',
    description: 'Each KPI is measured in one unit. Figures are read and rated in the unit that the agreement gives.',
    remedy: 'Correct the unit, and check that the figures are in it.',
    source: 'Agreement: the unit of each KPI.',
    needs: ['kpis', 'kpis.unit'],
    messages: { unit: '{ref} gives its unit as {found}; the agreement measures it as {expected}.' },
  },
  check({ return: { kpis } }, report) {
    for (const { kpi, unit } of kpis?.rows ?? []) {
      const found = valueOf(unit);
      if (!kpi || found === null || found === kpi.unit) continue;
      report({
        message: 'unit',
        data: { ref: kpi.ref, found: UNIT_NAMES[found], expected: UNIT_NAMES[kpi.unit] },
        cell: cellOf(unit),
        subject: `${kpi.ref} unit`,
        expected: UNIT_NAMES[kpi.unit],
        actual: UNIT_NAMES[found],
      });
    }
  },
});
