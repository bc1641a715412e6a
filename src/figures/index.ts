/** Figures of a return, each reckoned when first asked for. */
import type { ActivityMeasure, Kpi } from '../agreement/model';
import type { Return } from '../reading/return';
import type { IsoMonth } from '../workbook/serial-date';
import { activityScope, type Stretch } from './activity-scope';
import { activityTotals } from './activity-totals';
import { then } from './checked';
import { pastReturns, placeEarlier } from './earlier-returns';
import type { ActivitySummary, Checked, Figures, FiguresInput, Period, Rating, Restatements, TieOut } from './figures';
import { measureOver } from './measure';
import { nextBandText } from './next-band';
import { declaresNil } from './nil-return';
import { once } from '../workbook/once';
import { orderDays } from './order-days';
import { periodOf } from './period';
import type { MonthRating } from './rating';
import { correctionOf } from './restatements/correction';
import type { Correction } from './restatements/restatement';
import { noRestatements, restatementsOf } from './restatements/restatements';
import { kpiTieOuts } from './tie-outs/kpis';
import { orderTieOuts } from './tie-outs/orders';
import { priorityTieOuts } from './tie-outs/priorities';
import type { Basis, TieOutInput } from './tie-outs/tie-out-input';
import { volumetricTieOuts } from './tie-outs/volumetrics';
import { consecutiveMisses, rateMonth, trendOf, type RatingsOfMonth } from './trends';

export type * from './figures';
export { pastReturns, placeEarlier, type PlacedReturn } from './earlier-returns';

/** What follows from a return by arithmetic; earlier returns are looked at where the year to date or a trend needs them. */
export function figuresOf(input: FiguresInput): Figures {
  return new LazyFigures(input);
}

class LazyFigures implements Figures {
  readonly #input: FiguresInput;
  readonly #measures = new Map<string, Checked<number>>();

  constructor(input: FiguresInput) {
    this.#input = input;
  }

  get period(): Checked<Period> {
    return this.#period();
  }

  get isNilReturn(): boolean {
    return declaresNil(this.#input.return);
  }

  get month(): Checked<ActivitySummary> {
    return then(this.#totals(), ({ month }) => month);
  }

  get yearToDate(): Checked<ActivitySummary> {
    return then(this.#totals(), ({ yearToDate }) => yearToDate);
  }

  get ratings(): readonly Rating[] {
    return this.#ratings();
  }

  get tieOuts(): readonly TieOut[] {
    return this.#tieOuts();
  }

  get restatements(): Restatements {
    return this.#restatements();
  }

  get correction(): Correction | null {
    return this.#correction();
  }

  measure(measure: ActivityMeasure, basis: Basis): Checked<number> {
    const key = JSON.stringify([basis, measure]);
    const known = this.#measures.get(key);
    if (known) return known;
    const reckoned = then(this.#stretches(basis), (stretches) =>
      measureOver(this.#input.agreement, stretches, measure),
    );
    this.#measures.set(key, reckoned);
    return reckoned;
  }

  readonly #period = once(() => periodOf(this.#input.return, this.#input.agreement));

  readonly #past = once(() => {
    const { agreement, earlier } = this.#input;
    return pastReturns(placeEarlier(this.period, agreement, earlier));
  });

  readonly #scope = once(() =>
    then(this.period, (period) => {
      const { return: from, agreement } = this.#input;
      return { isChecked: true, value: activityScope(from, agreement, period, this.#past()) };
    }),
  );

  readonly #totals = once(() =>
    then(this.period, (period) =>
      then(this.#scope(), (scope) => ({
        isChecked: true,
        value: activityTotals(this.#input.agreement, period, scope),
      })),
    ),
  );

  readonly #ratings = once(() => {
    const { period } = this;
    if (!period.isChecked) return [];
    const { return: from, agreement } = this.#input;
    const returns = new Map<IsoMonth, Return>([...this.#past(), [period.value.month, from]]);
    const months = new Map([...returns].map(([month, one]) => [month, rateMonth(one, agreement, month)] as const));
    const own = months.get(period.value.month) ?? new Map<string, MonthRating>();
    return [...own.values()].map((rating) => completed(rating, period.value, months));
  });

  readonly #tieOuts = once(() => {
    const input = this.#tieOutInput();
    return [...priorityTieOuts(input), ...volumetricTieOuts(input), ...orderTieOuts(input), ...kpiTieOuts(input)];
  });

  readonly #restatements = once(() => {
    const { period } = this;
    const { return: from, agreement } = this.#input;
    return period.isChecked
      ? restatementsOf(from, agreement, period.value, this.#past())
      : noRestatements(period.reason);
  });

  readonly #correction = once(() => {
    const { return: from, agreement, corrected } = this.#input;
    return corrected && this.period.isChecked
      ? correctionOf(from, corrected, agreement, this.period.value.month)
      : null;
  });

  #stretches(basis: Basis): Checked<readonly Stretch[]> {
    return then(this.#scope(), (scope) => scope[basis]);
  }

  #tieOutInput(): TieOutInput {
    const { return: from, agreement } = this.#input;
    const ofOrders = (basis: Basis) => then(this.#stretches(basis), (stretches) => orderDays(agreement, stretches));
    return {
      return: from,
      agreement,
      period: this.period,
      ratings: this.ratings,
      summaries: { month: this.month, yearToDate: this.yearToDate },
      orderDays: { month: ofOrders('month'), yearToDate: ofOrders('yearToDate') },
      measure: (measure, basis) => this.measure(measure, basis),
    };
  }
}

function completed(rating: MonthRating, period: Period, months: ReadonlyMap<IsoMonth, RatingsOfMonth>): Rating {
  const { kpi } = rating;
  const misses = consecutiveMisses(kpi, period.month, months);
  return {
    ...rating,
    nextBand: nextBandText(rating, period.lastDay),
    trend: trendOf(kpi.ref, months),
    consecutiveMisses: misses,
    isRepeatFailure: isRepeatFailure(kpi, misses),
  };
}

function isRepeatFailure({ repeatFailure }: Kpi, misses: number): boolean {
  return repeatFailure !== null && misses >= repeatFailure;
}
