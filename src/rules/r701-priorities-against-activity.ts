import { LINE_MESSAGES, lineReports } from './stated/failed-lines';
import { failedTieOuts, type FailedTieOut } from './stated/failed-tie-outs';
import { misdatedExplains } from './activity/misdated';
import { defineRule } from './rule';
import { commissionedDaysWithout, hasUnreadRecords } from './activity/unread';

export const prioritiesAgainstActivity = defineRule({
  meta: {
    id: 'R701',
    name: 'priorities-against-activity',
    group: 'cross-sheet',
    severity: 'error',
    title: 'Days by priority do not match the activity',
    description:
      'The days of each priority, and the Grand Total, are the commissioned days of the Activity rows, training events ' +
      'included. A Grand Total that is wrong only because one of its rows is wrong is not reported again.',
    remedy: 'Find the activity that is missing or counted twice, or correct the figure on Priorities.',
    source: 'Seed report: the days of support commissioned are mapped to the five priorities.',
    needs: ['priorities', 'activity', 'period'],
    messages: LINE_MESSAGES,
  },
  check({ figures, return: { activity } }, report) {
    const failed = failedTieOuts(figures, (id) => id.startsWith('priorities.'));
    const withoutPriority = commissionedDaysWithout(activity, 'priority');
    const isMisdated = misdatedExplains(activity, figures, ({ priority }, at, { id }) =>
      id.startsWith(`priorities.${priority.codes[priority.values[at] ?? -1] ?? ''}.`),
    );
    const isUnread = hasUnreadRecords(activity, []);
    const own = failed.filter((one) => {
      if (one.id.startsWith('priorities.sum.') || (isUnread && one.difference > 0)) return false;
      if (isMisdated(one)) return false;
      if (one.id.startsWith('priorities.total.')) return !isExplained(one, failed);
      return one.difference < 0 || one.difference > withoutPriority;
    });
    for (const one of lineReports(own, ['daysMonth', 'daysToDate'])) report(one);
  },
});

/** Whether a total is wrong only as far as its rows are, or does not follow from its rows at all (R603). */
function isExplained(total: FailedTieOut, failed: readonly FailedTieOut[]): boolean {
  const field = total.id.slice('priorities.total.'.length);
  if (failed.some(({ id }) => id === `priorities.sum.${field}`)) return true;
  const rows = failed.filter(({ id }) => id.endsWith(`.${field}`) && id !== total.id);
  return rows.length > 0 && rows.reduce((sum, { difference }) => sum + difference, 0) === total.difference;
}
