/**
 * Where a sheet has formulas, so that rows without any need be asked for no formulas. It is never relied on where Excel
 * may not have looked: then every row is asked for its formulas.
 */
import { parseArea, type Area } from '../../workbook/a1';
import { excelErrorOf } from './excel-error';
import { splitAddress } from './range-block';

/** Where nothing matches, this gives a null object (learn.microsoft.com, "Find special cells within a range"). */
export function askFormulas(used: Excel.Range): Excel.RangeAreas {
  return used.getSpecialCellsOrNullObject('Formulas').load('address,areaCount');
}

/**
 * The areas with formulas; null where they are not known. The documentation does not say what Excel finds on a protected
 * sheet, where "Go To Special" is closed to people; none found is not believed there. Over 8,192 areas Excel gives the
 * whole range as one (learn.microsoft.com, "SpecialCells(xlCellTypeBlanks) VBA function"), which has all of them.
 */
export function formulaAreas(asked: Excel.RangeAreas | null, isProtected: boolean): readonly Area[] | null {
  if (asked === null || isProtected) return null;
  if (asked.isNullObject) return [];
  const areas = splitAddress(asked.address).flatMap((area) => parseArea(area) ?? []);
  return areas.length === asked.areaCount ? areas : null;
}

/** Whether a question that failed so may be answered without asking where formulas are. */
export function maySucceedWithout(thrown: unknown): boolean {
  const { code } = excelErrorOf(thrown);
  return code === 'unexpected' || code === 'protectedSheet' || code === 'changedMeanwhile';
}
