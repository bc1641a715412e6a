/** The steps that take marks of ours away. */
import { areaName, cellName } from '../../workbook/a1';
import type { NameLike } from './marked-places';
import type { FoundFlags, FoundMarks } from './found-marks';
import { SMALL_STEP, type Step } from './steps';

/** What to take from one of the supplier's sheets; `layers` are ids of conditional formats. */
export interface FlagsToClear extends Pick<FoundFlags, 'sheet' | 'check' | 'notes'> {
  readonly layers: readonly string[];
}

/** Everything of ours on the supplier's sheets. */
export function clearAllFlags(marks: FoundMarks): readonly Step[] {
  return marks.flags.flatMap((flags) => clearFlags({ ...flags, layers: flags.ours.map(({ id }) => id) }));
}

export function clearFlags({ sheet, layers, check, notes }: FlagsToClear): readonly Step[] {
  return [
    ...layers.map((id) =>
      step((context) => {
        context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
      }),
    ),
    ...(check ? clearWords(sheet, check) : []),
    ...notes.map(({ row, column }) =>
      step((context) => {
        context.workbook.worksheets.getItem(sheet).notes.getItem(cellName(row, column)).delete();
      }),
    ),
  ];
}

/** Only the words go, cell by cell of one stretch: the column may have formats of the supplier's. */
function clearWords(sheet: string, { column, words }: NonNullable<FoundFlags['check']>): readonly Step[] {
  const rows = [...words.keys()];
  if (rows.length === 0) return [];
  const area = areaName({ top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column });
  return [
    step((context) => {
      context.workbook.worksheets.getItem(sheet).getRange(area).clear('Contents');
    }),
  ];
}

export function removeName(name: string): Step {
  return step((context) => {
    context.workbook.names.getItem(name).delete();
  });
}

export function addName({ name, formula }: NameLike): Step {
  return step((context) => {
    context.workbook.names.add(name, formula).visible = false;
  });
}

export function removeSheet(name: string): Step {
  return step((context) => {
    context.workbook.worksheets.getItem(name).delete();
  });
}

function step(queue: (context: Excel.RequestContext) => void): Step {
  return { bytes: SMALL_STEP, queue };
}
