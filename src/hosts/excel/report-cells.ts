/** The cells of a report sheet, in blocks of rows. */
import { areaName, type Area } from '../../workbook/a1';
import { CellSet } from '../../workbook/cell-set';
import { DATE_FORMAT } from '../../workbook/looks';
import type { MarkupCell, MarkupValue, ReportSheet } from '../../workbook/markup';
import { blockCells } from '../../workbook/row-block';
import { SMALL_STEP, type Step } from './steps';

const ROWS_A_STEP = 2_000;

/** The cells of a sheet that is new, from the top down. */
export function* cellSteps({ name, cells, block }: ReportSheet): Generator<Step> {
  for (let from = 0; from < cells.length;) {
    const top = cells[from]?.row ?? 0;
    let to = from;
    while (to < cells.length && (cells[to]?.row ?? 0) < top + ROWS_A_STEP) to += 1;
    yield blockStep(name, cells.slice(from, to));
    from = to;
  }
  for (let from = 0; block && from < block.count; from += ROWS_A_STEP) {
    yield blockStep(name, [...blockCells(block, from, Math.min(from + ROWS_A_STEP, block.count))]);
  }
}

/** A block of cells as one matrix. Formats go first, so that Excel reads every value as it is meant. */
function blockStep(sheet: string, cells: readonly MarkupCell[]): Step {
  const area = hullOf(cells);
  const width = area.right - area.left + 1;
  const height = area.bottom - area.top + 1;
  const formats = formatsOf(cells);
  let bytes = SMALL_STEP * (1 + formats.length) + width * height * 4;
  for (const { value } of cells) bytes += value.kind === 'text' ? value.value.length * 2 : 16;
  return {
    bytes,
    queue: (context) => {
      const contents = matrix<string | number | boolean>(height, width, '');
      for (const cell of cells) {
        const row = cell.row - area.top;
        const column = cell.column - area.left;
        const contentRow = contents[row];
        if (contentRow) contentRow[column] = contentOf(cell.value);
      }
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const { format, area: formatted } of formats) {
        // One value stands for all cells of a range ("Set the same value to a range").
        worksheet.getRange(areaName(formatted)).numberFormat = [[format]];
      }
      worksheet.getRange(areaName(area)).formulas = contents;
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

interface FormatArea {
  readonly format: string;
  readonly area: Area;
}

/** Number formats by areas: columns have one each nearly always. A new sheet's cells are “General” as it is. */
function formatsOf(cells: readonly MarkupCell[]): readonly FormatArea[] {
  const sets = new Map<string, CellSet>();
  for (const { row, column, value, numberFormat = value.kind === 'date' ? DATE_FORMAT : 'General' } of cells) {
    if (numberFormat === 'General') continue;
    const known = sets.get(numberFormat);
    const set = known ?? new CellSet();
    if (!known) sets.set(numberFormat, set);
    set.add(row, column);
  }
  return [...sets].flatMap(([format, set]) => set.areas().map((area) => ({ format, area })));
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
