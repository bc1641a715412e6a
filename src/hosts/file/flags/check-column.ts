/**
 * Words in a check column. They are inline strings, so that the shared strings, which every sheet refers to by number, stay
 * untouched. The cells have no format of their own (the conditional-format layer colours them); a blank cell that is there
 * already keeps its format and lends it.
 */
import { cellName } from '../../../workbook/a1';
import { FileError } from '../file-error';
import { addToList, formMark, removeFromList, slashOf, type ListInsertion } from '../xml-text/containers';
import type { XmlDocument, XmlElement } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { textElement, withPrefix } from '../xml-text/escape';
import { widenColumn, restoreColumn } from './column-width';
import { restoreDimension, widenDimension } from './dimension';
import { BoundingBox, cellsOf, firstCell, lastCell, rowsOf, type CellPlace, type RowPlace } from './sheet-rows';

export interface CheckCell {
  readonly row: number;
  readonly text: string;
  /** Cell format that keeps a text which looks like a formula from becoming one; absent for other texts. */
  readonly format?: number;
}

const TYPE = ' t="inlineStr"';
/** Types that a blank cell may name although it has no value. */
const BLANK_TYPES = ['', 'inlineStr', 's', 'str', 'n', 'b', 'e', 'd'];

/** Writes the words; `cells` in row order, one a row. The column has no value in any row. */
export function addCheckColumn(doc: XmlDocument, edits: TextEdits, column: number, cells: readonly CheckCell[]): void {
  const sheetData = doc.child(doc.root, 'sheetData');
  if (!sheetData || cells.length === 0) return;
  const before = new BoundingBox();
  const after = new BoundingBox();
  const newRows: ListInsertion[] = [];
  let at = 0;
  for (const place of rowsOf(doc, sheetData)) {
    const first = firstCell(doc, place.element);
    const last = lastCell(doc, place.element);
    if (first && last) {
      before.add(place.row, first.column, last.column);
      after.add(place.row, first.column, last.column);
    }
    for (let cell = cells[at]; cell && cell.row <= place.row; cell = cells[++at]) {
      if (cell.row === place.row) addToRow(doc, edits, place, last, column, cell);
      else newRows.push({ xml: rowXml(doc, column, cell), at: place.element.start });
    }
  }
  for (const cell of cells.slice(at)) newRows.push({ xml: rowXml(doc, column, cell) });
  for (const cell of cells) after.add(cell.row, column, column);
  addToList(doc, edits, sheetData, newRows);
  widenDimension(doc, edits, before.area, after.area);
  widenColumn(doc, edits, column);
}

/** Takes the words away, with the rows that were added for them. `isPlain` tells the cell formats that look like the default. */
export function removeCheckColumn(
  doc: XmlDocument,
  edits: TextEdits,
  column: number,
  isPlain: (format: number) => boolean,
): void {
  const sheetData = doc.child(doc.root, 'sheetData');
  if (!sheetData) return;
  const left = new BoundingBox();
  const goneRows: XmlElement[] = [];
  for (const place of rowsOf(doc, sheetData)) {
    const last = lastCell(doc, place.element);
    const own = findCell(doc, place.element, last, column);
    const isGone = own !== null && isAdded(doc, own.element, isPlain);
    if (isGone && isRowAdded(doc, place.element)) goneRows.push(place.element);
    else if (isGone) takeOut(doc, edits, place.element, own.element, column);
    else if (own) blank(doc, edits, own.element);
    countRest(doc, left, place, last, isGone ? own : null);
  }
  removeFromList(doc, edits, sheetData, goneRows);
  restoreDimension(doc, edits, left.area);
  restoreColumn(doc, edits, column);
}

function addToRow(
  doc: XmlDocument,
  edits: TextEdits,
  { row, element }: RowPlace,
  last: CellPlace | null,
  column: number,
  cell: CheckCell,
): void {
  const isBehind = last === null || last.column < column;
  const next = isBehind ? null : cellFrom(doc, element, column);
  if (next?.column === column) {
    if (isFormula(doc, next.element)) throw taken(row, column);
    fill(doc, edits, next.element, cell.text);
    return;
  }
  const xml = cellXml(doc, row, column, cell);
  addToList(doc, edits, element, [next ? { xml, at: next.element.start } : { xml }]);
  extendSpans(doc, edits, element, column);
}

function isFormula(doc: XmlDocument, cell: XmlElement): boolean {
  return doc.child(cell, 'f') !== null;
}

function taken(row: number, column: number): FileError {
  return new FileError(
    'cannotMark',
    `The cell ${cellName(row, column)} has a formula, and the words of the checks would stand in its place. Read the workbook again and check it anew.`,
  );
}

/** The first cell of a row in a column or behind it. */
function cellFrom(doc: XmlDocument, row: XmlElement, column: number): CellPlace | null {
  for (const place of cellsOf(doc, row)) if (place.column >= column) return place;
  return null;
}

function cellXml(doc: XmlDocument, row: number, column: number, { text, format }: CheckCell): string {
  const style = format === undefined ? '' : ` s="${String(format)}"`;
  const xml = `<c r="${cellName(row, column)}"${style}${TYPE}><is>${textElement(text)}</is></c>`;
  return withPrefix(xml, doc.root.prefix);
}

function rowXml(doc: XmlDocument, column: number, cell: CheckCell): string {
  const { prefix } = doc.root;
  return `<${prefix}row r="${String(cell.row + 1)}">${cellXml(doc, cell.row, column, cell)}</${prefix}row>`;
}

