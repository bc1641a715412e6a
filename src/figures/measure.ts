/** A count, a sum of days or distinct schools over chosen activity rows, as KPIs and volumetrics define theirs. */
import type { ActivityFilter, ActivityMeasure, Agreement, Derivation } from '../agreement/model';
import { columnNotFound } from '../agreement/table-names';
import type { ActivityTable, CodeColumn } from '../reading/return';
import { ReadState } from '../reading/return';
import { daysOf, type QuarterDays } from '../workbook/units';
import { trainingEvents } from './activity-codes';
import type { Stretch } from './activity-scope';
import { known, then, unknown } from './checked';
import type { Checked } from './figures';
import { SchoolPlaces } from './school-places';

/** The measure over some stretches of activity; days in decimals. */
export function measureOver(
  agreement: Agreement,
  stretches: readonly Stretch[],
  { measure, filter }: ActivityMeasure,
): Checked<number> {
  const missing = stretches.map(({ table }) => missingField(table, measure, filter)).find((field) => field !== null);
  if (missing) return unknown(columnNotFound(agreement, 'activity', missing));
  const tally = new MeasureTally(agreement, measure);
  for (const stretch of stretches) tally.add(stretch, rowTests(agreement, stretch.table, filter));
  return tally.finish();
}

/** What a derivation gives, in the unit of what it derives; `measured` reckons each measure. */
export function derived(
  derivation: Derivation,
  isPercent: boolean,
  measured: (measure: ActivityMeasure) => Checked<number>,
): Checked<number> {
  if (derivation.kind === 'measure') return measured(derivation.of);
  return then(measured(derivation.numerator), (numerator) =>
    then(measured(derivation.denominator), (denominator) => {
      if (denominator === 0) return unknown('there is no activity to divide by');
      return known((numerator / denominator) * (isPercent ? 100 : 1));
    }),
  );
}

type Field = 'date' | 'days' | 'funding' | 'schoolNumber' | 'service' | 'priority' | 'activityType';

function missingField(table: ActivityTable, measure: ActivityMeasure['measure'], filter: ActivityFilter): Field | null {
  if (table.count === 0) return null;
  const needed: readonly (readonly [Field, boolean])[] = [
    ['date', true],
    ['days', measure === 'days'],
    ['schoolNumber', measure === 'distinctSchools'],
    ['funding', filter.funding !== undefined],
    ['service', filter.services !== undefined],
    ['priority', filter.priorities !== undefined],
    ['activityType', (filter.trainingEvents ?? filter.activityTypes) !== undefined],
  ];
  const missing = needed.find(([field, isNeeded]) => isNeeded && table[field].column === null);
  return missing ? missing[0] : null;
}

/** Whether a row passes, for each place in a column's codes and, at the end, for a code that was not read. */
interface RowTest {
  readonly column: CodeColumn;
  readonly passes: Uint8Array;
}

function rowTests(agreement: Agreement, table: ActivityTable, filter: ActivityFilter): readonly RowTest[] {
  const tests: RowTest[] = [];
  const only = (column: CodeColumn, wanted: readonly string[] | undefined): void => {
    if (wanted) tests.push(codeTest(column, (code) => wanted.includes(code), false));
  };
  only(table.funding, filter.funding && [filter.funding]);
  only(table.service, filter.services);
  only(table.priority, filter.priorities);
  only(table.activityType, filter.activityTypes);
  if (filter.trainingEvents) tests.push(trainingTest(agreement, table.activityType, filter.trainingEvents));
  return tests;
}

function codeTest(column: CodeColumn, accepts: (code: string) => boolean, acceptsUnread: boolean): RowTest {
  return { column, passes: Uint8Array.from([...column.codes.map(accepts), acceptsUnread], Number) };
}

function trainingTest(
  agreement: Agreement,
  column: CodeColumn,
  which: NonNullable<ActivityFilter['trainingEvents']>,
): RowTest {
  const isTraining = trainingEvents(column.codes, agreement);
  const wanted = which === 'only' ? 1 : 0;
  // A type that could not be read is not known to be a training event, so it counts as support, as in the summaries.
  return codeTest(column, (code) => isTraining[column.codes.indexOf(code)] === wanted, which === 'excluded');
}

class MeasureTally {
  #sum = 0;
  #taken = 0;
  #left = 0;
  readonly #schools: SchoolPlaces;
  #seen = new Uint8Array(0);

  constructor(
    agreement: Agreement,
    private readonly measure: ActivityMeasure['measure'],
  ) {
    this.#schools = new SchoolPlaces(agreement);
  }

  add({ table, from, to }: Stretch, tests: readonly RowTest[]): void {
    const take = this.#taker(table);
    for (let row = 0; row < table.count; row += 1) {
      const day = table.date.values[row] ?? 0;
      const isDated = table.date.states[row] === ReadState.value;
      if (isDated && (day < from || day > to)) continue;
      if (!passesAll(tests, row)) continue;
      if (isDated && take(row)) this.#taken += 1;
      else this.#left += 1;
    }
  }

  finish(): Checked<number> {
    if (this.#taken === 0 && this.#left > 0) return unknown('of no activity row could what it counts be read');
    switch (this.measure) {
      case 'count':
        return known(this.#taken);
      case 'days':
        return known(daysOf(this.#sum as QuarterDays));
      case 'distinctSchools':
        return known(this.#seen.reduce((count, seen) => count + seen, 0));
    }
  }

  /** Takes one row into the measure; false where what it counts could not be read. */
  #taker({ days, schoolNumber }: ActivityTable): (row: number) => boolean {
    if (this.measure === 'count') return () => true;
    if (this.measure === 'days') {
      return (row) => {
        if (days.states[row] !== ReadState.value) return false;
        this.#sum += days.values[row] ?? 0;
        return true;
      };
    }
    const places = this.#schools.of(schoolNumber.pool);
    const seen = new Uint8Array(this.#schools.count);
    seen.set(this.#seen);
    this.#seen = seen;
    return (row) => {
      if (schoolNumber.states[row] !== ReadState.value) return false;
      seen[places[schoolNumber.values[row] ?? 0] ?? 0] = 1;
      return true;
    };
  }
}

function passesAll(tests: readonly RowTest[], row: number): boolean {
  for (const { column, passes } of tests) {
    const code = column.values[row] ?? -1;
    if (passes[code < 0 ? passes.length - 1 : code] !== 1) return false;
  }
  return true;
}
