import { BAND_NAMES } from '../agreement/bands';
import { defineRule } from './rule';
import { reportUnknown } from './stated/unknown-code';
import { UNIT_NAMES } from './words/wording';

const NAMES = new Map<string, string>(
  Object.entries({ ...BAND_NAMES, ...UNIT_NAMES, provisional: 'Provisional', final: 'Final' }),
);

export const unknownWord = defineRule({
  meta: {
    id: 'R308',
    name: 'unknown-word',
    group: 'vocabulary',
    severity: 'warning',
    title: 'A unit, rating or data status is not one the agreement knows',
    description:
      'Units, ratings and the data status are known by the words that the return format lists. What is not known is left unchecked.',
    remedy: 'Use the word that the return template offers.',
    source: 'Return format of the agreement: its words for units, bands, provisional and final.',
    needs: [],
    messages: {
      unknown: '{place}: {text} is not a {kind} that the agreement knows.',
      suggested: '{place}: {text} is not a {kind} that the agreement knows. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: read }, report) {
    reportUnknown(agreement, read, ['cover.dataStatus', 'kpis.unit', 'kpis.rating', 'kpis.dataStatus'], NAMES, report);
  },
});
