import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';

export const kpiOfAnotherService = defineRule({
  meta: {
    id: 'R805',
    name: 'kpi-of-another-service',
    group: 'agreement',
    severity: 'error',
    title: 'A KPI is reported under another service',
    description: 'Each KPI belongs to one service. The rating counts for the service that the agreement names.',
    remedy: 'Correct the service, or the reference if the row is another KPI.',
    source: 'Agreement: the service of each KPI.',
    needs: ['kpis', 'kpis.service'],
    messages: { service: '{ref} is reported under {found}; it belongs to {expected}.' },
  },
  check({ agreement, return: { kpis } }, report) {
    const names = new Map(agreement.services.map(({ code, name }) => [code, `${code} ${name}`]));
    for (const row of kpis?.rows ?? []) {
      const service = valueOf(row.service);
      if (!row.kpi || service === null || service === row.kpi.service) continue;
      report({
        message: 'service',
        data: {
          ref: row.kpi.ref,
          found: names.get(service) ?? service,
          expected: names.get(row.kpi.service) ?? row.kpi.service,
        },
        cell: cellOf(row.service),
        subject: `${row.kpi.ref} service`,
        expected: row.kpi.service,
        actual: service,
      });
    }
  },
});
