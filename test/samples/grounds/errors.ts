/** The errors planted in the sample of the second contract; those on the scorecard stand in a table turned across. */
import type { IsoDate } from '../../../src/workbook/serial-date';
import { date, number, text, type SampleBook, type SampleTable } from '../book';
import { added, changed, misspelt, removed, type Plan } from '../planted-error';

const scorecard = (book: SampleBook): SampleTable => book.kpis;
const visits = (book: SampleBook): SampleTable => book.activity;
const grades = (book: SampleBook): SampleTable => book.priorities;
const workload = (book: SampleBook): SampleTable => book.volumetrics;
const orders = (book: SampleBook): SampleTable => book.days;
const front = (book: SampleBook): SampleTable => book.cover;
const row = (key: string) => (): string => key;
/** A visit on an order in September, the so-many-th. */
const visitOn =
  (order: string, nth: number) =>
  ({ activity: { rows } }: SampleBook): string => {
    const found = rows.filter(({ cells }) => {
      const [on, day] = [cells.get('order')?.value, cells.get('date')?.value];
      return on?.kind === 'text' && on.value === order && day?.kind === 'date' && day.serial >= 45_901;
    })[nth];
    if (!found) throw new Error(`There is no visit ${String(nth)} on ${order}.`);
    return found.key;
  };

export const GROUNDS_ERRORS: readonly Plan[] = [
  changed('R808', 'Made to another edition of the contract', front, row('agreementVersion'), 'agreementVersion', text('2024.3')),
  changed('R601', '43 of 45 is 95.6, not 99.6', scorecard, row('G1-a'), 'actual', number(99.6, '0.0')),
  changed('R807', '6 complaints are Yellow, not Green', scorecard, row('G1-b'), 'rating', text('Green')),
  changed('R801', 'The aim is 6', scorecard, row('G2-a'), 'target', number(8)),
  changed('R803', 'A score that is due and blank', scorecard, row('G2-b'), 'actual', null),
  changed('R809', 'A draft figure where only a firm one will do', scorecard, row('G3-b'), 'dataStatus', text('Draft')),
  removed('R802', 'G1-c is due in September and missing', scorecard, 'G1-c'),
  changed('R301', 'A workstream nobody knows', visits, visitOn('PO-7001', 0), 'service', text('Fountains')),
  changed('R302', 'A grade nobody knows', visits, visitOn('PO-7001', 1), 'priority', text('Grade Z')),
  changed('R205', 'Not in quarter-days', visits, visitOn('PO-7001', 2), 'days', number(0.4, '0.00')),
  changed('R505', 'A Sunday', visits, visitOn('PO-7002', 0), 'date', date('2025-09-07' as IsoDate)),
  changed('R304', 'An order nobody placed', visits, visitOn('PO-7002', 1), 'order', text('PO-7009')),
  changed('R407', 'One site code with two names', visits, visitOn('PO-7004', 0), 'schoolName', text('Somewhere Else')),
  added('R402', 'The job number of another visit', visits, visitOn('PO-7003', 0), 'reference', { days: number(0.25, '0.00') }),
  changed('R603', 'Typed in, and not the sum of the grades', grades, row('total'), 'daysMonth', number(50, '0.00')),
  changed('R701', 'Ten days more than the visits', grades, row('N'), 'daysToDate', number(99, '0.00')),
  changed('R702', 'Two sites more than were visited', workload, row('W3'), 'toDate', number(12)),
  changed('R605', 'Typed in: not days times rate', orders, row('PO-7003'), 'charged', number(1, '0.00')),
  changed('R811', 'The agreed rate is £240', orders, row('PO-7004'), 'dayRate', number(245, '0.00')),
  misspelt('R102', 'A heading is misspelt', orders, 'remaining', 'Left on ordre'),
]; // prettier-ignore
