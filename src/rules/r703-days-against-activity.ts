import { LINE_MESSAGES, lineReports } from './stated/failed-lines';
import { failedTieOuts } from './stated/failed-tie-outs';
import { misdatedExplains } from './activity/misdated';
import { defineRule } from './rule';
import { commissionedDaysWithout, hasUnreadRecords } from './activity/unread';

export const daysAgainstActivity = defineRule({
  meta: {
    id: 'R703',
    name: 'days-against-activity',
    group: 'cross-sheet',
    severity: 'error',
    title: 'Days delivered on an order do not match the activity',
    description:
      'The days that Days states as delivered on an order, in the month and to date, are the days of the commissioned ' +
      'Activity rows that carry that order.',
    remedy:
      'Find the activity that is missing, counted twice or booked to another order, or correct the figure on Days.',
    source: 'Return format of the agreement: days are delivered against orders.',
    needs: ['days', 'activity', 'activity.order', 'period'],
    messages: LINE_MESSAGES,
  },
  check({ figures, return: { activity } }, report) {
    const withoutOrder = commissionedDaysWithout(activity, 'order');
    const isMisdated = misdatedExplains(activity, figures, ({ order }, at, { id }) =>
      id.startsWith(`days.${order.pool[order.values[at] ?? 0] ?? ''}.`),
    );
    const isUnread = hasUnreadRecords(activity, []);
    const own = failedTieOuts(figures, isDelivered).filter(
      (one) => one.difference < 0 || (!isUnread && one.difference > withoutOrder && !isMisdated(one)),
    );
    for (const one of lineReports(own, ['deliveredMonth', 'deliveredToDate'])) report(one);
  },
});

function isDelivered(id: string): boolean {
  if (!id.startsWith('days.') || id.startsWith('days.total.')) return false;
  return id.endsWith('.deliveredMonth') || id.endsWith('.deliveredToDate');
}
