import { defineRule } from './rule';
import { codesAndNames, reportUnknown } from './stated/unknown-code';

export const unknownPriority = defineRule({
  meta: {
    id: 'R302',
    name: 'unknown-priority',
    group: 'vocabulary',
    severity: 'error',
    title: 'A priority is not one of the agreement’s',
    description:
      'Priorities are known by number, name or alias, whatever the case, spacing and punctuation. Rows of an unknown priority count in the totals, but under no priority.',
    remedy: 'Use the priority’s number or name as the agreement has it.',
    source: 'Agreement: its priorities. The five school improvement priorities are named in the seed report.',
    needs: [],
    messages: {
      unknown: '{place}: {text} is not a priority of the agreement.',
      suggested: '{place}: {text} is not a priority of the agreement. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: read }, report) {
    reportUnknown(
      agreement,
      read,
      ['activity.priority', 'priorities.priority', 'days.priority'],
      codesAndNames(agreement.priorities),
      report,
    );
  },
});
