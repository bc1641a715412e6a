import { defineRule } from './rule';
import { codesAndNames, reportUnknown } from './stated/unknown-code';

export const unknownService = defineRule({
  meta: {
    id: 'R301',
    name: 'unknown-service',
    group: 'vocabulary',
    severity: 'error',
    title: 'A service is not one of the agreement’s',
    description:
      'Services are known by code, name or alias, whatever the case, spacing and punctuation. Rows of an unknown service count in the totals, but under no service.',
    remedy: 'Use the service’s code or name as the agreement has it.',
    source: 'Agreement: its services. The ten Cluster A services are named in the seed report.',
    needs: [],
    messages: {
      unknown: '{place}: {text} is not a service of the agreement.',
      suggested: '{place}: {text} is not a service of the agreement. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: read }, report) {
    reportUnknown(
      agreement,
      read,
      ['kpis.service', 'activity.service', 'days.service'],
      codesAndNames(agreement.services),
      report,
    );
  },
});