/**
 * Gives a blank cell a text and remembers, by tabs inside its end tag, how it was written: one for `<c/>` or two for
 * `<c></c>`, and two more for each place in `BLANK_TYPES` of the type that it had.
 */
function fill(doc: XmlDocument, edits: TextEdits, cell: XmlElement, text: string): void {
  const type = doc.attributePlace(cell, 't');
  if (type) edits.replace(type.start, type.end, TYPE.trim());
  const added = type ? '' : TYPE;
  const mark = '\t'.repeat((doc.isSelfClosing(cell) ? 1 : 2) + 2 * Math.max(0, BLANK_TYPES.indexOf(type?.value ?? '')));
  const inside = withPrefix(`<is>${textElement(text)}</is>`, cell.prefix);
  if (doc.isSelfClosing(cell)) {
    edits.replace(slashOf(doc, cell), cell.end, `${added}>${inside}</${cell.prefix}c${mark}>`);
    return;
  }
  edits.insert(cell.openEnd - 1, added);
  edits.replace(cell.openEnd, cell.closeStart, inside);
  edits.insert(cell.end - 1, mark);
}

/** Makes a cell that was there before blank again; one whose form nobody remembers closes itself. */
function blank(doc: XmlDocument, edits: TextEdits, cell: XmlElement): void {
  const tabs = formMark(doc, cell).length;
  const before = BLANK_TYPES[Math.floor((tabs - 1) / 2)] ?? '';
  const type = doc.attributePlace(cell, 't');
  if (type && before === '') edits.remove(type.start - 1, type.end);
  else if (type) edits.replace(type.start, type.end, `t="${before}"`);
  if (tabs > 0 && tabs % 2 === 0) {
    edits.remove(cell.openEnd, cell.closeStart);
    edits.remove(cell.end - 1 - tabs, cell.end - 1);
  } else edits.replace(cell.openEnd - 1, cell.end, '/>');
}

/** Whether a cell of the column came with the words: it remembers no form, and has a plain format. */
function isAdded(doc: XmlDocument, cell: XmlElement, isPlain: (format: number) => boolean): boolean {
  if (formMark(doc, cell) !== '') return false;
  return isPlain(doc.numberAttribute(cell, 's') ?? 0);
}

/** Attributes that say how a row looks; Excel and LibreOffice write the others for every row. */
const ROW_TRAITS = ['s', 'customFormat', 'customHeight', 'hidden', 'outlineLevel', 'collapsed', 'thickTop', 'thickBot'];

/** Whether a row holds nothing but its check cell and was not there before. */
function isRowAdded(doc: XmlDocument, row: XmlElement): boolean {
  if (formMark(doc, row) !== '' || !holdsOneElement(doc, row)) return false;
  return ROW_TRAITS.every((name) => ['0', 'false', null].includes(doc.attribute(row, name)));
}

function holdsOneElement(doc: XmlDocument, row: XmlElement): boolean {
  const children = doc.children(row);
  return children.next().done !== true && children.next().done === true;
}

function takeOut(doc: XmlDocument, edits: TextEdits, row: XmlElement, cell: XmlElement, column: number): void {
  if (!holdsOneElement(doc, row)) edits.remove(cell.start, cell.end);
  else if (formMark(doc, row) === '') edits.replace(row.openEnd - 1, row.end, '/>');
  else removeFromList(doc, edits, row, [cell]);
  shortenSpans(doc, edits, row, column);
}

/** The column's cell in a row, where it holds something. */
function findCell(doc: XmlDocument, row: XmlElement, last: CellPlace | null, column: number): CellPlace | null {
  if (!last || last.column < column) return null;
  const found = last.column === column ? last : cellFrom(doc, row, column);
  if (found?.column !== column || found.element.closeStart <= found.element.openEnd) return null;
  // Words are never a formula: it is the supplier's, whoever put it there and when.
  return isFormula(doc, found.element) ? null : found;
}

/** Counts the cells of a row that stay. */
function countRest(
  doc: XmlDocument,
  box: BoundingBox,
  { row, element }: RowPlace,
  last: CellPlace | null,
  gone: CellPlace | null,
): void {
  const first =
    gone && firstCell(doc, element)?.column === gone.column
      ? cellFrom(doc, element, gone.column + 1)
      : firstCell(doc, element);
  const end = gone && last?.column === gone.column ? lastCell(doc, element, gone.element) : last;
  if (first && end) box.add(row, first.column, end.column);
}

/** `spans` is a list: one more span for the new cell can be told apart and taken off again. */
function extendSpans(doc: XmlDocument, edits: TextEdits, row: XmlElement, column: number): void {
  const place = doc.attributePlace(row, 'spans');
  if (!place) return;
  const isCovered = place.value.split(/\s+/).some((span) => {
    const [first, last] = span.split(':').map(Number);
    return first !== undefined && last !== undefined && first <= column + 1 && column + 1 <= last;
  });
  if (!isCovered) edits.insert(place.end - 1, ` ${spanOf(column)}`);
}

function shortenSpans(doc: XmlDocument, edits: TextEdits, row: XmlElement, column: number): void {
  const place = doc.attributePlace(row, 'spans');
  const extra = ` ${spanOf(column)}`;
  if (place?.value.endsWith(extra) === true) edits.remove(place.end - 1 - extra.length, place.end - 1);
}

function spanOf(column: number): string {
  return `${String(column + 1)}:${String(column + 1)}`;
}
