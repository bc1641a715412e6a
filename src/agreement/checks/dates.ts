/** Dates that no calendar has, and effective dates that run backwards or miss the agreement's own. */
import type { IsoDate } from '../../workbook/serial-date';
import { dateLabel, parseIsoDate } from '../../workbook/serial-date';
import type { Agreement, Kpi } from '../model';
import type { Path } from '../problem';
import type { Check, ReportFault } from './check';

export const checkDates: Check = (agreement, report) => {
  for (const [at, date] of datesOf(agreement)) {
    if (parseIsoDate(date) === null) reportImpossible(at, date, report);
  }
  checkOrder(agreement.effective, ['effective'], 'The agreement', report);
  agreement.kpis.forEach((kpi, index) => {
    const at = ['kpis', index, 'effective'];
    checkOrder(kpi.effective, at, kpi.ref, report);
    if (!overlap(kpi.effective, agreement.effective) && !isOfTheVersionBefore(kpi, agreement)) {
      report({
        severity: 'warning',
        code: 'effective.outside-agreement',
        at,
        message: `${kpi.ref} is in force on no day of the agreement.`,
        remedy: 'Mend its dates, or take the KPI out.',
      });
    }
  });
};

/** A version may keep the wordings that ended before it: earlier returns, of which trends are made, are rated by them. */
function isOfTheVersionBefore({ effective: { to } }: Kpi, { supersedes, effective }: Agreement): boolean {
  return supersedes !== null && to !== null && to < effective.from;
}

/** Whether two stretches of effective dates share a day. */
export function overlap(left: Agreement['effective'], right: Agreement['effective']): boolean {
  return (left.to === null || right.from <= left.to) && (right.to === null || left.from <= right.to);
}

function datesOf(agreement: Agreement): (readonly [Path, IsoDate])[] {
  const dates: (readonly [Path, IsoDate])[] = [...effectiveDates(agreement.effective, ['effective'])];
  agreement.calendar.nonWorkingDays.forEach((day, index) => dates.push([['calendar', 'nonWorkingDays', index], day]));
  agreement.kpis.forEach((kpi, index) => {
    dates.push(...effectiveDates(kpi.effective, ['kpis', index, 'effective']));
    kpi.targets.forEach((target, place) => dates.push([['kpis', index, 'targets', place, 'from'], target.from]));
  });
  agreement.schools?.forEach((school, index) => {
    if (school.opened !== undefined) dates.push([['schools', index, 'opened'], school.opened]);
    if (school.closed !== undefined) dates.push([['schools', index, 'closed'], school.closed]);
  });
  agreement.changes?.forEach(({ on }, index) => dates.push([['changes', index, 'on'], on]));
  return dates;
}

function effectiveDates({ from, to }: Agreement['effective'], at: Path): (readonly [Path, IsoDate])[] {
  return to === null
    ? [[[...at, 'from'], from]]
    : [
        [[...at, 'from'], from],
        [[...at, 'to'], to],
      ];
}

function reportImpossible(at: Path, date: IsoDate, report: ReportFault): void {
  report({
    severity: 'error',
    code: 'date.impossible',
    at,
    message: `There is no such day as ${date}.`,
    remedy: 'Write a day that the calendar has.',
  });
}

function checkOrder({ from, to }: Agreement['effective'], at: Path, name: string, report: ReportFault): void {
  if (to === null || from <= to) return;
  report({
    severity: 'error',
    code: 'effective.backwards',
    at,
    message: `${name} ends on ${dateLabel(to)}, before it begins on ${dateLabel(from)}.`,
    remedy: 'Mend “from” or “to”.',
  });
}
