import { failedTieOuts, tieOutReport } from './failed-tie-outs';
import { defineRule } from './rule';
import { hasUnreadRecords } from './unread-activity';

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
  check({ figures, return: { activity } }, report) {
    const isUnread = hasUnreadRecords(activity, ['schoolNumber', 'activityType']);
    for (const failed of failedTieOuts(figures, (id) => id.startsWith('volumetrics.'))) {
      if (isUnread && failed.difference > 0) continue;
      report({ message: 'differs', ...tieOutReport(failed) });
    }
  },
});
