/** The steps that take marks of ours away. */
import { areaName, cellName } from '../../workbook/a1';
import { CHECK_WIDTH } from '../../workbook/looks';
import { STAMP_NAME } from '../../workbook/marks';
import { pointsOfWidth } from './measures';
import type { NameLike } from './marked-places';
import type { FoundFlags } from './found-flags';
import type { FoundMarks } from './found-marks';
import { SMALL_STEP, type Step } from './steps';

/** What to take from one of the supplier's sheets; `layers` are ids of conditional formats. */
export interface FlagsToClear extends Pick<FoundFlags, 'sheet' | 'check' | 'columns' | 'notes'> {
  readonly layers: readonly string[];
}

/** Everything of ours on the supplier's sheets. */
export function clearAllFlags(marks: FoundMarks): readonly Step[] {
  return marks.flags.flatMap((flags) => clearFlags({ ...flags, layers: flags.ours.map(({ id }) => id) }));
}

export function clearFlags({ sheet, layers, check, columns, notes }: FlagsToClear): readonly Step[] {
  return [
    ...layers.map((id) =>
      step((context) => {
        context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.getItem(id).delete();
      }),
    ),
    ...(check ? [...clearWords(sheet, check), ...narrow(sheet, check.column, columns)] : []),
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

/** How far another program's rounding may move a width, in points. */
const TOLERANCE = 6;

/** Whether a column has the width that we give check columns. */
export function isCheckWidth(width: number | null): boolean {
  return width !== null && Math.abs(width - pointsOfWidth(CHECK_WIDTH)) < TOLERANCE;
}

function narrow(sheet: string, column: number, columns: FoundFlags['columns']): readonly Step[] {
  const width = columns.find((found) => found.column === column)?.width ?? null;
  return isCheckWidth(width) ? [setWidth(sheet, column, null)] : [];
}

/** Gives a column a width in points, or the standard width (null). A hidden column, which has none, stays hidden. */
export function setWidth(sheet: string, column: number, points: number | null): Step {
  return step((context) => {
    const area = areaName({ top: 0, bottom: 0, left: column, right: column });
    const { format } = context.workbook.worksheets.getItem(sheet).getRange(area);
    if (points === null) format.useStandardWidth = true;
    else if (points > 0) format.columnWidth = points;
  });
}

/** Of the names that marks are known by: the one that says which review they are of goes before any mark does. */
export function unstampSteps({ names }: FoundMarks): readonly Step[] {
  return names.filter(({ name }) => name === STAMP_NAME).map(({ name }) => removeName(name));
}

/** Of the other names, all, or those of some marks. */
export function removeNames({ names }: FoundMarks, isGone = (_name: string): boolean => true): readonly Step[] {
  return names.filter(({ name }) => name !== STAMP_NAME && isGone(name)).map(({ name }) => removeName(name));
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

/** Lets a name that is there refer to something else. */
export function pointName({ name, formula }: NameLike): Step {
  return step((context) => {
    context.workbook.names.getItem(name).formula = formula;
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
