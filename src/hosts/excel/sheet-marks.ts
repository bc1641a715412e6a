/** What our marks on one of the supplier's sheets are made of. */
import type { Area } from '../../workbook/a1';
import type { FlagSeverity } from '../../workbook/markup';

export interface NoteMark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A layer of one look; `look` is a severity, or the header of the check column. */
export interface FillMark {
  readonly look: FlagSeverity | 'header';
  readonly areas: readonly Area[];
}
