/**
 * Whether what is about to be marked is what was read: asked together with the marks that stand in the workbook, so that
 * it costs no round trip. How far each sheet reaches and what the flagged cells hold is compared; that keeps the answer
 * small however large the workbook is. Whatever else was edited is told by change events (`change-watch.ts`).
 */
import { cellName, type Area } from '../../workbook/a1';
import type { SheetFlags } from '../../workbook/markup';
import {
  cellAt,
  formulaAt,
  sheetNamed,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
} from '../../workbook/snapshot';
import { addressLists } from './address-lists';
import { ExcelError } from './excel-error';
import { areaOfRange } from './range-block';

/** The workbook as it was last read. */
export interface ReadBook {
  readonly snapshot: Snapshot;
  /** Names of the sheets by their ids. */
  readonly ids: ReadonlyMap<string, string>;
  /** Our check columns, which are not in the snapshot. */
  readonly checkColumns: ReadonlyMap<string, number>;
  /** How far each of the return's sheets reached, our check column included; null once our own marks have changed. */
  readonly reaches: ReadonlyMap<string, Area> | null;
}

/** Flagged cells of a sheet that are compared: about 400 kB of answer. */
const MOST_CELLS = 10_000;

interface AskedSheet {
  readonly sheet: SheetSnapshot;
  readonly used: Excel.Range;
  readonly cells: readonly Excel.RangeCollection[];
}

export class StaleCheck {
  private asked: readonly AskedSheet[] = [];

  constructor(
    private readonly read: ReadBook,
    private readonly flags: readonly SheetFlags[],
  ) {}

  /** Queues the questions; `own` are the return's sheets as they are now. Throws where they are others than were read. */
  ask(own: readonly Excel.Worksheet[]): void {
    const { snapshot } = this.read;
    const names = own.map(({ name }) => name);
    if (names.length !== snapshot.sheets.length || names.some((name) => !sheetNamed(snapshot, name))) {
      throw changedSince('sheets were added, removed or renamed');
    }
    this.asked = own.flatMap((worksheet) => {
      const sheet = sheetNamed(snapshot, worksheet.name);
      if (!sheet) return [];
      const flags = this.flags.find((one) => one.sheet === sheet.name);
      return [
        {
          sheet,
          used: worksheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount'),
          cells: addressLists(someOf(flags)).map((address) =>
            worksheet.getRanges(address).areas.load('items/rowIndex,items/columnIndex,items/values,items/formulas'),
          ),
        },
      ];
    });
  }

  /** Once answered: throws an ExcelError where somebody changed what was read. */
  refuse(): void {
    for (const { sheet, used, cells } of this.asked) {
      const reach = this.read.reaches?.get(sheet.name);
      if (reach && !isSameArea(reach, areaOfRange(used))) {
        throw changedSince(`rows or columns of the sheet “${sheet.name}” were added or removed`);
      }
      for (const range of cells.flatMap(({ items }) => items)) this.compare(sheet, range);
    }
  }

  private compare(sheet: SheetSnapshot, range: Excel.Range): void {
    range.values.forEach((values: readonly unknown[], r) => {
      values.forEach((value, c) => {
        const [row, column] = [range.rowIndex + r, range.columnIndex + c];
        const formulas: readonly unknown[] = range.formulas[r] ?? [];
        if (!this.isAsRead(sheet, row, column, value, formulas[c])) {
          throw changedSince(`the cell ${cellName(row, column)} of the sheet “${sheet.name}” was changed`);
        }
      });
    });
  }

  /** A formula is compared and not what it comes to: NOW() would come to something else each time. */
  private isAsRead(sheet: SheetSnapshot, row: number, column: number, value: unknown, formula: unknown): boolean {
    const known = formulaAt(sheet, row, column);
    if (known !== null) return formula === `=${known}`;
    const content = cellAt(this.read.snapshot, sheet, row, column);
    // A formula that shows nothing is read as a blank; any other constant gives itself as its formula.
    return isSameContent(content, value) && (content.kind === 'blank' || isConstant(value, formula));
  }
}

/** What is said where the workbook is no longer what was read. */
export function changedSince(what: string): ExcelError {
  return new ExcelError(
    'changedMeanwhile',
    `The workbook was edited after it was read: ${what}. The findings may no longer be true, so nothing was written. ` +
      'Check the workbook again.',
  );
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function isSameContent(known: CellValue, value: unknown): boolean {
  switch (known.kind) {
    case 'blank':
      return value === '';
    case 'number':
    case 'boolean':
      return value === known.value;
    case 'date':
      return value === known.serial;
    case 'error':
      // Later versions of Excel have errors that we do not know by name.
      return String(value).startsWith('#');
    case 'text':
      return String(value) === known.value;
  }
}

function isConstant(value: unknown, formula: unknown): boolean {
  return typeof formula !== 'string' || !formula.startsWith('=') || formula === value;
}

/** The flagged areas of a sheet, as many as are compared. */
function someOf(flags: SheetFlags | undefined): readonly Area[] {
  const areas: Area[] = [];
  let left = MOST_CELLS;
  for (const area of (flags?.fills ?? []).flatMap((fill) => fill.areas)) {
    const width = area.right - area.left + 1;
    const rows = Math.min(area.bottom - area.top + 1, Math.floor(left / width));
    if (rows <= 0) break;
    areas.push({ ...area, bottom: area.top + rows - 1 });
    left -= rows * width;
  }
  return areas;
}
