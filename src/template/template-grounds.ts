/** What every sheet of a template is made from. */
import type { Agreement } from '../agreement/model';
import type { IsoDate, IsoMonth } from '../workbook/serial-date';
import type { ActivityLayout } from './activity-layout';
import type { CarriedLine } from './carried-activity';
import type { ListAreas } from './lists-sheet';

export interface Grounds {
  readonly agreement: Agreement;
  readonly month: IsoMonth;
  readonly yearStart: IsoDate;
  /** Activity of the months before, from the previous return. */
  readonly carried: readonly CarriedLine[];
  readonly activity: ActivityLayout;
  readonly lists: ListAreas;
  /** KPI reference → actual of the previous due month, where the previous return has it. */
  readonly previousActuals: ReadonlyMap<string, number>;
}

/** Words that the template writes for the agreement's codes; the reader knows them all again. */
export function priorityWords({ priorities }: Agreement, code: string): string {
  const priority = priorities.find((one) => one.code === code);
  return priority ? `${priority.code} - ${priority.name}` : code;
}

export function serviceWords({ services }: Agreement, code: string): string {
  return services.find((service) => service.code === code)?.name ?? code;
}

export function typeWords({ returnFormat }: Agreement, code: string): string {
  return returnFormat.activityTypes.find((type) => type.code === code)?.name ?? code;
}

export function fundingWords({ returnFormat }: Agreement, code: string): string {
  const [word = code] = code === 'traded' ? returnFormat.tradedWords : returnFormat.commissionedWords;
  return word;
}

export function notApplicable({ returnFormat }: Agreement): string {
  return returnFormat.placeholders.find(({ code }) => code === 'notApplicable')?.aliases[0] ?? 'n/a';
}
