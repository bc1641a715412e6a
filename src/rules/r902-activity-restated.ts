import { headingName } from '../agreement/table-names';
import type { ChangedRecord, ComparedField } from '../figures/restatements/activity-changes';
import { referenceOf, valueIn } from '../figures/restatements/activity-restatements';
import { formatCount, formatList } from '../figures/format-figure';
import { activityCell } from './activity/cells';
import { referencesSubject } from './activity/references';
import { amountText, returnName } from './stated/restated-words';
import { defineRule } from './rule';

export const activityRestated = defineRule({
  meta: {
    id: 'R902',
    name: 'activity-restated',
    group: 'across months',
    severity: 'warning',
    title: 'Activity of a past month was changed',
    description:
      'Activity rows of past months are matched by reference with the return that last reported them. Rows that now say ' +
      'something else change figures that were agreed at an earlier contract meeting. Rows that changed in the same ' +
      'columns are reported together. Priorities and orders that follow from them are not reported again.',
    remedy: 'Restore the rows, or say at the contract meeting what was corrected and why.',
    source: 'Return format of the agreement: Activity lists the year to date, so past months are reported again.',
    needs: ['activity', 'activity.reference', 'activity.date', 'period', 'earlier activity'],
    messages: {
      changed: '{rows} not as {return} had {them}: {fields}. {reference} said {was}, and now says {now}.',
    },
  },
  check({ agreement, figures }, report) {
    const { activity } = figures.restatements;
    if (!activity.isChecked) return;
    const { now, changed } = activity.value;
    for (const [fields, records] of byFields(changed)) {
      const [first] = records;
      const [field = 'days'] = fields;
      if (!first) continue;
      const { at, was } = first;
      const unit = field === 'days' ? 'days' : 'text';
      const cells = records.map((record) => activityCell(now, field, record.at));
      report({
        message: 'changed',
        data: {
          rows: formatCount(records.length, 'activity row of a past month is', 'activity rows of past months are'),
          them: records.length === 1 ? 'it' : 'them',
          return: returnName(was.source.reportedIn),
          fields: formatList(fields.map((one) => headingName(agreement, 'activity', one))),
          reference: referenceOf(now, at),
          was: amountText(valueIn(was.source.table, field, was.at), unit),
          now: amountText(valueIn(now, field, at), unit),
        },
        cell: cells[0] ?? null,
        related: cells.slice(1),
        subject: `activity restated ${fields.join(' ')} ${referencesSubject(records.map((one) => referenceOf(now, one.at)))}`,
      });
    }
  },
});

function byFields(
  changed: readonly ChangedRecord[],
): readonly (readonly [readonly ComparedField[], readonly ChangedRecord[]])[] {
  const groups = new Map<string, { readonly fields: readonly ComparedField[]; readonly records: ChangedRecord[] }>();
  for (const record of changed) {
    const key = record.fields.join(' ');
    const known = groups.get(key);
    if (known) known.records.push(record);
    else groups.set(key, { fields: record.fields, records: [record] });
  }
  return [...groups.values()].map(({ fields, records }) => [fields, records]);
}
