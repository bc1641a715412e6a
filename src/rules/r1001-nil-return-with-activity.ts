import { formatCount } from '../figures/format-figure';
import { dayNumber, monthLabel } from '../workbook/serial-date';
import { activityPlace } from './activity/cells';
import { recordsOfDates } from './activity/dates';
import { daysOfRecords } from './activity/funded-records';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const nilReturnWithActivity = defineRule({
  meta: {
    id: 'R1001',
    name: 'nil-return-with-activity',
    group: 'nil returns',
    severity: 'error',
    title: 'A nil return lists activity of its month',
    description:
      'A nil return says that nothing was done in the month. It may list earlier months’ activity, but a row dated in ' +
      'the month contradicts it, and the return is then rated as any other.',
    remedy: 'Answer “No” to nil return on the Cover, or take out or re-date the rows.',
    source: 'Return format of the agreement: the nil-return line of the Cover.',
    needs: ['cover', 'activity', 'activity.date', 'period'],
    messages: { contradicted: 'The Cover says nil return, but {rows} dated in {month} ({days}).' },
  },
  check({ return: { cover, activity }, figures: { period } }, report) {
    if (!cover || !activity || !period.isChecked || valueOf(cover.nilReturn) !== true) return;
    const [first, last] = [dayNumber(period.value.firstDay), dayNumber(period.value.lastDay)];
    const records = recordsOfDates(activity, (day) => day >= first && day <= last);
    if (records.length === 0) return;
    const { cell, related } = activityPlace(activity, 'date', records);
    report({
      message: 'contradicted',
      data: {
        rows: formatCount(records.length, 'activity row is', 'activity rows are'),
        month: monthLabel(period.value.month),
        days: daysText(daysOfRecords(activity, records)),
      },
      cell: cellOf(cover.nilReturn),
      related: cell ? [cell, ...related] : related,
      subject: 'nil return with activity',
    });
  },
});
