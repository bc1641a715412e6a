/** Our own sheets: cells in blocks of rows, links and tables. */
import { areaName, cellName, fullName, type Area } from '../../workbook/a1';
import { DATE_FORMAT } from '../../workbook/looks';
import type { MarkupCell, MarkupValue, ReportSheet } from '../../workbook/markup';
import { RECORD_NAME_PREFIX, SHEET_NAME_PREFIX } from '../../workbook/marks';
import { heightSteps, lookSteps } from './report-looks';
import { setUpStep } from './report-set-up';
import { SMALL_STEP, type Step } from './steps';

/** Everything of one sheet but its pivots, whose source may stand on a later sheet; `fontSize` is the workbook's own. */
export function reportSteps(sheet: ReportSheet, sheets: readonly ReportSheet[], fontSize: number): Iterable<Step> {
  return markedSheetSteps(sheet, markOf(sheet, sheets), fontSize);
}

/** A record sheet, hidden where it says so. */
export function* recordSteps(sheet: ReportSheet, fontSize: number): Generator<Step> {
  yield* markedSheetSteps(sheet, `${RECORD_NAME_PREFIX}${sheet.role}`, fontSize);
  if (sheet.isHidden === true) yield hideStep(sheet);
}

/** One after the other as they are sent: a sheet of a million cells is never laid out all at once. */
function* markedSheetSteps(sheet: ReportSheet, mark: string, fontSize: number): Generator<Step> {
  yield addStep(sheet, mark);
  // A link gives its cell a text and a look of its own, which the steps after it put right.
  yield* linkSteps(sheet);
  yield* cellSteps(sheet);
  yield* lookSteps(sheet, fontSize);
  yield* heightSteps(sheet);
  yield* tableSteps(sheet);
  yield setUpStep(sheet);
}

/** Two sheets of one role are told apart by a number, as in files. */
function markOf({ role, name }: ReportSheet, sheets: readonly ReportSheet[]): string {
  const place = sheets.findIndex((sheet) => sheet.name === name);
  const earlier = sheets.slice(0, place).filter((sheet) => sheet.role === role).length;
  return `${SHEET_NAME_PREFIX}${role}${earlier === 0 ? '' : `_${String(earlier + 1)}`}`;
}

/** The mark comes with the sheet, so that a write that stops half-way leaves nothing of ours unmarked. */
function addStep({ name }: ReportSheet, mark: string): Step {
  return {
    bytes: SMALL_STEP,
    queue: (context) => {
      const sheet = context.workbook.worksheets.add(name);
      context.workbook.names.add(mark, sheet.getRange('A1')).visible = false;
    },
  };
}

function hideStep({ name }: ReportSheet): Step {
  return {
    bytes: SMALL_STEP,
    queue: (context) => {
      context.workbook.worksheets.getItem(name).visibility = 'Hidden';
    },
  };
}

const ROWS_A_STEP = 2_000;

function* cellSteps({ name, cells }: ReportSheet): Generator<Step> {
  for (let from = 0; from < cells.length;) {
    const top = cells[from]?.row ?? 0;
    let to = from;
    while (to < cells.length && (cells[to]?.row ?? 0) < top + ROWS_A_STEP) to += 1;
    yield blockStep(name, cells.slice(from, to));
    from = to;
  }
}

/** A block of cells as two matrices. Formats go first, so that Excel reads every value as it is meant. */
function blockStep(sheet: string, cells: readonly MarkupCell[]): Step {
  const area = hullOf(cells);
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  let bytes = SMALL_STEP + width * height * 12;
  for (const { value } of cells) bytes += value.kind === 'text' ? value.value.length * 2 : 16;
  return {
    bytes,
    queue: (context) => {
      const formats = matrix<string>(height, width, 'General');
      const contents = matrix<string | number | boolean>(height, width, '');
      for (const cell of cells) {
        const row = cell.row - area.top;
        const column = cell.column - area.left;
        const formatRow = formats[row];
        const contentRow = contents[row];
        if (formatRow) formatRow[column] = cell.numberFormat ?? (cell.value.kind === 'date' ? DATE_FORMAT : 'General');
        if (contentRow) contentRow[column] = contentOf(cell.value);
      }
      const range = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
      range.numberFormat = formats;
      range.formulas = contents;
    },
    ...(height > 1
      ? {
          halves: () => {
            const middle = area.top + (height >> 1);
            return [
              blockStep(
                sheet,
                cells.filter((cell) => cell.row < middle),
              ),
              blockStep(
                sheet,
                cells.filter((cell) => cell.row >= middle),
              ),
            ] as const;
          },
        }
      : {}),
  };
}

/** What is typed into the cell. The apostrophe makes a text of whatever follows and is not part of it. */
function contentOf(value: MarkupValue): string | number | boolean {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return value.value === '' ? '' : `'${value.value}`;
    case 'date':
      return value.serial;
    case 'formula':
      return `=${value.formula}`;
    case 'number':
    case 'boolean':
      return value.value;
  }
}

function* linkSteps({ name, cells }: ReportSheet): Generator<Step> {
  for (const { row, column, value, link } of cells) {
    if (!link) continue;
    const documentReference = fullName(link);
    const textToDisplay = value.kind === 'text' ? value.value : documentReference;
    yield {
      bytes: SMALL_STEP + documentReference.length + textToDisplay.length,
      queue: (context) => {
        const cell = context.workbook.worksheets.getItem(name).getRange(cellName(row, column));
        cell.hyperlink = { documentReference, textToDisplay, screenTip: `Go to ${documentReference}` };
      },
    };
  }
}

function tableSteps({ name, tables }: ReportSheet): readonly Step[] {
  return tables.map(({ name: tableName, area }) => ({
    bytes: SMALL_STEP,
    queue: (context) => {
      // Excel wants one row under the headers, if only a blank one.
      const range = areaName({ ...area, bottom: Math.max(area.bottom, area.top + 1) });
      const table = context.workbook.worksheets.getItem(name).tables.add(range, true);
      table.name = tableName;
      table.style = TABLE_STYLE;
    },
  }));
}

const TABLE_STYLE = 'TableStyleLight1';

function hullOf(cells: readonly MarkupCell[]): Area {
  // In row order: the first and the last tell the rows.
  let left = Infinity;
  let right = 0;
  for (const { column } of cells) {
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return { top: cells[0]?.row ?? 0, left, bottom: cells.at(-1)?.row ?? 0, right };
}

function matrix<T>(height: number, width: number, value: T): T[][] {
  return Array.from({ length: height }, () => new Array<T>(width).fill(value));
}
