import { formatCount } from '../figures/format-figure';
import { referenceOf, valueIn } from '../figures/restatements/activity-restatements';
import { referencesSubject, referencesText } from './activity/references';
import { returnName } from './stated/restated-words';
import { defineRule } from './rule';
import { daysText } from './words/wording';

export const activityVanished = defineRule({
  meta: {
    id: 'R903',
    name: 'activity-vanished',
    group: 'across months',
    severity: 'warning',
    title: 'Activity of a past month is gone',
    description:
      'A row that an earlier return listed belongs in every later return of the financial year. Rows whose reference is ' +
      'no longer there take days and schools out of months that were already reported.',
    remedy: 'Put the rows back, or say at the contract meeting why they were withdrawn.',
    source: 'Return format of the agreement: Activity lists the year to date, so past months are reported again.',
    needs: ['activity', 'activity.reference', 'activity.date', 'period', 'earlier activity'],
    messages: { gone: '{rows} that {return} listed, {days} in all: {references}.' },
  },
  check({ figures }, report) {
    const { activity } = figures.restatements;
    if (!activity.isChecked) return;
    const { now, removed } = activity.value;
    const [first] = removed;
    if (!first) return;
    const references = removed.map(({ source, at }) => referenceOf(source.table, at));
    const days = removed.reduce((sum, { source, at }) => sum + Number(valueIn(source.table, 'days', at)), 0);
    report({
      message: 'gone',
      data: {
        rows: formatCount(removed.length, 'activity row is gone', 'activity rows are gone'),
        return: returnName(first.source.reportedIn),
        days: daysText(days),
        references: referencesText(references),
      },
      cell: {
        sheet: now.location.sheet,
        row: now.location.area.top,
        column: now.reference.column ?? now.location.area.left,
      },
      subject: `activity gone ${referencesSubject(references)}`,
    });
  },
});
