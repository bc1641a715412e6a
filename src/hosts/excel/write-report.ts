/** Our own sheets: cells in blocks of rows, looks by lists of areas, links, tables, pivots and print set-up. */
import { areaName, cellName, fullName, type Area } from '../../workbook/a1';
import { CellSet } from '../../workbook/cell-set';
import { LOOKS, type Look } from '../../workbook/looks';
import type { MarkupCell, MarkupValue, ReportSheet, StyleName } from '../../workbook/markup';
import { SHEET_NAME_PREFIX } from '../../workbook/marks';
import { addressLists } from './address-lists';
import { pivotSteps } from './write-pivots';
import { SMALL_STEP, type Step } from './steps';

/** The size looks are reckoned from: Excel's own default. */
const BASE_SIZE = 11;
/** A width in characters of Excel's default font: 7 pixels each and 5 between columns, in points of ¾ pixel. */
const PIXELS_A_CHARACTER = 7;
const PIXELS_BETWEEN = 5;
const POINTS_A_PIXEL = 0.75;

/** Everything of one sheet but its pivots, whose source may stand on a later sheet. */
export function reportSteps(sheet: ReportSheet): readonly Step[] {
  return [
    addStep(sheet),
    ...cellSteps(sheet),
    ...lookSteps(sheet),
    ...linkSteps(sheet),
    ...tableSteps(sheet),
    setUpStep(sheet),
  ];
}

export { pivotSteps };

/** The mark comes with the sheet, so that a write that stops half-way leaves nothing of ours unmarked. */
function addStep({ name, role }: ReportSheet): Step {
  return {
    bytes: SMALL_STEP,
    queue: (context) => {
      const sheet = context.workbook.worksheets.add(name);
      context.workbook.names.add(`${SHEET_NAME_PREFIX}${role}`, sheet.getRange('A1')).visible = false;
    },
  };
}

const ROWS_A_STEP = 2_000;

function cellSteps({ name, cells }: ReportSheet): readonly Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < cells.length;) {
    const top = cells[from]?.row ?? 0;
    let to = from;
    while (to < cells.length && (cells[to]?.row ?? 0) < top + ROWS_A_STEP) to += 1;
    steps.push(blockStep(name, cells.slice(from, to)));
    from = to;
  }
  return steps;
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
        if (formatRow && cell.numberFormat !== undefined) formatRow[column] = cell.numberFormat;
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

function lookSteps({ name, cells }: ReportSheet): readonly Step[] {
  const places = new Map<StyleName, CellSet>();
  for (const { row, column, style = 'plain' } of cells) {
    if (style === 'plain') continue;
    const set = places.get(style) ?? new CellSet();
    places.set(style, set);
    set.add(row, column);
  }
  return [...places].flatMap(([style, set]) =>
    addressLists(set.areas()).map((address) => ({
      bytes: SMALL_STEP * 3 + address.length,
      queue: (context: Excel.RequestContext) => {
        paint(context.workbook.worksheets.getItem(name).getRanges(address).format, LOOKS[style]);
      },
    })),
  );
}

function paint(format: Excel.RangeFormat, look: Look): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  if (look.larger !== undefined) format.font.size = BASE_SIZE + look.larger;
  if (look.colour !== undefined) format.font.color = `#${look.colour}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.wrap) format.wrapText = true;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical === 'top' ? 'Top' : 'Center';
  for (const edge of look.border === 'box' ? BOX : look.border === 'top' ? TOP : []) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = '#BFBFBF';
  }
}

const TOP = ['EdgeTop'] as const;
const BOX = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function linkSteps({ name, cells }: ReportSheet): readonly Step[] {
  return cells.flatMap(({ row, column, value, link }) => {
    if (!link) return [];
    const documentReference = fullName(link);
    const textToDisplay = value.kind === 'text' ? value.value : documentReference;
    return [
      {
        bytes: SMALL_STEP + documentReference.length + textToDisplay.length,
        queue: (context: Excel.RequestContext) => {
          const cell = context.workbook.worksheets.getItem(name).getRange(cellName(row, column));
          cell.hyperlink = { documentReference, textToDisplay, screenTip: `Go to ${documentReference}` };
        },
      },
    ];
  });
}

function tableSteps({ name, tables }: ReportSheet): readonly Step[] {
  return tables.map((source) => ({
    bytes: SMALL_STEP,
    queue: (context) => {
      const table = context.workbook.worksheets.getItem(name).tables.add(areaName(source.area), true);
      table.name = source.name;
    },
  }));
}

function setUpStep({ name, columnWidths, merges, frozen, print }: ReportSheet): Step {
  return {
    bytes: SMALL_STEP * (4 + columnWidths.length + merges.length),
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      columnWidths.forEach((width, column) => {
        const points = (width * PIXELS_A_CHARACTER + PIXELS_BETWEEN) * POINTS_A_PIXEL;
        sheet.getRange(areaName({ top: 0, bottom: 0, left: column, right: column })).format.columnWidth = points;
      });
      for (const merge of merges) sheet.getRange(areaName(merge)).merge(false);
      if (frozen) freeze(sheet, frozen);
      sheet.pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      if (print.titleRows) {
        sheet.pageLayout.setPrintTitleRows(
          `$${String(print.titleRows.first + 1)}:$${String(print.titleRows.last + 1)}`,
        );
      }
    },
  };
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(areaName({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function hullOf(cells: readonly MarkupCell[]): Area {
  const hull = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    hull.top = Math.min(hull.top, row);
    hull.left = Math.min(hull.left, column);
    hull.bottom = Math.max(hull.bottom, row);
    hull.right = Math.max(hull.right, column);
  }
  return hull;
}

function matrix<T>(height: number, width: number, value: T): T[][] {
  return Array.from({ length: height }, () => new Array<T>(width).fill(value));
}
