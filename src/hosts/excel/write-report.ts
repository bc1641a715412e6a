/** Our own sheets: their cells, links, looks and tables. */
import { areaName, cellName, fullName } from '../../workbook/a1';
import type { ReportSheet } from '../../workbook/markup';
import { SHEET_NAME_PREFIX, UNMARKED_SHEET } from '../../workbook/marks';
import { cellSteps } from './report-cells';
import { heightSteps, lookSteps } from './report-looks';
import { setUpStep } from './report-set-up';
import { CELLS_A_REST, REST, SMALL_STEP, type Step } from './steps';

/** Everything of one sheet but its pivots, whose source may stand on a later sheet; `fontSize` is the workbook's own. */
export function reportSteps(sheet: ReportSheet, sheets: readonly ReportSheet[], fontSize: number): Iterable<Step> {
  return markedSheetSteps(sheet, markOf(sheet, sheets), fontSize);
}

/** A record sheet, hidden where it says so. */
export function* recordSteps(sheet: ReportSheet, mark: string, fontSize: number): Generator<Step> {
  yield* markedSheetSteps(sheet, mark, fontSize);
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

/** It is marked as ours before it has its own name, so that a write that stops half-way leaves nothing of ours unknown. */
function addStep({ name }: ReportSheet, mark: string): Step {
  return {
    bytes: SMALL_STEP,
    queue: (context) => {
      const sheet = context.workbook.worksheets.add(UNMARKED_SHEET);
      context.workbook.names.add(mark, sheet.getRange('A1')).visible = false;
      sheet.name = name;
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

function* linkSteps({ name, cells }: ReportSheet): Generator<Step> {
  for (const [at, { row, column, value, link }] of cells.entries()) {
    if (at % CELLS_A_REST === 0) yield REST;
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
