/** The errors planted in the July 2014 sample, at least one for every group of rules that one return can break. */
import type { IsoDate } from '../../src/workbook/serial-date';
import { date, number, rowFormula, text, type SampleBook, type SampleTable } from './book';
import { added, changed, misspelt, removed, type Plan } from './planted-error';

const cover = (book: SampleBook): SampleTable => book.cover;
const kpis = (book: SampleBook): SampleTable => book.kpis;
const activity = (book: SampleBook): SampleTable => book.activity;
const priorities = (book: SampleBook): SampleTable => book.priorities;
const volumetrics = (book: SampleBook): SampleTable => book.volumetrics;
const days = (book: SampleBook): SampleTable => book.days;
const row = (key: string) => (): string => key;

const day = (value: string): ReturnType<typeof date> => date(value as IsoDate);

/** The reference of a July line of support: the so-many-th on an order, or of traded lines where the order is null. */
function line(order: string | null, nth: number): (book: SampleBook) => string {
  const textIn = (cells: SampleTable['rows'][number]['cells'], field: string): string | null => {
    const value = cells.get(field)?.value;
    return value?.kind === 'text' ? value.value : null;
  };
  return ({ activity: { rows } }) => {
    const lines = rows.filter(
      ({ key, cells }) =>
        key.startsWith('E1407') &&
        !key.includes('again') &&
        textIn(cells, 'activityType') === 'Support' &&
        (order === null ? textIn(cells, 'funding') === 'Traded' : textIn(cells, 'order') === order),
    );
    const found = lines[nth];
    if (!found) throw new Error(`There is no line ${String(nth)} of ${order ?? 'traded support'} in July.`);
    return found.key;
  };
}

const ORDER = 'SCC-A-14-001';

const COVER: readonly Plan[] = [
  changed(
    'R506',
    'Prepared on 20 August, after the tenth working day',
    cover,
    row('preparedOn'),
    'preparedOn',
    day('2014-08-20'),
  ),
  changed(
    'R808',
    'Made to last year’s version of the agreement',
    cover,
    row('agreementVersion'),
    'agreementVersion',
    text('2013-14.2'),
  ),
];

const KPIS: readonly Plan[] = [
  changed('R601', '38 of 40 is 95, not 97', kpis, row('A01-2'), 'actual', number(97, '0')),
  changed('R801', 'The target of June; 80 is in force in July', kpis, row('A01-4'), 'target', number(60)),
  changed('R807', '71 % is Requires improvement', kpis, row('A03-1'), 'rating', text('Approaching target')),
  changed('R209', 'A digit too many: 930 %', kpis, row('A03-2'), 'actual', number(930, '0')),
  added('R401', 'A04-1 stands on two rows', kpis, row('A04-1'), 'reference'),
  changed('R602', '52 of 49 assessments', kpis, row('A05-1'), 'numerator', number(52, '#,##0')),
  changed(
    'R809',
    'A provisional figure where only a final one will do',
    kpis,
    row('A06-1'),
    'dataStatus',
    text('Provisional'),
  ),
  changed(
    'R201',
    'The formula of the actual shows an Excel error',
    kpis,
    row('A06-3'),
    'actual',
    rowFormula(() => 'LN(0)', Number.NaN, '0.0'),
  ),
  removed('R802', 'A07-1 is due, and its row is missing', kpis, 'A07-1'),
  changed('R203', 'The numerator is stored as text', kpis, row('A08-1'), 'numerator', text('41')),
  changed('R803', 'A due KPI without an actual', kpis, row('A08-3'), 'actual', null),
  changed('R202', 'Words where a figure belongs', kpis, row('A09-1'), 'actual', text('about 95')),
  changed('R806', 'Pounds reported as a percentage', kpis, row('A09-3'), 'unit', text('%')),
  changed('R805', 'Under the service of A06', kpis, row('A10-1'), 'service', text('Education Inclusion')),
  changed('R810', 'Inadequate, and not a word why', kpis, row('A10-3'), 'commentary', null),
  added('R303', 'The agreement has no A11-1', kpis, row('A10-1'), 'reference', {
    reference: text('A11-1'),
    indicator: text('Pupils taking part in sport'),
  }),
];

