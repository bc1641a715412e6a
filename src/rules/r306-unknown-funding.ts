import { defineRule } from './rule';
import { reportUnknown } from './stated/unknown-code';

const NAMES = new Map([
  ['commissioned', 'Commissioned'],
  ['traded', 'Traded'],
]);

export const unknownFunding = defineRule({
  meta: {
    id: 'R306',
    name: 'unknown-funding',
    group: 'vocabulary',
    severity: 'error',
    title: 'A row is neither commissioned nor traded',
    description:
      'Commissioned days are the council’s; traded days are bought by schools and summed apart. A row that is neither counts in no total.',
    remedy: 'Write “Commissioned” or “Traded”.',
    source: 'Return format of the agreement: its words for commissioned and traded.',
    needs: [],
    messages: {
      unknown: '{place}: {text} is neither commissioned nor traded.',
      suggested: '{place}: {text} is neither commissioned nor traded. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: read }, report) {
    reportUnknown(agreement, read, ['activity.funding'], NAMES, report);
  },
});
