/** What an agreement says on a day: the KPIs in force and those due. Targets, bands, years and orders stand beside it. */
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import type { Agreement, Kpi } from './model';

export { bandLimits, bandOf, EDGED_BANDS, limitsOf, reachesOverHundred, roundForBanding } from './banding';
export type { BandLimits, EdgedBand } from './banding';
export { commissionOf, commissionsOf, plannedToDate } from './commissions';
export { financialYearOf, monthsIntoYear, yearStart } from './financial-year';
export { targetInForce } from './target-in-force';
export { isWorkingDay, submissionDeadline } from './working-days';

/** KPIs in force on a day, in the agreement's order. */
export function kpisInForce(agreement: Agreement, on: IsoDate): readonly Kpi[] {
  return agreement.kpis.filter((kpi) => isInForce(kpi.effective, on));
}

/** Whether a day lies within effective dates, both inclusive. */
export function isInForce(effective: Agreement['effective'], on: IsoDate): boolean {
  return effective.from <= on && (effective.to === null || on <= effective.to);
}

/** Whether a KPI is due in the return of a month. */
export function isDue(kpi: Kpi, month: IsoMonth): boolean {
  return kpi.dueMonths.length === 0 || kpi.dueMonths.includes(Number(month.slice(5)));
}
