import { ownRestatements, restatedReport } from './stated/restated-words';
import { defineRule } from './rule';

export const volumetricRestated = defineRule({
  meta: {
    id: 'R907',
    name: 'volumetric-restated',
    group: 'across months',
    severity: 'warning',
    title: 'A volumetric of past months was restated',
    description:
      'Of a volumetric that counts activities or days, the year to date less the month is what the return of the month before ' +
      'gave to date. Schools are counted once however often they are visited, so months of them do not add up and are not ' +
      'compared so.',
    remedy: 'Correct the figure, or say at the contract meeting what was restated and why.',
    source: 'Return format of the agreement: figures to date include the months that were reported before.',
    needs: ['volumetrics', 'volumetrics.month', 'volumetrics.toDate', 'period', 'earlier volumetrics'],
    messages: { restated: '{label}: {now}, where {return} gave {was}, {difference}.' },
  },
  check(context, report) {
    for (const one of ownRestatements(context, ({ isFall }) => !isFall, 'volumetric')) {
      report({ message: 'restated', ...restatedReport(one) });
    }
  },
});
