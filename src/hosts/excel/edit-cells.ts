/** Changing cells of the open workbook in one step, all or nothing. */
import { cellName, cellLabel } from '../../workbook/a1';
import { isSameValue, refuseUnsafe, undoOf, type CellEdit, type EditValue } from '../../workbook/cell-edit';
import { cellAt, numberFormatAt, sheetNamed, type Snapshot } from '../../workbook/snapshot';
import type { Capabilities } from './capabilities';
import { ExcelError, excelErrorOf, notRestored } from './excel-error';
import { readSnapshot } from './read-snapshot';
import { runSteps, SMALL_STEP, type Step } from './steps';

/**
 * Resolves to the edits that undo these. When it rejects, the workbook is as it was.
 * @throws ExcelError
 */
export async function editCells(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  capabilities: Capabilities,
): Promise<readonly CellEdit[]> {
  const before = await readSnapshot(context, capabilities);
  refuseUnsafe(before, edits, (message) => new ExcelError('cannotEdit', `${message} The workbook is as it was.`));
  try {
    await runSteps(context, edits.flatMap(editSteps));
  } catch (thrown) {
    await restore(context, before, edits, capabilities, thrown);
    throw excelErrorOf(thrown);
  }
  return undoOf(before, edits);
}

/** The format goes first: Excel reads what it is given by the format that the cell has. */
function editSteps({ cell, value, numberFormat }: CellEdit): readonly Step[] {
  const entry = entryOf(value);
  return [
    {
      bytes: SMALL_STEP + String(entry).length,
      queue: (context) => {
        const range = context.workbook.worksheets.getItem(cell.sheet).getRange(cellName(cell.row, cell.column));
        if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
        range.values = [[entry]];
      },
    },
  ];
}

/** What Excel takes as it stands: letters, spaces and full stops between them, and no word that means something to it. */
const PLAIN_WORDS = /^\p{L}[\p{L}\s.,;:()&]*$/u;
const MEANINGFUL = /^(?:true|false|[a-z]{3,9}\s+\d.*)$/i;

/** A text that Excel could take for a number, a date or a formula is entered behind an apostrophe, as a person would. */
function entryOf(value: EditValue): string | number | boolean {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return PLAIN_WORDS.test(value.value) && !MEANINGFUL.test(value.value) ? value.value : `'${value.value}`;
    case 'date':
      return value.serial;
    default:
      return value.value;
  }
}

/** Looks at what stands in the workbook now, since Excel may have done any first part of a failed request. */
async function restore(
  context: Excel.RequestContext,
  before: Snapshot,
  edits: readonly CellEdit[],
  capabilities: Capabilities,
  cause: unknown,
): Promise<void> {
  try {
    const now = await readSnapshot(context, capabilities);
    await runSteps(
      context,
      undoOf(before, edits)
        .filter((edit) => hasChanged(before, now, edit))
        .flatMap(editSteps),
    );
  } catch {
    const cells = edits.map(({ cell }) => cellLabel(cell));
    throw notRestored(
      `Of these cells, none, some or all may have been changed: ${listed(cells)}. Use Undo in Excel, or close the ` +
        'workbook without saving.',
      cause,
      [`Cells: ${cells.join(', ')}`],
    );
  }
}

/** Cells that a message names; all of them are in its details. */
const MOST_NAMED = 12;

function listed(cells: readonly string[]): string {
  const left = cells.length - MOST_NAMED;
  return left > 0 ? `${cells.slice(0, MOST_NAMED).join(', ')} and ${String(left)} more` : cells.join(', ');
}

function hasChanged(before: Snapshot, now: Snapshot, { cell, numberFormat }: CellEdit): boolean {
  const { row, column } = cell;
  const [old, fresh] = [sheetNamed(before, cell.sheet), sheetNamed(now, cell.sheet)];
  if (!old || !fresh) return false;
  // A blank cell's format is not in a Snapshot, so it is always given back.
  if (!isSameValue(cellAt(before, old, row, column), cellAt(now, fresh, row, column))) return true;
  return (
    numberFormat !== undefined && numberFormatAt(before, old, row, column) !== numberFormatAt(now, fresh, row, column)
  );
}
