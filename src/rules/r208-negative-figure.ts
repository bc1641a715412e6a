import { formatCount } from '../figures/format-figure';
import { ReadState, type ActivityTable } from '../reading/return';
import { activityPlace } from './activity/cells';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { statedFigures } from './stated/stated-figures';
import { headingName, tableName } from '../agreement/table-names';
import { daysText, quoted } from './words/wording';

export const negativeFigure = defineRule({
  meta: {
    id: 'R208',
    name: 'negative-figure',
    group: 'types and units',
    severity: 'error',
    title: 'A figure is below zero',
    description:
      'Days, counts, percentages, rates and charges are never below zero. Remaining days may be, where an order is over ' +
      'its days, and so may a gap in percentage points.',
    remedy: 'Correct the figure. To take back an earlier entry, correct that entry and send a correction of its month.',
    source: 'A mistake that returns make: an entry taken back by a negative line.',
    needs: [],
    messages: {
      figure: '{table}, {heading}: {name} says {value}, and this figure cannot be below zero.',
      activity: '{table}, {heading}: {count} below zero, the first at {cell}; they take {total} off the totals.',
    },
  },
  check({ agreement, return: read }, report) {
    for (const { role, field, name, subject, value, cell } of statedFigures(read)) {
      if (value >= 0) continue;
      const heading = quoted(headingName(agreement, role, field));
      report({
        message: 'figure',
        data: { table: tableName(agreement, role), heading, name, value },
        cell,
        subject: `${subject} ${field}`,
        actual: value,
      });
    }
    const { activity } = read;
    const below = activity ? recordsBelowZero(activity) : [];
    if (!activity || below.length === 0) return;
    const { cell, related } = activityPlace(activity, 'days', below);
    const quarters = below.reduce((sum, at) => sum + (activity.days.values[at] ?? 0), 0);
    report({
      message: 'activity',
      data: {
        table: tableName(agreement, 'activity'),
        heading: quoted(headingName(agreement, 'activity', 'days')),
        count: formatCount(below.length, 'row is', 'rows are'),
        cell: cell ? place(cell) : '',
        total: daysText(-quarters / 4),
      },
      cell,
      related,
      subject: 'activity days below zero',
      actual: quarters / 4,
    });
  },
});

function recordsBelowZero({ days, count }: ActivityTable): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++) {
    if (days.states[at] === ReadState.value && (days.values[at] ?? 0) < 0) found.push(at);
  }
  return found;
}
