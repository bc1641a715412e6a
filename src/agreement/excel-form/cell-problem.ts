import type { CellRef } from '../../workbook/a1';
import type { FormProblem } from './form-problem';

/** An error at one cell. */
export function cellProblem(
  code: string,
  cell: CellRef,
  { message, remedy }: { readonly message: string; readonly remedy: string },
): FormProblem {
  return { severity: 'error', code, cell, sheet: cell.sheet, message, remedy };
}
