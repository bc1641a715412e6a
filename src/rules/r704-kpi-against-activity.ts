import { placeWordsOf } from '../agreement/place-words';
import { failedTieOuts, tieOutReport } from './stated/failed-tie-outs';
import { misdatedExplains } from './activity/misdated';
import { defineRule } from './rule';
import { hasUnreadRecords } from './activity/unread';

export const kpiAgainstActivity = defineRule({
  meta: {
    id: 'R704',
    name: 'kpi-against-activity',
    group: 'cross-sheet',
    severity: 'error',
    title: 'A KPI does not match the activity',
    description:
      'A KPI that the agreement derives from the Activity rows, such as individual schools supported, is worked out from them again.',
    remedy: 'Find the activity that is missing or counted twice, or correct the actual.',
    source: 'Agreement: how the KPI is derived.',
    needs: ['kpis', 'activity', 'period'],
    messages: { differs: '{label}: the return says {stated}. The Activity rows make {computed}, {difference}.' },
  },
  check({ figures, agreement, return: { activity } }, report) {
    const isUnread = hasUnreadRecords(activity, ['schoolNumber', 'activityType']);
    const isMisdated = misdatedExplains(activity, figures, () => true);
    for (const failed of failedTieOuts(figures, (id) => id.startsWith('kpis.'), placeWordsOf(agreement))) {
      if ((isUnread && failed.difference > 0) || isMisdated(failed)) continue;
      report({ message: 'differs', ...tieOutReport(failed) });
    }
  },
});
