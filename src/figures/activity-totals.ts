/** The activity of the month and of the year to date, from one cube. */
import type { Agreement } from '../agreement/model';
import { monthsIntoYear } from '../agreement/financial-year';
import { columnNotFound } from '../agreement/table-names';
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import { addMonths, monthOf } from '../workbook/serial-date';
import type { QuarterDays } from '../workbook/units';
import { ActivityCube } from './activity-cube';
import type { ActivityScope, Stretch } from './activity-scope';
import { known, unknown } from './checked';
import type { ActivitySummary, Checked, Group, Period } from './figures';
import { GroupNumbers } from './group-numbers';

export interface ActivityTotals {
  readonly month: Checked<ActivitySummary>;
  readonly yearToDate: Checked<ActivitySummary>;
}

/** Both summaries. The rows are gone through once, whichever can be had. */
export function activityTotals(agreement: Agreement, period: Period, scope: ActivityScope): ActivityTotals {
  const { month, yearToDate } = scope;
  if (!month.isChecked) return { month, yearToDate: yearToDate.isChecked ? unknown(month.reason) : yearToDate };
  const stretches = yearToDate.isChecked ? yearToDate.value : month.value;
  const cube = new ActivityCube(agreement, period, stretches);
  const last = monthsIntoYear(agreement, period.month);
  const summarise = (first: number, rows: readonly Stretch[]): Checked<ActivitySummary> =>
    new Summary(agreement, period, cube, { first, last }, schoolsNotChecked(agreement, rows)).finish();
  return {
    month: summarise(last, month.value),
    yearToDate: yearToDate.isChecked ? summarise(0, yearToDate.value) : yearToDate,
  };
}

function schoolsNotChecked(agreement: Agreement, stretches: readonly Stretch[]): string | null {
  for (const { table } of stretches) {
    const missing = (['schoolNumber', 'activityType'] as const).find((field) => table[field].column === null);
    if (missing && table.count > 0) return columnNotFound(agreement, 'activity', missing);
  }
  return null;
}

/** Months of the financial year, from 0, both inclusive. */
interface Months {
  readonly first: number;
  readonly last: number;
}

class Summary {
  readonly #groups: GroupNumbers;
  readonly #activities: Float64Array;
  readonly #quarterDays: Float64Array;
  readonly #schools: Int32Array;

  constructor(
    private readonly agreement: Agreement,
    private readonly period: Period,
    private readonly cube: ActivityCube,
    private readonly months: Months,
    private readonly schoolsNotChecked: string | null,
  ) {
    this.#groups = new GroupNumbers(cube.priorities, cube.services, 12);
    this.#activities = this.#summed(cube.activities);
    this.#quarterDays = this.#summed(cube.quarterDays);
    this.#schools = schoolsNotChecked === null ? this.#distinctSchools() : new Int32Array(this.#groups.size);
  }

  finish(): Checked<ActivitySummary> {
    const { cube, months } = this;
    const total = this.#group(this.#groups.total);
    const traded = {
      activities: sumOf(cube.tradedActivities, months),
      days: sumOf(cube.tradedQuarterDays, months) as QuarterDays,
    };
    const undated = months.first === months.last ? cube.undatedInLast : cube.undated;
    const unreadRows = undated + sumOf(cube.unread, months);
    if (unreadRows > 0 && total.activities + traded.activities === 0) {
      return unknown('of no activity row could the date, the days and the funding be read');
    }
    return known({
      ...this.#span(),
      total,
      traded,
      ...this.#byGroup(),
      unreadRows,
      schoolsNotChecked: this.schoolsNotChecked,
    });
  }

  #span(): { readonly from: IsoDate; readonly to: IsoDate } {
    const { period, months } = this;
    return { from: months.first === 0 ? period.yearStart : period.firstDay, to: period.lastDay };
  }

  #byGroup() {
    const { agreement } = this;
    const { priorities, services } = this.cube;
    const groups = this.#groups;
    return {
      byPriority: new Map(agreement.priorities.map(({ code }, place) => [code, this.#group(groups.priority(place))])),
      byService: new Map(agreement.services.map(({ code }, place) => [code, this.#group(groups.service(place))])),
      byPriorityAndService: this.#pairs(),
      byMonth: this.#byMonth(),
      unassignedPriority: this.#group(groups.priority(priorities)),
      unassignedService: this.#group(groups.service(services)),
    };
  }

  #pairs(): ReadonlyMap<string, ReadonlyMap<string, Group>> {
    const { priorities, services } = this.agreement;
    const pairs = priorities.map(({ code }, priority) => {
      const active = services
        .map((service, place) => [service.code, this.#group(this.#groups.pair(priority, place))] as const)
        .filter(([, group]) => group.activities > 0);
      return [code, new Map(active)] as const;
    });
    return new Map(pairs.filter(([, active]) => active.size > 0));
  }

  #byMonth(): ReadonlyMap<IsoMonth, Group> {
    const { first, last } = this.months;
    const start = monthOf(this.period.yearStart);
    const places = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return new Map(places.map((place) => [addMonths(start, place), this.#group(this.#groups.month(place))]));
  }

  #group(group: number): Group {
    return {
      activities: this.#activities[group] ?? 0,
      days: (this.#quarterDays[group] ?? 0) as QuarterDays,
      schools: this.#schools[group] ?? 0,
    };
  }

  #summed(cells: Float64Array): Float64Array {
    const { first, last } = this.months;
    const sums = new Float64Array(this.#groups.size);
    this.cube.forEachCell((cell, month, priority, service) => {
      if (month < first || month > last) return;
      this.#groups.forEachOf(month, priority, service, (group) => {
        sums[group] = (sums[group] ?? 0) + (cells[cell] ?? 0);
      });
    });
    return sums;
  }

  /** A group counts a school when it meets it first; visits of a school come together, so its last school is enough. */
  #distinctSchools(): Int32Array {
    const { cube, months } = this;
    const groups = this.#groups;
    const counts = new Int32Array(groups.size);
    const lastOfGroup = new Int32Array(groups.size).fill(-1);
    const lastOfCell = new Int32Array(cube.activities.length).fill(-1);
    cube.forEachVisit((school, cell) => {
      if (lastOfCell[cell] === school) return;
      lastOfCell[cell] = school;
      const [month, priority, service] = cube.coordinates(cell);
      if (month < months.first || month > months.last) return;
      groups.forEachOf(month, priority, service, (group) => {
        if (lastOfGroup[group] === school) return;
        lastOfGroup[group] = school;
        counts[group] = (counts[group] ?? 0) + 1;
      });
    });
    return counts;
  }
}

function sumOf(byMonth: Float64Array, { first, last }: Months): number {
  return byMonth.subarray(first, last + 1).reduce((sum, value) => sum + value, 0);
}
