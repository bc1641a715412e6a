/**
 * Our sheets of an earlier mark-up are not deleted before the new ones stand: Excel cannot give a deleted sheet back.
 * They are renamed, hidden and kept marked as ours, and deleted last.
 */
import { quoteSheet } from '../../workbook/a1';
import { SHEET_NAME_PREFIX } from '../../workbook/marks';
import type { FoundMarks } from './found-marks';
import { addName, removeName } from './remove-marks';
import { SMALL_STEP, type Step } from './steps';

/** Excel's limit for the name of a sheet. */
const MAX_SHEET_NAME = 31;

/** What a sheet of ours is called while the new one takes its name. */
export function retiredName(name: string): string {
  return `~${name}`.slice(0, MAX_SHEET_NAME);
}

/** The mark of the n-th retired sheet, from zero. */
export function retiredMark(number: number): string {
  return `${SHEET_NAME_PREFIX}retired_${String(number + 1)}`;
}

export function retireSteps(marks: FoundMarks): readonly Step[] {
  return [
    ...marks.names.map(({ name }) => removeName(name)),
    ...marks.reports.flatMap(({ name }, number) => [
      addName({ name: retiredMark(number), formula: `=${quoteSheet(name)}!$A$1` }),
      {
        bytes: SMALL_STEP,
        queue: (context: Excel.RequestContext) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.name = retiredName(name);
          sheet.visibility = 'Hidden';
        },
      },
    ]),
  ];
}
