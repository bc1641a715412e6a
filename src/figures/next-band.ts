/**
 * What it would take to reach the next better band: the fewest more (or fewer) of what the numerator counts, with the
 * denominator as it is; or, where the return gives no parts that bear out its actual, the change of the value itself.
 */
import { bandLimits, bandOf, EDGED_BANDS, reachesOverHundred, roundForBanding } from '../agreement/banding';
import { BAND_NAMES, BANDS, type Band } from '../agreement/bands';
import type { Kpi } from '../agreement/model';
import type { IsoDate } from '../workbook/serial-date';
import { penceOf, roundHalfAway } from '../workbook/units';
import { singularOf } from './counted-words';
import { formatCount, formatFigure, formatPounds } from './format-figure';
import { quotient, type MonthRating } from './rating';

/** The smallest change that reaches a better band: so many steps up or down, and the band then. */
export interface NextBandMove {
  readonly direction: 'more' | 'fewer';
  /** How much: whole things, pounds, or the KPI's unit where the value itself is changed. */
  readonly amount: number;
  readonly of: 'numerator' | 'value';
  readonly band: Band;
}

/** "3 more visits in time reach Good"; null where it is Good, not rated, or nothing would reach a better band. */
export function nextBandText(rating: MonthRating, on: IsoDate): string | null {
  const move = nextBandMove(rating, on);
  return move && wordsOf(move, rating.kpi);
}

/** The same as data. */
export function nextBandMove(rating: MonthRating, on: IsoDate): NextBandMove | null {
  const { kpi, stated, band, reason } = rating;
  if (reason !== 'banded' || stated === null || band === 'good') return null;
  const scale = scaleOf(rating, stated);
  const better = EDGED_BANDS.filter((candidate) => BANDS.indexOf(candidate) < BANDS.indexOf(band)).reverse();
  for (const aim of better) {
    const limits = bandLimits(kpi, aim, on);
    const direction = limits && directionTo(stated, limits.atLeast, limits.atMost);
    const steps = direction && fewestSteps(scale, direction);
    if (!direction || !steps) continue;
    const reached = bandOf(kpi, scale.valueAfter(direction.sign * steps), on);
    // Whole steps may jump over a narrow band and out of it at the other side.
    if (BANDS.indexOf(reached) > BANDS.indexOf(aim)) continue;
    const amount = roundHalfAway(steps * scale.step, 6);
    return { direction: direction.sign > 0 ? 'more' : 'fewer', amount, of: scale.of, band: reached };
  }
  return null;
}

interface Direction {
  readonly sign: 1 | -1;
  readonly edge: number;
}

function directionTo(value: number, atLeast: number | null, atMost: number | null): Direction | null {
  if (atLeast !== null && value < atLeast) return { sign: 1, edge: atLeast };
  return atMost !== null && value > atMost ? { sign: -1, edge: atMost } : null;
}

/** How the KPI's value follows from whole steps, and how far they can go. */
interface Scale {
  readonly of: 'numerator' | 'value';
  readonly step: number;
  /** The value, rounded for banding, after so many steps (negative: down). */
  valueAfter(steps: number): number;
  /** Steps after which an edge is surely reached or passed. */
  stepsTo(edge: number): number;
  readonly mostUp: number;
  readonly mostDown: number;
}

function scaleOf(rating: MonthRating, stated: number): Scale {
  return numeratorScale(rating, stated) ?? valueScale(rating.kpi, stated);
}

/** Parts that do not give the stated actual must not be counted on. */
function numeratorScale({ kpi, row, recomputed }: MonthRating, stated: number): Scale | null {
  if (recomputed !== stated || kpi.numerator === null) return null;
  if (row?.numerator.state !== 'value' || row.denominator.state !== 'value') return null;
  const [numerator, denominator] = [row.numerator.value, row.denominator.value];
  if (denominator <= 0) return null;
  const step = kpi.unit === 'pounds' ? 0.01 : 1;
  const perUnit = kpi.unit === 'percent' ? denominator / 100 : denominator;
  const isCapped = kpi.unit === 'percent' && !reachesOverHundred(kpi);
  return {
    of: 'numerator',
    step,
    valueAfter: (steps) => quotient(kpi, roundHalfAway(numerator + steps * step, 6), denominator) ?? Number.NaN,
    stepsTo: (edge) => Math.ceil(Math.abs(edge * perUnit - numerator) / step) + 1,
    mostUp: isCapped ? wholeSteps((denominator - numerator) / step) : Infinity,
    mostDown: kpi.unit === 'points' ? Infinity : wholeSteps(numerator / step),
  };
}

function valueScale(kpi: Kpi, stated: number): Scale {
  const step = 10 ** -kpi.decimals;
  const isCapped = kpi.unit === 'percent' && !reachesOverHundred(kpi);
  return {
    of: 'value',
    step,
    valueAfter: (steps) => roundForBanding(kpi, stated + steps * step),
    stepsTo: (edge) => Math.ceil(Math.abs(edge - stated) / step) + 1,
    mostUp: isCapped ? wholeSteps((100 - stated) / step) : Infinity,
    mostDown: kpi.unit === 'points' ? Infinity : wholeSteps(stated / step),
  };
}

/** 1.9 / 0.1 is 18.999…: what is as near as that to a whole step is one. */
function wholeSteps(steps: number): number {
  return Math.floor(steps + 1e-6);
}

/** Halving: the value moves one way with the steps. Null where the edge is out of reach. */
function fewestSteps(scale: Scale, { sign, edge }: Direction): number | null {
  const reaches = (steps: number): boolean => {
    const value = scale.valueAfter(sign * steps);
    return sign > 0 ? value >= edge : value <= edge;
  };
  let high = Math.min(scale.stepsTo(edge), sign > 0 ? scale.mostUp : scale.mostDown);
  if (high < 1 || !reaches(high)) return null;
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function wordsOf({ direction, amount, of, band }: NextBandMove, kpi: Kpi): string {
  const name = BAND_NAMES[band];
  const countsThings = of === 'numerator' || kpi.unit === 'count';
  if (!countsThings || kpi.numerator === null) {
    return `${amountOf(amount, kpi)} ${direction === 'more' ? 'higher' : 'lower'} reaches ${name}`;
  }
  if (kpi.unit === 'pounds') {
    return `${formatPounds(penceOf(amount))} ${direction === 'more' ? 'more' : 'less'} ${kpi.numerator} reaches ${name}`;
  }
  const label = amount === 1 ? singularOf(kpi.numerator) : kpi.numerator;
  return `${formatFigure(amount)} ${direction} ${label} ${amount === 1 ? 'reaches' : 'reach'} ${name}`;
}

function amountOf(amount: number, { unit }: Kpi): string {
  switch (unit) {
    case 'percent':
    case 'points':
      return formatCount(amount, 'percentage point');
    case 'pounds':
      return formatPounds(penceOf(amount));
    case 'workingDays':
      return formatCount(amount, 'working day');
    case 'days':
      return formatCount(amount, 'day');
    case 'count':
    case 'ratio':
      return formatFigure(amount);
  }
}
