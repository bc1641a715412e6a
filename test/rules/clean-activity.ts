/** The activity of a clean little return: every order of the agreement has one visit a month, each to another school. */
import type { Agreement } from '../../src/agreement/model';

export interface ActivityRecord {
  readonly reference: string;
  readonly date: string;
  readonly school: number;
  readonly service: string;
  /** Blank where the row is traded. */
  readonly priority: string;
  readonly type: 'Intervention' | 'Support' | 'Training event';
  readonly days: number;
  /** Blank where the row is traded. */
  readonly order: string;
  readonly funding: 'Commissioned' | 'Traded';
}

/** Tuesdays. */
const VISIT_DATES = ['2014-04-08', '2014-05-13', '2014-06-10', '2014-07-08'];

/** April to `month`: 20 schools a month, two training events for schools that count as supported nowhere, one traded row. */
export function cleanActivity({ commissions }: Agreement, month: string): readonly ActivityRecord[] {
  const visits = commissions.flatMap(({ order, service, priority }, at) =>
    VISIT_DATES.map((date, monthAt): ActivityRecord => ({
      reference: `ACT-${order.slice(-3)}-${date.slice(5, 7)}`,
      date,
      school: 8602000 + at * VISIT_DATES.length + monthAt,
      service,
      priority,
      type: at % 2 === 0 ? 'Intervention' : 'Support',
      days: at === 0 ? 1.25 : 0.5,
      order,
      funding: 'Commissioned',
    })),
  );
  return [...visits, ...EXTRAS].filter(({ date }) => date.slice(0, 7) <= month);
}

const TRAINING = {
  service: 'A01',
  priority: '1',
  type: 'Training event',
  days: 1,
  order: 'SCC-A-14-001',
  funding: 'Commissioned',
} as const;

const EXTRAS: readonly ActivityRecord[] = [
  { ...TRAINING, reference: 'TRAIN-05', date: '2014-05-14', school: 8609001 },
  { ...TRAINING, reference: 'TRAIN-07', date: '2014-07-09', school: 8609002 },
  {
    reference: 'TRADE-07',
    date: '2014-07-10',
    school: 8609003,
    service: 'A01',
    priority: '',
    type: 'Support',
    days: 2,
    order: '',
    funding: 'Traded',
  },
];

/** Days of the commissioned records that `isWanted` picks. */
export function daysOf(records: readonly ActivityRecord[], isWanted: (record: ActivityRecord) => boolean): number {
  return records
    .filter((record) => record.funding === 'Commissioned' && isWanted(record))
    .reduce((sum, { days }) => sum + days, 0);
}

/** Distinct schools of the commissioned records, of training events only or of all else. */
export function schoolsOf(records: readonly ActivityRecord[], training: 'only' | 'excluded'): number {
  const wanted = records.filter(
    ({ funding, type }) => funding === 'Commissioned' && (type === 'Training event') === (training === 'only'),
  );
  return new Set(wanted.map(({ school }) => school)).size;
}
