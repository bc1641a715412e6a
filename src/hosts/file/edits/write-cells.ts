/** Cells with new values in a worksheet part. Texts are inline, so that the strings all sheets share stay as they are. */
import { cellName } from '../../../workbook/a1';
import type { CellEdit, EditValue } from '../../../workbook/cell-edit';
import { cellsOf, rowsOf } from '../flags/sheet-rows';
import type { StyleBook } from '../parts/styles';
import type { XmlDocument, XmlElement } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { textElement, withPrefix } from '../xml-text/escape';

/** Writes the values; no cell is in `edits` twice. */
export function writeCells(doc: XmlDocument, changes: TextEdits, edits: readonly CellEdit[], styles: StyleBook): void {
  const sheetData = doc.child(doc.root, 'sheetData');
  if (!sheetData) return;
  const rows = byRow(edits);
  const newRows: { readonly xml: string; readonly at: number }[] = [];
  let at = 0;
  for (const { row, element } of rowsOf(doc, sheetData)) {
    for (let next = rows[at]; next && next.row <= row; next = rows[++at]) {
      if (next.row === row) writeRow(doc, changes, element, next.edits, styles);
      else newRows.push({ xml: rowXml(doc, next, styles), at: element.start });
    }
  }
  for (const rest of rows.slice(at)) newRows.push({ xml: rowXml(doc, rest, styles), at: sheetData.closeStart });
  insertInto(doc, changes, sheetData, newRows);
}

interface EditedRow {
  readonly row: number;
  /** From left to right. */
  readonly edits: readonly CellEdit[];
}

function byRow(edits: readonly CellEdit[]): readonly EditedRow[] {
  const rows = new Map<number, CellEdit[]>();
  for (const edit of edits) {
    const known = rows.get(edit.cell.row);
    if (known) known.push(edit);
    else rows.set(edit.cell.row, [edit]);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, own]) => ({ row, edits: own.sort((one, other) => one.cell.column - other.cell.column) }));
}

function writeRow(
  doc: XmlDocument,
  changes: TextEdits,
  row: XmlElement,
  edits: readonly CellEdit[],
  styles: StyleBook,
): void {
  const newCells: { readonly xml: string; readonly at: number }[] = [];
  const rowStyle = doc.isTrue(row, 'customFormat') ? (doc.numberAttribute(row, 's') ?? 0) : 0;
  const added = (edit: CellEdit): string => cellXml(doc, edit, styleOf(edit, rowStyle, styles));
  let at = 0;
  for (const { column, element } of cellsOf(doc, row)) {
    for (let next = edits[at]; next && next.cell.column <= column; next = edits[++at]) {
      if (next.cell.column < column) newCells.push({ xml: added(next), at: element.start });
      else {
        const style = styleOf(next, doc.numberAttribute(element, 's') ?? 0, styles);
        changes.replace(element.start, element.end, cellXml(doc, next, style));
      }
    }
  }
  for (const rest of edits.slice(at)) newCells.push({ xml: added(rest), at: row.closeStart });
  if (newCells.length === 0) return;
  insertInto(doc, changes, row, newCells);
}

/** An element that closes itself is opened. `spans` is a hint that a new cell may make wrong, so it goes. */
function insertInto(
  doc: XmlDocument,
  changes: TextEdits,
  parent: XmlElement,
  added: readonly { readonly xml: string; readonly at: number }[],
): void {
  if (added.length === 0) return;
  const spans = doc.attributePlace(parent, 'spans');
  if (spans) changes.remove(spans.start, spans.end);
  if (!doc.isSelfClosing(parent)) {
    for (const { xml, at } of added) changes.insert(at, xml);
    return;
  }
  const slash = doc.text.lastIndexOf('/', parent.end);
  const inside = added.map(({ xml }) => xml).join('');
  changes.replace(slash, parent.end, `>${inside}</${parent.prefix}${parent.name}>`);
}

function styleOf({ numberFormat }: CellEdit, style: number, styles: StyleBook): number {
  return numberFormat === undefined ? style : styles.withNumberFormat(style, numberFormat);
}

function rowXml(doc: XmlDocument, { row, edits }: EditedRow, styles: StyleBook): string {
  const { prefix } = doc.root;
  const cells = edits.map((edit) => cellXml(doc, edit, styleOf(edit, 0, styles))).join('');
  return `<${prefix}row r="${String(row + 1)}">${cells}</${prefix}row>`;
}

function cellXml(doc: XmlDocument, { cell, value }: CellEdit, style: number): string {
  const start = `<c r="${cellName(cell.row, cell.column)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  return withPrefix(`${start}${valueXml(value)}`, doc.root.prefix);
}

function valueXml(value: EditValue): string {
  switch (value.kind) {
    case 'blank':
      return '/>';
    case 'text':
      return ` t="inlineStr"><is>${textElement(value.value)}</is></c>`;
    case 'boolean':
      return ` t="b"><v>${value.value ? '1' : '0'}</v></c>`;
    case 'number':
      return `><v>${String(value.value)}</v></c>`;
    case 'date':
      return `><v>${String(value.serial)}</v></c>`;
  }
}
