/** Adds reconciled figures up. Parts always make the whole: what a part does not know, the whole leaves out. */
import type { Pence, QuarterDays } from '../../workbook/units';
import type { Amount, ReconciledFigures, StatedFigures } from './reconciliation';

export function amountOf(days: number, pence: number): Amount {
  return { days: days as QuarterDays, pence: pence as Pence };
}

export const NOTHING: Amount = amountOf(0, 0);

export function plus(a: Amount, b: Amount): Amount {
  return amountOf(a.days + b.days, a.pence + b.pence);
}

export function minus(a: Amount, b: Amount): Amount {
  return amountOf(a.days - b.days, a.pence - b.pence);
}

/** The sum of those that are known; null where none is. */
export function sumKnown<Figure extends number>(figures: readonly (Figure | null)[]): Figure | null {
  let sum: number | null = null;
  for (const figure of figures) if (figure !== null) sum = (sum ?? 0) + figure;
  return sum as Figure | null;
}

export function sumAmounts(amounts: readonly Amount[]): Amount {
  return amounts.reduce(plus, NOTHING);
}

/** null where one is: delivered days are known of every order or of none. */
export function sumChecked(amounts: readonly (Amount | null)[]): Amount | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? sumAmounts(known) : null;
}

export function sumStated(stated: readonly StatedFigures[]): StatedFigures {
  const of = <Figure extends number>(pick: (figures: StatedFigures) => Figure | null) => sumKnown(stated.map(pick));
  return {
    commissioned: of(({ commissioned }) => commissioned),
    deliveredMonth: of(({ deliveredMonth }) => deliveredMonth),
    deliveredToDate: of(({ deliveredToDate }) => deliveredToDate),
    remaining: of(({ remaining }) => remaining),
    charged: of(({ charged }) => charged),
    chargedMonth: of(({ chargedMonth }) => chargedMonth),
  };
}

export function sumFigures(parts: readonly ReconciledFigures[]): ReconciledFigures {
  const of = (pick: (figures: ReconciledFigures) => Amount) => sumAmounts(parts.map(pick));
  return {
    commissioned: of(({ commissioned }) => commissioned),
    plannedMonth: of(({ plannedMonth }) => plannedMonth),
    plannedToDate: of(({ plannedToDate }) => plannedToDate),
    deliveredMonth: of(({ deliveredMonth }) => deliveredMonth),
    deliveredToDate: sumChecked(parts.map(({ deliveredToDate }) => deliveredToDate)),
    unpriced: parts.reduce((sum, { unpriced }) => sum + unpriced, 0) as QuarterDays,
    stated: sumStated(parts.map(({ stated }) => stated)),
    remaining: sumChecked(parts.map(({ remaining }) => remaining)),
    forecast: sumChecked(parts.map(({ forecast }) => forecast)),
  };
}
