/** The trajectory of a KPI's target: in order, from the first day, and within what its unit can be. */
import type { IsoDate } from '../../workbook/serial-date';
import { dateLabel } from '../../workbook/serial-date';
import { roundHalfAway } from '../../workbook/units';
import type { Kpi, Target } from '../model';
import type { Path } from '../problem';
import type { Check, ReportFault } from './check';

export const checkTargets: Check = (agreement, report) => {
  agreement.kpis.forEach((kpi, index) => {
    const at = ['kpis', index, 'targets'];
    checkStart(kpi, agreement.effective.from, at, report);
    kpi.targets.forEach((target, place) => {
      checkOrder(kpi.targets[place - 1], target, [...at, place], report);
      checkShape(kpi, target, [...at, place, 'value'], report);
      checkFigures(kpi, target, [...at, place, 'value'], report);
    });
  });
};

/** The ends of a target. */
export function figuresOf({ value }: Target): readonly number[] {
  return typeof value === 'number' ? [value] : [value.low, value.high];
}

function checkStart(kpi: Kpi, agreementFrom: IsoDate, at: Path, report: ReportFault): void {
  const from = kpi.effective.from > agreementFrom ? kpi.effective.from : agreementFrom;
  if (kpi.targets.some((target) => target.from <= from)) return;
  report({
    severity: 'error',
    code: 'target.late',
    at,
    message: `${kpi.ref} is in force from ${dateLabel(from)}, but has no target on that day.`,
    remedy: `Give a target from ${from}, or earlier.`,
  });
}

function checkOrder(before: Target | undefined, target: Target, at: Path, report: ReportFault): void {
  if (before === undefined || before.from < target.from) return;
  report({
    severity: 'error',
    code: 'target.order',
    at,
    message: `The target from ${target.from} stands after the one from ${before.from}.`,
    remedy: 'List each date once, earliest first.',
  });
}

function checkShape(kpi: Kpi, { value }: Target, at: Path, report: ReportFault): void {
  const wantsRange = kpi.direction === 'range';
  if (wantsRange !== (typeof value !== 'number')) {
    report({
      severity: 'error',
      code: 'target.shape',
      at,
      message: `The direction of ${kpi.ref} is “${kpi.direction}”, so its target must be ${wantsRange ? 'a low and a high figure' : 'one figure'}.`,
      remedy: wantsRange ? 'Write {"low": …, "high": …}.' : 'Write one number.',
    });
  } else if (typeof value !== 'number' && value.low >= value.high) {
    report({
      severity: 'error',
      code: 'target.shape',
      at,
      message: `The target’s low end, ${String(value.low)}, is not below its high end, ${String(value.high)}.`,
      remedy: 'Swap them, or use direction “exact” for a single figure.',
    });
  }
}

/** Units that cannot be less than nothing; a gap in points and a ratio can. */
const NEVER_NEGATIVE: ReadonlySet<Kpi['unit']> = new Set(['percent', 'count', 'workingDays', 'pounds', 'days']);

/** Why a figure cannot be one of the KPI's; null where it can. */
export function outsideUnit(kpi: Kpi, figure: number): string | null {
  if (figure < 0 && NEVER_NEGATIVE.has(kpi.unit)) return 'is below 0';
  // "95 to 105 % of plan" and "at most 110 % of plan" may reach over 100; "at least" and "exactly" may not.
  const mayPass = kpi.direction === 'range' || kpi.direction === 'lower';
  return kpi.unit === 'percent' && figure > 100 && !mayPass ? 'is over 100' : null;
}

function checkFigures(kpi: Kpi, target: Target, at: Path, report: ReportFault): void {
  for (const figure of figuresOf(target)) {
    const why = outsideUnit(kpi, figure);
    if (why !== null) {
      report({
        severity: 'error',
        code: 'target.unit-range',
        at,
        message: `The target ${String(figure)} of ${kpi.ref} ${why}, which a figure in ${kpi.unit} cannot be.`,
        remedy: 'Mend the target or the unit.',
      });
    } else if (roundHalfAway(figure, kpi.decimals) !== figure) {
      report({
        severity: 'warning',
        code: 'target.decimals',
        at,
        message: `The target ${String(figure)} of ${kpi.ref} has more decimals than its values are rounded to (${String(kpi.decimals)}).`,
        remedy: 'Round the target, or keep more decimals.',
      });
    }
  }
}
