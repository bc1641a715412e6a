/**
 * Numbers for the groups that activity is summed by (all of it, a priority, a service, a pair of both, a month), so
 * that totals are plain arrays. Priorities and services have one place more than the agreement lists: not read.
 */
export class GroupNumbers {
  readonly #priority = 1;
  readonly #service: number;
  readonly #pair: number;
  readonly #month: number;
  readonly size: number;
  readonly total = 0;

  constructor(
    readonly priorities: number,
    readonly services: number,
    readonly months: number,
  ) {
    this.#service = this.#priority + priorities + 1;
    this.#pair = this.#service + services + 1;
    this.#month = this.#pair + (priorities + 1) * (services + 1);
    this.size = this.#month + months;
  }

  priority(place: number): number {
    return this.#priority + place;
  }

  service(place: number): number {
    return this.#service + place;
  }

  pair(priority: number, service: number): number {
    return this.#pair + priority * (this.services + 1) + service;
  }

  month(place: number): number {
    return this.#month + place;
  }

  /** Calls back with each group that a month, priority and service belong to. */
  forEachOf(month: number, priority: number, service: number, visit: (group: number) => void): void {
    visit(this.total);
    visit(this.priority(priority));
    visit(this.service(service));
    visit(this.pair(priority, service));
    visit(this.month(month));
  }
}
