import { defineRule } from './rule';
import { reportUnknown } from './stated/unknown-code';

export const unknownOrder = defineRule({
  meta: {
    id: 'R304',
    name: 'unknown-order',
    group: 'vocabulary',
    severity: 'error',
    title: 'An order reference is not one of the agreement’s',
    description:
      'Days are ordered, delivered and charged under the order references of the agreement. Days under an unknown ' +
      'order cannot be reconciled.',
    remedy: 'Use the order reference as the agreement has it. Work without an order needs one before it is charged.',
    source: 'Agreement: its commissions.',
    needs: [],
    messages: {
      unknown: '{place}: {text} is not an order of the agreement.',
      suggested: '{place}: {text} is not an order of the agreement. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: read }, report) {
    reportUnknown(agreement, read, ['activity.order', 'days.order'], new Map(), report);
  },
});