const ACTIVITY: readonly Plan[] = [
  changed('R301', 'A service nobody knows', activity, line(ORDER, 0), 'service', text('Caretaking')),
  changed('R302', 'There is no sixth priority', activity, line(ORDER, 1), 'priority', text('6 - Other')),
  changed('R305', 'A type nobody knows', activity, line(ORDER, 2), 'activityType', text('Miscellaneous')),
  changed('R210', 'Without a service', activity, line(ORDER, 3), 'service', null),
  changed('R205', 'Not in quarter-days', activity, line(ORDER, 4), 'days', number(0.3, '0.00')),
  changed('R203', 'Days stored as text', activity, line(ORDER, 5), 'days', text('1.5')),
  changed('R204', 'A date stored as text', activity, line(ORDER, 6), 'date', text('14/07/2014')),
  changed('R504', 'After the month of the return', activity, line(ORDER, 7), 'date', day('2014-08-04')),
  changed('R503', 'Before the financial year', activity, line(ORDER, 8), 'date', day('2014-03-31')),
  changed('R505', 'A Saturday', activity, line(ORDER, 9), 'date', day('2014-07-12')),
  changed('R404', 'Five digits are no school number', activity, line(ORDER, 10), 'schoolNumber', number(12_345, '0')),
  changed('R405', 'A school of another authority', activity, line(ORDER, 11), 'schoolNumber', number(8_619_001, '0')),
  changed('R304', 'An order nobody placed', activity, line(ORDER, 12), 'order', text('SCC-A-14-099')),
  changed('R813', 'Commissioned, but without an order', activity, line(ORDER, 13), 'order', null),
  changed(
    'R815',
    'Booked to an order of another service',
    activity,
    line('SCC-A-14-007', 0),
    'order',
    text('SCC-A-14-008'),
    'service',
  ),
  changed('R814', 'Traded, but with an order', activity, line(null, 0), 'order', text(ORDER)),
  added('R402', 'The reference of another line', activity, line('SCC-A-14-007', 1), 'reference', {
    days: number(0.25, '0.00'),
  }),
  added('R403', 'A line pasted in twice', activity, line('SCC-A-14-009', 0), 'date', { reference: text('E1407-901') }),
];

const TOTALS: readonly Plan[] = [
  changed('R701', 'Ten days more than the activity', priorities, row('3'), 'daysToDate', number(86.5, '#,##0.00')),
  changed(
    'R603',
    'Typed in, and not the sum of the rows',
    priorities,
    row('total'),
    'daysMonth',
    number(376.25, '#,##0.00'),
  ),
  changed('R702', 'Ten days are left out', volumetrics, row('V2'), 'toDate', number(1_514, '#,##0')),
  changed(
    'R606',
    'A digit too many: more in July than in the year',
    volumetrics,
    row('V3'),
    'month',
    number(2_920, '#,##0'),
    'toDate',
  ),
  added('R307', 'The agreement has no V9', volumetrics, row('V5'), 'reference', {
    reference: text('V9'),
    measure: text('Telephone calls answered'),
  }),
];

const DAYS: readonly Plan[] = [
  changed(
    'R605',
    'Typed in: £100 more than days times rate',
    days,
    row('SCC-A-14-003'),
    'charged',
    number(8_650, '£#,##0.00'),
  ),
  changed(
    'R812',
    '14 days delivered of 12 ordered',
    days,
    row('SCC-A-14-004'),
    'deliveredToDate',
    number(14, '#,##0.00'),
  ),
  changed('R811', 'The agreed rate is £400', days, row('SCC-A-14-008'), 'dayRate', number(410, '£#,##0.00')),
  changed(
    'R703',
    'Two days more than the activity',
    days,
    row('SCC-A-14-012'),
    'deliveredMonth',
    number(9.25, '#,##0.00'),
  ),
  added('R408', 'The order has two lines', days, row('SCC-A-14-010'), 'order'),
  misspelt('R102', 'A heading is misspelt', days, 'remaining', 'Remainng'),
];

export const JULY_ERRORS: readonly Plan[] = [...COVER, ...KPIS, ...ACTIVITY, ...TOTALS, ...DAYS];
