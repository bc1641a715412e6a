import type { Agreement } from '../../../src/agreement/model';
import { columnsOf, date, number, text, type SampleCell, type SampleRow, type SampleTable } from '../book';
import type { SampleActivity } from '../plan/activity';
import type { SampleMonth } from '../plan/months';
import { priorityName, serviceName } from './names';

export function activityTable(
  agreement: Agreement,
  { words }: SampleMonth,
  activity: readonly SampleActivity[],
): SampleTable {
  return {
    role: 'activity',
    sheet: 'Activity',
    title: `Activity, April to ${words}`.replace('April to April', 'April'),
    note: 'One line for each school and activity, financial year to date. The schools are invented.',
    columns: columnsOf(agreement, 'activity', [
      ['reference', 18],
      ['date', 12],
      ['schoolNumber', 15],
      ['schoolName', 36],
      ['service', 34],
      ['priority', 28],
      ['activityType', 28],
      ['days', 9],
      ['order', 18],
      ['funding', 23],
    ]),
    rows: activity.map((line) => activityRow(agreement, line)),
  };
}

export function activityRow(agreement: Agreement, line: SampleActivity): SampleRow {
  const cells = new Map<string, SampleCell>([
    ['reference', text(line.reference)],
    ['date', date(line.date)],
    ['schoolNumber', number(line.school.number, '0')],
    ['schoolName', text(line.school.name)],
    ['service', text(serviceName(agreement, line.service))],
    ['activityType', text(line.type)],
    ['days', number(line.days, '0.00')],
    ['funding', text(line.funding)],
  ]);
  if (line.priority !== null) cells.set('priority', text(priorityName(agreement, line.priority)));
  if (line.order !== null) cells.set('order', text(line.order));
  return { key: line.reference, cells };
}
