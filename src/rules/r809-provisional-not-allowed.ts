import { cellOf, cellsOf } from './read-values';
import { defineRule } from './rule';

export const provisionalNotAllowed = defineRule({
  meta: {
    id: 'R809',
    name: 'provisional-not-allowed',
    group: 'agreement',
    severity: 'error',
    title: 'A provisional figure stands where only a final one will do',
    description:
      'Some KPIs may be reported provisionally and confirmed later, others not. The data status of the row counts, or of ' +
      'the Cover where the row has none. A provisional figure that is not allowed is not rated.',
    remedy: 'Give the final figure, or send it in a correction when it is final.',
    source: 'Agreement: whether the KPI may be provisional.',
    needs: ['kpis', 'period'],
    messages: { provisional: '{ref} is provisional. Only a final figure is allowed, so it was not rated.' },
  },
  check({ return: { cover }, figures: { ratings } }, report) {
    for (const { kpi, row, reason } of ratings) {
      if (!row || reason !== 'provisionalNotAllowed') continue;
      const isOwnStatus = row.dataStatus.state === 'value';
      report({
        message: 'provisional',
        data: { ref: kpi.ref },
        cell: isOwnStatus ? cellOf(row.dataStatus) : cellOf(row.actual),
        related: isOwnStatus || !cover ? [] : cellsOf(cover.dataStatus),
        subject: `${kpi.ref} data status`,
      });
    }
  },
});
