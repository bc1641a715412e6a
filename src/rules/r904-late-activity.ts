import { formatCount } from '../figures/format-figure';
import { referenceOf } from '../figures/restatements/activity-restatements';
import { activityPlace } from './activity/cells';
import { dateOfRecord } from './activity/dates';
import { referencesSubject } from './activity/references';
import { daysOfRecords } from './activity/funded-records';
import { returnName } from './stated/restated-words';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const lateActivity = defineRule({
  meta: {
    id: 'R904',
    name: 'late-activity',
    group: 'across months',
    severity: 'query',
    title: 'Activity of a past month is reported for the first time',
    description:
      'Rows dated in a month whose return did not list them are late, or their date or reference is wrong. They add days ' +
      'to months that were already reported and may have been charged.',
    remedy: 'Check date and reference. If the work was left out by mistake, say so at the contract meeting.',
    source: 'A mistake that returns make: work entered after the month was closed.',
    needs: ['activity', 'activity.reference', 'activity.date', 'period', 'earlier activity'],
    messages: {
      late: '{rows} dated in a past month, but {return} did not list {them}: {days} in all. The first is {reference}, dated {date}.',
    },
  },
  check({ figures }, report) {
    const { activity } = figures.restatements;
    if (!activity.isChecked) return;
    const { now, added } = activity.value;
    const [first] = added;
    if (!first) return;
    const records = added.map(({ at }) => at);
    report({
      message: 'late',
      data: {
        rows: formatCount(records.length, 'activity row is', 'activity rows are'),
        them: records.length === 1 ? 'it' : 'them',
        return: returnName(first.source.reportedIn),
        days: daysText(daysOfRecords(now, records)),
        reference: referenceOf(now, first.at),
        date: dateOfRecord(now, first.at),
      },
      ...activityPlace(now, 'date', records),
      subject: `activity late ${referencesSubject(records.map((at) => referenceOf(now, at)))}`,
    });
  },
});
