/**
 * A workbook of the test Excel as plain data that two workbooks can be compared by: in a stable order, without ids. Left
 * out: cells of a PivotTable's output, which is Excel's own work, and formats of blank cells that show nothing.
 */
import { areaName, cellName } from '../../src/workbook/a1';
import { CellSet } from '../../src/workbook/cell-set';
import { calculate } from './calculate';
import {
  ErrorValue,
  type CellModel,
  type ConditionalFormatModel,
  type Look,
  type NameModel,
  type SheetModel,
  type WorkbookModel,
} from './workbook-model';

export interface BookDescription {
  readonly sheets: Readonly<Record<string, SheetDescription>>;
  readonly order: readonly string[];
  readonly names: readonly string[];
  readonly uses1904: boolean;
  readonly isStructureProtected: boolean;
}

export interface SheetDescription {
  readonly visibility: string;
  readonly isProtected: boolean;
  readonly cells: Readonly<Record<string, string>>;
  readonly widths: readonly string[];
  readonly heights: readonly string[];
  readonly hidden: readonly (readonly number[])[];
  readonly merges: readonly string[];
  readonly conditionalFormats: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly string[];
  readonly pivots: readonly string[];
  readonly charts: readonly string[];
  readonly names: readonly string[];
  readonly view: string;
  readonly print: string;
}

export function describeWorkbook(book: WorkbookModel): BookDescription {
  calculate(book);
  return {
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, describeSheet(sheet)])),
    order: book.sheets.map(({ name }) => name),
    names: book.names.map(nameText).sort(),
    uses1904: book.uses1904,
    isStructureProtected: book.isStructureProtected,
  };
}

function describeSheet(sheet: SheetModel): SheetDescription {
  return {
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    cells: cellsOf(sheet),
    widths: entriesOf(sheet.columnWidths),
    heights: entriesOf(sheet.rowHeights),
    hidden: [[...sheet.hiddenRows].sort(byNumber), [...sheet.hiddenColumns].sort(byNumber)],
    merges: sheet.merges.map(areaName).sort(),
    conditionalFormats: layersOf(sheet.conditionalFormats),
    notes: sheet.notes.map(({ row, column, content }) => `${cellName(row, column)} ${content}`).sort(),
    tables: sheet.tables.map((table) => JSON.stringify({ ...table, id: '', area: areaName(table.area) })).sort(),
    pivots: sheet.pivots.map((pivot) => JSON.stringify({ ...pivot, area: null }, Object.keys(PIVOT_KEYS))).sort(),
    charts: sheet.charts.map((chart) => JSON.stringify(chart, Object.keys(chart).sort())).sort(),
    names: sheet.names.map(nameText).sort(),
    view: JSON.stringify([sheet.frozen, sheet.showsGridlines]),
    print: JSON.stringify(sheet.print, Object.keys(sheet.print).sort()),
  };
}

/** Also the order in which they are written. */
const PIVOT_KEYS = {
  name: 0,
  row: 0,
  column: 0,
  source: 0,
  rows: 0,
  columns: 0,
  values: 0,
  field: 0,
  caption: 0,
  summarise: 0,
  format: 0,
  layoutType: 0,
  subtotals: 0,
};

function cellsOf(sheet: SheetModel): Readonly<Record<string, string>> {
  const cells: [string, string][] = [];
  for (const { row, column, cell } of sheet.places()) {
    const isOutput = sheet.pivots.some(
      ({ area }) => area && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    const text = isOutput ? null : cellText(cell, edgesOf(sheet, row, column));
    if (text !== null) cells.push([cellName(row, column), text]);
  }
  return Object.fromEntries(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The look of a cell without the edges that the cells right of it and below it draw too. */
function edgesOf(sheet: SheetModel, row: number, column: number): Look {
  const own = new Map(sheet.cell(row, column)?.look);
  for (const trait of ['style', 'color']) {
    const below = sheet.cell(row + 1, column)?.look.get(`border.top.${trait}`);
    const right = sheet.cell(row, column + 1)?.look.get(`border.left.${trait}`);
    if (own.get(`border.bottom.${trait}`) === below) own.delete(`border.bottom.${trait}`);
    if (own.get(`border.right.${trait}`) === right) own.delete(`border.right.${trait}`);
  }
  return own;
}

function cellText(cell: CellModel, look: Look): string | null {
  // A text without letters, which files have, is as good as nothing: no add-in can write one.
  const content = cell.value === '' ? null : cell.value;
  const isPlain = content === null && cell.formula === null && cell.link === null && cell.look.size === 0;
  if (isPlain && cell.format === 'General') return null;
  const value = content instanceof ErrorValue ? content.code : JSON.stringify(content);
  return [value, cell.formula ?? '', cell.format, lookText(look), cell.link ?? ''].join(' | ');
}

function lookText(look: ReadonlyMap<string, unknown>): string {
  return [...look]
    .map(([path, value]) => `${path}=${String(value)}`)
    .sort()
    .join(', ');
}

/** Neighbours in order that have one rule and one look are one layer, however many pieces they were made in. */
function layersOf(formats: readonly ConditionalFormatModel[]): readonly string[] {
  const layers: { key: string; cells: CellSet; whole: string[] }[] = [];
  for (const { type, formula, look, areas } of formats) {
    const key = [type, formula, lookText(look)].join(' | ');
    let layer = layers.at(-1);
    if (layer?.key !== key) layers.push((layer = { key, cells: new CellSet(), whole: [] }));
    for (const area of areas) {
      if ((area.bottom - area.top) * (area.right - area.left + 1) > 100_000) layer.whole.push(areaName(area));
      else {
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) layer.cells.add(row, column);
        }
      }
    }
  }
  return layers.map(({ key, cells, whole }) => `${key} | ${[...cells.areas().map(areaName), ...whole].join(' ')}`);
}

/** A name in quotes where it needs none is the same name. */
function nameText({ name, formula, visible }: NameModel): string {
  return `${name} ${formula.replace(/'([A-Za-z_][\w.]*)'!/g, '$1!')} ${visible ? 'visible' : 'hidden'}`;
}

function entriesOf(values: ReadonlyMap<number, number>): readonly string[] {
  return [...values].sort(([a], [b]) => a - b).map(([place, value]) => `${String(place)}: ${String(value)}`);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
