/** The activity of April to July 2014, line by line, so that its days and schools come to the published figures. */
import type { IsoDate } from '../../../src/workbook/serial-date';
import { MONTHS, workingDays } from './months';
import { ORDERS, type SampleOrder } from './orders';
import {
  SUPPORTED_BY_MONTH,
  SUPPORTED_SCHOOLS,
  TRADED_ONLY_SCHOOLS,
  TRAINING_ONLY_SCHOOLS,
  type SampleSchool,
} from './schools';
import { SeededRandom } from './seeded-random';

export interface SampleActivity {
  readonly reference: string;
  readonly date: IsoDate;
  readonly school: SampleSchool;
  readonly service: string;
  readonly priority: string | null;
  readonly type: string;
  readonly days: number;
  readonly order: string | null;
  readonly funding: 'Commissioned' | 'Traded';
}

type Dated = readonly (readonly [IsoDate, number])[];
type Draft = Omit<SampleActivity, 'reference' | 'school' | 'date'> & { readonly needsNewSchool: boolean };

const SEED = 20_140_905;
const VISIT_DAYS = [[0.25, 2], [0.5, 9], [0.75, 4], [1, 34], [1.5, 16], [2, 22], [2.5, 5], [3, 8]] as const; // prettier-ignore
const EVENT_DAYS = [[0.25, 2], [0.5, 6], [1, 2]] as const; // prettier-ignore
const VISIT_TYPES = [['Support', 6], ['Intervention', 3], ['Review', 2]] as const; // prettier-ignore
const EVENT_TYPES = [['Training event', 4], ['Network meeting or briefing', 1]] as const; // prettier-ignore
const TRADED_PER_MONTH = 17;
const TRADED_SERVICES = ['A02', 'A03', 'A04', 'A05', 'A08'] as const;
/** Before this month's supported schools come schools already supported; every so often an event takes one of those. */
const SUPPORTED_AT_EVENTS = 0.4;
/** The share of traded lines that name the priority all the same. */
const TRADED_WITH_PRIORITY = 0.3;

/** Every line of the year to date, in order of date; a month's return holds those up to its end. */
export function sampleActivity(): readonly SampleActivity[] {
  const random = new SeededRandom(SEED);
  return MONTHS.flatMap(({ month }, at) => new MonthOfActivity(random, at, workingDays(month)).lines(month));
}

class MonthOfActivity {
  private readonly lines_: Omit<SampleActivity, 'reference'>[] = [];
  private readonly taken = new Set<string>();
  private readonly known: readonly SampleSchool[];
  private readonly fresh: SampleSchool[];

  constructor(
    private readonly random: SeededRandom,
    private readonly at: number,
    private readonly days: Dated,
  ) {
    this.known = SUPPORTED_SCHOOLS.slice(0, SUPPORTED_BY_MONTH[at]);
    this.fresh = SUPPORTED_SCHOOLS.slice(SUPPORTED_BY_MONTH[at - 1] ?? 0, SUPPORTED_BY_MONTH[at]);
  }

  lines(month: string): readonly SampleActivity[] {
    const commissioned = ORDERS.flatMap((order) => this.draftsOf(order));
    for (const draft of this.random.shuffled(commissioned)) this.place(draft);
    for (let count = 0; count < TRADED_PER_MONTH; count += 1) this.place(this.traded(count));
    const byDate = this.random.shuffled(this.lines_).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const prefix = `E${month.slice(2).replace('-', '')}`;
    return byDate.map((line, at) => ({ reference: `${prefix}-${String(at + 1).padStart(3, '0')}`, ...line }));
  }

  private draftsOf(order: SampleOrder): readonly Draft[] {
    const quarters = (order.daysByMonth[this.at] ?? 0) * 4;
    const events = Math.floor(quarters * order.trainingShare);
    const { service, priority, order: reference } = order;
    const base = { service, priority, order: reference, funding: 'Commissioned' } as const;
    const visits = this.split(quarters - events, VISIT_DAYS).map((days) => ({
      ...base,
      days,
      type: this.random.weighted(VISIT_TYPES),
      needsNewSchool: true,
    }));
    const training = this.split(events, EVENT_DAYS).map((days) => ({
      ...base,
      days,
      type: this.random.weighted(EVENT_TYPES),
      needsNewSchool: false,
    }));
    return [...visits, ...training];
  }

  /** Parts of whole quarter-days that come to `quarters` together, in days. */
  private split(quarters: number, sizes: readonly (readonly [number, number])[]): readonly number[] {
    const parts: number[] = [];
    for (let left = quarters; left > 0;) {
      const part = Math.min(left, this.random.weighted(sizes) * 4);
      parts.push(part / 4);
      left -= part;
    }
    return parts;
  }

  private traded(count: number): Draft {
    const priority = this.random.next() < TRADED_WITH_PRIORITY ? '1' : null;
    const days = this.random.weighted(VISIT_DAYS);
    const service = this.random.pick(TRADED_SERVICES);
    return {
      service,
      priority,
      order: null,
      funding: 'Traded',
      days,
      type: count % 4 === 0 ? 'Training event' : 'Support',
      needsNewSchool: false,
    };
  }

  /** Gives a line its school and date; no two lines of a month agree in school, service and date. */
  private place({ needsNewSchool, ...draft }: Draft): void {
    for (;;) {
      const school = (needsNewSchool ? this.fresh.shift() : undefined) ?? this.schoolFor(draft);
      const date = this.random.weighted(this.days);
      const key = `${String(school.number)} ${draft.service} ${date}`;
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      this.lines_.push({ ...draft, school, date });
      return;
    }
  }

  private schoolFor(draft: Pick<Draft, 'funding' | 'type'>): SampleSchool {
    if (draft.funding === 'Traded') return this.random.pick([...TRADED_ONLY_SCHOOLS, ...this.known.slice(0, 10)]);
    const isEvent = EVENT_TYPES.some(([type]) => type === draft.type);
    if (isEvent && this.random.next() >= SUPPORTED_AT_EVENTS) return this.random.pick(TRAINING_ONLY_SCHOOLS);
    return this.random.pick(this.known);
  }
}
