/** The rows and cells of a worksheet part by their places, with the numbers of those that write none (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
import { parseCell, type Area } from '../../../workbook/a1';
import type { XmlDocument, XmlElement } from '../xml-text/document';

export interface RowPlace {
  readonly row: number;
  readonly element: XmlElement;
}

export interface CellPlace {
  readonly column: number;
  readonly element: XmlElement;
}

/** The rows in the part's order. */
export function* rowsOf(doc: XmlDocument, sheetData: XmlElement): Generator<RowPlace, void, undefined> {
  let next = 0;
  for (const element of doc.children(sheetData)) {
    const row = (doc.numberAttribute(element, 'r') ?? next + 1) - 1;
    next = row + 1;
    yield { row, element };
  }
}

/** The cells of a row in the part's order. */
export function* cellsOf(doc: XmlDocument, row: XmlElement): Generator<CellPlace, void, undefined> {
  let next = 0;
  for (const element of doc.children(row)) {
    if (element.name !== 'c') continue;
    const column = writtenColumn(doc, element) ?? next;
    next = column + 1;
    yield { column, element };
  }
}

/** The first cell of a row, blank ones included; null where it has none. */
export function firstCell(doc: XmlDocument, row: XmlElement): CellPlace | null {
  const first = cellsOf(doc, row).next();
  return first.done === true ? null : first.value;
}

/** The last cell of a row, or the last before another, blank ones included; null where there is none. */
export function lastCell(doc: XmlDocument, row: XmlElement, before?: XmlElement): CellPlace | null {
  const element = doc.lastChild(row, 'c', before?.start);
  if (!element) return null;
  const column = writtenColumn(doc, element);
  if (column !== null) return { column, element };
  return [...cellsOf(doc, row)].find((place) => place.element.start === element.start) ?? null;
}

/** The smallest area around some cells, grown row by row. */
export class BoundingBox {
  private box: Area | null = null;

  add(row: number, first: number, last: number): void {
    const { box } = this;
    this.box = box
      ? {
          top: Math.min(box.top, row),
          left: Math.min(box.left, first),
          bottom: Math.max(box.bottom, row),
          right: Math.max(box.right, last),
        }
      : { top: row, left: first, bottom: row, right: last };
  }

  get area(): Area | null {
    return this.box;
  }
}

function writtenColumn(doc: XmlDocument, cell: XmlElement): number | null {
  return parseCell(doc.attribute(cell, 'r') ?? '')?.column ?? null;
}
