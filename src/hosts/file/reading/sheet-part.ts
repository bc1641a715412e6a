/** A worksheet part: its cells through saxes, or through the byte scanner as far as that understands them. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../../../workbook/a1';
import type { Span } from '../../../workbook/snapshot';
import type { SheetBuilder } from '../../../workbook/snapshot-builder';
import type { BookValues } from './book-values';
import type { RawFormula } from './cell-formulas';
import { unescapeExcelText } from '../excel-text';
import { damaged } from '../file-error';
import { isTextRun } from './shared-strings';
import { SheetCells } from './sheet-cells';
import { betweenSpans, joinSpans } from './spans';
import type { XmlAttributes, XmlHandler } from '../xml';

/** Depth of `<sheetData>`, `<row>`, `<c>` and what is in a cell: the number of elements around them. */
const DATA_DEPTH = 1;
const ROW_DEPTH = 2;
const CELL_DEPTH = 3;
const CONTENT_DEPTH = 4;

/** Hears the elements of one worksheet and tells the builder. */
export class SheetPart implements XmlHandler {
  readonly cells: SheetCells;
  /** Whether the last tag heard opened the cells' element: there the byte scanner may go on. */
  isAtData = false;
  private readonly merges: Area[] = [];
  private readonly hiddenColumns: Span[] = [];
  private isProtected = false;
  private hidesUnlistedRows = false;
  private style = 0;
  private type = 'n';
  private valueText: string | null = null;
  private inlineText: string | null = null;
  private formulaAttributes: XmlAttributes | null = null;
  private formula: RawFormula | null = null;

  constructor(
    private readonly sheet: SheetBuilder,
    book: BookValues,
    private readonly part: string,
  ) {
    this.cells = new SheetCells(sheet, book);
  }

  open(name: string, attributes: XmlAttributes, parents: readonly string[]): void {
    const depth = parents.length;
    this.isAtData = name === 'sheetData' && depth === DATA_DEPTH;
    if (parents[DATA_DEPTH] === 'sheetData') this.openData(name, attributes, parents);
    else if (depth === 0 && name !== 'worksheet') throw damaged(`The part "${this.part}" is no worksheet`);
    else if (depth <= 2) this.openTrait(name, attributes, parents[depth - 1]);
  }

  close(name: string, text: string, parents: readonly string[]): void {
    this.isAtData = false;
    if (parents[DATA_DEPTH] !== 'sheetData' || parents[ROW_DEPTH] !== 'row') return;
    if (name === 'c' && parents.length === CELL_DEPTH) this.finishCell();
    else if (parents[CELL_DEPTH] === 'c') this.closeInCell(name, text, parents);
  }

  /** Tells the builder what is known of the sheet besides its cells. */
  finish(): void {
    const { cells } = this;
    this.sheet.describe({
      merges: this.merges,
      isProtected: this.isProtected,
      hiddenColumns: joinSpans(this.hiddenColumns),
      hiddenRows: this.hidesUnlistedRows
        ? betweenSpans(joinSpans(cells.shownRows), MAX_ROWS - 1)
        : joinSpans(cells.hiddenRows),
    });
  }

  private openData(name: string, attributes: XmlAttributes, parents: readonly string[]): void {
    const depth = parents.length;
    if (depth === ROW_DEPTH && name === 'row') this.cells.startRow(attributes.get('r'), attributes.isTrue('hidden'));
    if (parents[ROW_DEPTH] !== 'row') return;
    if (depth === CELL_DEPTH && name === 'c') this.openCell(attributes);
    if (depth !== CONTENT_DEPTH || parents[CELL_DEPTH] !== 'c') return;
    if (name === 'f') this.formulaAttributes = attributes;
    else if (name === 'is') this.inlineText = '';
  }

  private closeInCell(name: string, text: string, parents: readonly string[]): void {
    if (parents.length === CONTENT_DEPTH && name === 'v') this.valueText = text;
    else if (parents.length === CONTENT_DEPTH && name === 'f') {
      this.formula = { attributes: this.formulaAttributes, text };
    } else if (parents[CONTENT_DEPTH] === 'is' && isTextRun(name, parents)) {
      this.inlineText = (this.inlineText ?? '') + unescapeExcelText(text);
    }
  }

  private openCell(attributes: XmlAttributes): void {
    this.cells.startCell(attributes.get('r'));
    this.style = this.cells.styleOf(attributes.get('s'));
    this.type = attributes.get('t') ?? 'n';
    this.valueText = null;
    this.inlineText = null;
    this.formula = null;
  }

  private finishCell(): void {
    if (this.formula) this.cells.formula(this.formula);
    this.cells.value(this.style, this.type, this.valueText, this.inlineText);
  }

  private openTrait(name: string, attributes: XmlAttributes, parent: string | undefined): void {
    if (name === 'mergeCell' && parent === 'mergeCells') this.merges.push(this.mergeOf(attributes.get('ref') ?? ''));
    else if (name === 'col' && parent === 'cols' && attributes.isTrue('hidden')) this.hideColumns(attributes);
    else if (name === 'sheetFormatPr') this.hidesUnlistedRows = attributes.isTrue('zeroHeight');
    else if (name === 'sheetProtection') this.isProtected = attributes.isTrue('sheet');
  }

  private mergeOf(ref: string): Area {
    const area = parseArea(ref);
    if (!area) throw damaged(`The sheet "${this.sheet.name}" merges cells at "${ref}", which is no area`);
    return area;
  }

  private hideColumns(attributes: XmlAttributes): void {
    const first = Number(attributes.get('min')) - 1;
    const last = Math.min(Number(attributes.get('max')), MAX_COLUMNS) - 1;
    if (!(first >= 0 && last >= first)) throw damaged(`The sheet "${this.sheet.name}" has a column without a place`);
    this.hiddenColumns.push({ first, last });
  }
}
