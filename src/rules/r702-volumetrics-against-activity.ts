import type { Agreement, FieldOf } from '../agreement/model';
import { placeWordsOf } from '../agreement/place-words';
import { failedTieOuts, tieOutReport } from './stated/failed-tie-outs';
import { misdatedExplains } from './activity/misdated';
import { defineRule } from './rule';
import { hasUnreadRecords } from './activity/unread';

export const volumetricsAgainstActivity = defineRule({
  meta: {
    id: 'R702',
    name: 'volumetrics-against-activity',
    group: 'cross-sheet',
    severity: 'error',
    title: 'A volumetric does not match the activity',
    description:
      'A volumetric that the agreement derives from the Activity rows, such as schools supported or days commissioned, is worked out from them again. Schools that only attended training events do not count as supported.',
    remedy: 'Find the activity that is missing or counted twice, or correct the volumetric.',
    source: 'Agreement: how the volumetric is derived. Schools and days are the seed report’s measures.',
    needs: ['volumetrics', 'activity', 'period'],
    messages: { differs: '{label}: the return says {stated}. The Activity rows make {computed}, {difference}.' },
  },
  check({ figures, agreement, return: { activity } }, report) {
    const isMisdated = misdatedExplains(activity, figures, () => true);
    for (const failed of failedTieOuts(figures, (id) => id.startsWith('volumetrics.'), placeWordsOf(agreement))) {
      if (failed.difference > 0 && hasUnreadRecords(activity, fieldsBehind(failed.id, agreement))) continue;
      if (isMisdated(failed)) continue;
      report({ message: 'differs', ...tieOutReport(failed) });
    }
  },
});

/** The columns that decide what a volumetric counts: an unread cell of another column takes nothing from it. */
function fieldsBehind(tieOut: string, { volumetrics }: Agreement): readonly FieldOf<'activity'>[] {
  const derivation = volumetrics.find(({ ref }) => tieOut.startsWith(`volumetrics.${ref}.`))?.derivation ?? null;
  if (derivation === null) return [];
  const measures = derivation.kind === 'measure' ? [derivation.of] : [derivation.numerator, derivation.denominator];
  return measures.flatMap(({ measure, filter }) => [
    ...(measure === 'distinctSchools' ? (['schoolNumber'] as const) : []),
    ...(filter.trainingEvents || filter.activityTypes ? (['activityType'] as const) : []),
    ...(filter.services ? (['service'] as const) : []),
    ...(filter.priorities ? (['priority'] as const) : []),
  ]);
}
