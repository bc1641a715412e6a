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
