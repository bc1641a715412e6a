/** What is wrong with an agreement's workbook, by cell. */
import type { CellRef } from '../../workbook/a1';
import type { AgreementProblem } from '../problem';

export interface FormProblem extends Pick<AgreementProblem, 'severity' | 'code' | 'message' | 'remedy'> {
  /** null where it is about the whole workbook. */
  readonly cell: CellRef | null;
  /** The sheet it is about where no cell can be named. */
  readonly sheet: string | null;
}
