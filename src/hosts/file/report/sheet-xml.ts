/** The worksheet part of a report sheet. */
import { areaName, cellName, fullName } from '../../../workbook/a1';
import type { MarkupCell, ReportSheet, RowBlock } from '../../../workbook/markup';
import { LINE_HEIGHT, MAX_ROW_HEIGHT } from '../../../workbook/looks';
import { OFFICE_RELATIONSHIPS } from '../parts/relationship-edits';
import type { StyleBook } from '../parts/styles';
import { escapeAttribute, XML_HEADER } from '../xml-text/escape';
import { blockXml } from './block-xml';
import { cellXml } from './cell-xml';
import { entryRulesXml } from './entry-rules-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const A4 = 9;
/** Joined so often, the texts of cells die young: millions of them alive at once keep the garbage collector busy. */
const PIECES_AT_ONCE = 10_000;
/** A 0 leaves people what harms nothing: widths, heights and formats (ECMA-376 part 1, 18.3.1.85). */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';

/** What the sheet refers to besides its cells. */
export interface SheetParts {
  /** Ids of the relationships to its tables. */
  readonly tables: readonly string[];
  /** Id of the relationship to the drawing that holds its charts; null where it has none. */
  readonly drawing: string | null;
  /** Whether it is the sheet in front. */
  readonly isActive: boolean;
}

/**
 * The whole part, in pieces; `cells` are the sheet's own and those of its pivot tables, in row order, then column order.
 * Below them come the rows of its block.
 */
export function* sheetXml(
  sheet: ReportSheet,
  cells: readonly MarkupCell[],
  styles: StyleBook,
  parts: SheetParts,
): Generator<string> {
  yield [
    `${XML_HEADER}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${dimensionOf(cells, sheet.block)}"/>`,
    viewXml(sheet, parts.isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.columnWidths),
    `<sheetData>${rowsXml(cells, styles, sheet.rowLines ?? [])}`,
  ].join('');
  if (sheet.block) yield* blockXml(sheet.block, styles);
  yield [
    '</sheetData>',
    sheet.isProtected === true ? PROTECTION : '',
    listXml(
      'mergeCells',
      sheet.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`),
    ),
    entryRulesXml(sheet.entryRules ?? []),
    linksXml(cells),
    printXml(sheet),
    parts.drawing === null ? '' : `<drawing r:id="${parts.drawing}"/>`,
    listXml(
      'tableParts',
      parts.tables.map((id) => `<tablePart r:id="${id}"/>`),
    ),
    '</worksheet>',
  ].join('');
}

function dimensionOf(cells: readonly MarkupCell[], block: RowBlock | undefined): string {
  const first = cells[0] ?? (block && { row: block.top, column: 0 });
  if (!first) return 'A1';
  const area = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    area.bottom = row;
    if (column < area.left) area.left = column;
    if (column > area.right) area.right = column;
  }
  if (block) {
    area.bottom = block.top + block.count - 1;
    area.left = 0;
    area.right = Math.max(area.right, block.columns.length - 1);
  }
  return areaName(area);
}

function viewXml({ frozen }: ReportSheet, isActive: boolean): string {
  const selected = isActive ? ' tabSelected="1"' : '';
  const start = `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"`;
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  if (rows === 0 && columns === 0) return `${start}/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns === 0 ? '' : ` xSplit="${String(columns)}"`}${rows === 0 ? '' : ` ySplit="${String(rows)}"`}`;
  const first = cellName(rows, columns);
  return `${start}><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

/** Heights are said where a row has more than one line: LibreOffice, unlike Excel, does not fit rows when it opens a file. */
function rowsXml(
  cells: readonly MarkupCell[],
  styles: StyleBook,
  rowLines: NonNullable<ReportSheet['rowLines']>,
): string {
  const lines = new Map(rowLines.map((entry) => [entry.row, entry.lines]));
  const chunks: string[] = [];
  let pieces: string[] = [];
  let row = -1;
  for (const cell of cells) {
    if (cell.row !== row) {
      pieces.push(row < 0 ? '' : '</row>', `<row r="${String(cell.row + 1)}"${heightOf(lines.get(cell.row) ?? 1)}>`);
      row = cell.row;
    }
    pieces.push(cellXml(cell, styles));
    if (pieces.length < PIECES_AT_ONCE) continue;
    chunks.push(pieces.join(''));
    pieces = [];
  }
  if (row >= 0) pieces.push('</row>');
  return [...chunks, ...pieces].join('');
}

function heightOf(lines: number): string {
  return lines > 1 ? ` ht="${String(Math.min(lines * LINE_HEIGHT, MAX_ROW_HEIGHT))}" customHeight="1"` : '';
}

function linksXml(cells: readonly MarkupCell[]): string {
  const links: string[] = [];
  for (const { row, column, link } of cells) {
    if (link) links.push(`<hyperlink ref="${cellName(row, column)}" location="${escapeAttribute(fullName(link))}"/>`);
  }
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

/** One page wide, as long as it needs; the sheet's name above, page numbers below. */
function printXml({ print }: ReportSheet): string {
  const orientation = print.landscape ? 'landscape' : 'portrait';
  return (
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${String(A4)}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddHeader>&amp;L&amp;A&amp;R&amp;F</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>'
  );
}

function listXml(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? '' : `<${name} count="${String(elements.length)}">${elements.join('')}</${name}>`;
}
