/**
 * Activity rows added up by month × priority × service, in one pass over the columns and without an object a row:
 * a table may have a million. Every total that is shown is a sum over this cube.
 */
import type { Agreement } from '../agreement/model';
import type { ActivityTable } from '../reading/return';
import { FUNDING, ReadState } from '../reading/return';
import { dayNumber } from '../workbook/serial-date';
import { placesOf, trainingEvents } from './activity-codes';
import type { Stretch } from './activity-scope';
import type { Period } from './figures';
import { MONTHS_OF_YEAR, monthsOfYear } from './order-cube';
import { SchoolPlaces } from './school-places';

const MONTHS = MONTHS_OF_YEAR;

export class ActivityCube {
  readonly priorities: number;
  readonly services: number;
  /** Of commissioned rows, by cell. */
  readonly activities: Float64Array;
  readonly quarterDays: Float64Array;
  /** Of traded rows, by month of the year. */
  readonly tradedActivities = new Float64Array(MONTHS);
  readonly tradedQuarterDays = new Float64Array(MONTHS);
  /** Rows that could not be counted, by month of the year; of those without a date, all, and the last stretch's. */
  readonly unread = new Float64Array(MONTHS);
  undated = 0;
  undatedInLast = 0;
  /** School visits: for each school the last visit, for each visit its cell and the one before it (-1: none). */
  #visits = 0;
  #lastVisit = new Int32Array(0);
  readonly #visitCells: Int32Array;
  readonly #visitBefore: Int32Array;
  readonly #schools: SchoolPlaces;
  readonly #monthOfDay: Uint8Array;
  readonly #yearStart: number;

  constructor(
    private readonly agreement: Agreement,
    period: Period,
    stretches: readonly Stretch[],
  ) {
    this.priorities = agreement.priorities.length;
    this.services = agreement.services.length;
    const cells = MONTHS * (this.priorities + 1) * (this.services + 1);
    this.activities = new Float64Array(cells);
    this.quarterDays = new Float64Array(cells);
    const rows = stretches.reduce((sum, { table }) => sum + table.count, 0);
    this.#visitCells = new Int32Array(rows);
    this.#visitBefore = new Int32Array(rows);
    this.#schools = new SchoolPlaces(agreement);
    this.#yearStart = dayNumber(period.yearStart);
    this.#monthOfDay = monthsOfYear(period);
    for (const stretch of stretches) this.#add(stretch);
  }

  cell(month: number, priority: number, service: number): number {
    return (month * (this.priorities + 1) + priority) * (this.services + 1) + service;
  }

  /** Month, priority and service of a cell. */
  coordinates(cell: number): readonly [month: number, priority: number, service: number] {
    const services = this.services + 1;
    const row = Math.floor(cell / services);
    return [Math.floor(row / (this.priorities + 1)), row % (this.priorities + 1), cell % services];
  }

  /** Calls back with every cell: its number, month, priority and service. */
  forEachCell(visit: (cell: number, month: number, priority: number, service: number) => void): void {
    let cell = 0;
    for (let month = 0; month < MONTHS; month += 1) {
      for (let priority = 0; priority <= this.priorities; priority += 1) {
        for (let service = 0; service <= this.services; service += 1) visit(cell++, month, priority, service);
      }
    }
  }

  /** Calls back with the cell of each visit that makes a school a supported one, all visits of a school together. */
  forEachVisit(visit: (school: number, cell: number) => void): void {
    for (let school = 0; school < this.#lastVisit.length; school += 1) {
      let at = this.#lastVisit[school] ?? -1;
      while (at >= 0) {
        visit(school, this.#visitCells[at] ?? 0);
        at = this.#visitBefore[at] ?? -1;
      }
    }
  }

  #add({ table, from, to }: Stretch): void {
    const priorityPlaces = placesOf(table.priority.codes, this.agreement.priorities);
    const servicePlaces = placesOf(table.service.codes, this.agreement.services);
    const countVisit = this.#visitCounter(table);
    const commissioned = table.funding.codes.indexOf(FUNDING[0]);
    this.undatedInLast = 0;
    for (let row = 0; row < table.count; row += 1) {
      if (table.date.states[row] !== ReadState.value) {
        this.undatedInLast += 1;
        continue;
      }
      const day = table.date.values[row] ?? 0;
      if (day < from || day > to) continue;
      const month = this.#monthOfDay[day - this.#yearStart] ?? 0;
      const isRead = table.days.states[row] === ReadState.value && table.funding.states[row] === ReadState.value;
      const days = table.days.values[row] ?? 0;
      if (!isRead) this.unread[month] = (this.unread[month] ?? 0) + 1;
      else if (table.funding.values[row] !== commissioned) {
        this.tradedActivities[month] = (this.tradedActivities[month] ?? 0) + 1;
        this.tradedQuarterDays[month] = (this.tradedQuarterDays[month] ?? 0) + days;
      } else {
        const priority = priorityPlaces[table.priority.values[row] ?? -1] ?? this.priorities;
        const service = servicePlaces[table.service.values[row] ?? -1] ?? this.services;
        const cell = this.cell(month, priority, service);
        this.activities[cell] = (this.activities[cell] ?? 0) + 1;
        this.quarterDays[cell] = (this.quarterDays[cell] ?? 0) + days;
        countVisit(row, cell);
      }
    }
    this.undated += this.undatedInLast;
  }

  /** A school with nothing but training events is not a supported one. */
  #visitCounter({ schoolNumber, activityType }: ActivityTable): (row: number, cell: number) => void {
    const places = this.#schools.of(schoolNumber.pool);
    const isTraining = trainingEvents(activityType.codes, this.agreement);
    this.#lastVisit = grown(this.#lastVisit, this.#schools.count);
    return (row, cell) => {
      if (schoolNumber.states[row] !== ReadState.value) return;
      if (isTraining[activityType.values[row] ?? -1] === 1) return;
      const school = places[schoolNumber.values[row] ?? 0] ?? 0;
      const visit = this.#visits++;
      this.#visitCells[visit] = cell;
      this.#visitBefore[visit] = this.#lastVisit[school] ?? -1;
      this.#lastVisit[school] = visit;
    };
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length).fill(-1);
  larger.set(array);
  return larger;
}
