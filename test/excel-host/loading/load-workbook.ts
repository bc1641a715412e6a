/** An .xlsx file as the test Excel's workbook: values as the project's file host reads them, the rest from the parts. */
import { CellKind, ERROR_CODES, type SheetSnapshot, type Snapshot, type Span } from '../../../src/workbook/snapshot';
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read-snapshot';
import { kindOf, relationshipsOf } from '../../../src/hosts/file/relationships';
import { readWorkbookPart, type WorkbookPart } from '../../../src/hosts/file/workbook-part';
import { parseXml } from '../../../src/hosts/file/xml';
import { ErrorValue, SheetModel, WorkbookModel, type CellContent } from '../workbook-model';
import { readNotes } from './notes';
import { readFormatCodes } from './format-codes';
import { readCharts } from './charts';
import { readPivots } from './pivots';
import { readSheetPart } from './sheet-part';
import { readStyles } from './styles';

const PRINT_TITLES = '_xlnm.Print_Titles';

/** The workbook with any marks and records that it has. */
export function loadWorkbook(bytes: Uint8Array): WorkbookModel {
  const pkg = Package.open(bytes);
  const snapshot = readSnapshot(pkg);
  const part = readWorkbookPart(pkg);
  const styles = readStyles(pkg, part.styles);
  const formatOf = readFormatCodes(pkg, part.styles);
  const book = new WorkbookModel();
  book.uses1904 = snapshot.dateSystem === 1904;
  book.isStructureProtected = snapshot.isStructureProtected;
  book.fontSize = styles.fontSize;
  const all = [...snapshot.sheets, ...snapshot.records.map(({ sheet }) => sheet)];
  for (const entry of part.sheets) {
    const read = all.find(({ name }) => name === entry.name);
    if (entry.kind !== 'worksheet' || !read) continue;
    const sheet = new SheetModel(`{${book.newId('SHEET')}}`, entry.name);
    book.sheets.push(sheet);
    readSheetPart(pkg, entry.path, sheet, styles, () => book.newId('CF'));
    fillCells(snapshot, read, sheet);
    fillTraits(read, sheet, book);
    readTableStyles(pkg, entry.path, sheet);
    readNotes(pkg, entry.path, sheet);
    sheet.pivots = readPivots(pkg, entry.path, formatOf);
    sheet.charts = readCharts(pkg, entry.path);
  }
  readNames(pkg, part, book);
  return book;
}

function fillCells(snapshot: Snapshot, read: SheetSnapshot, sheet: SheetModel): void {
  for (const { column, blocks, formulas } of read.columns) {
    for (const { firstRow, kinds, numbers, formats } of blocks) {
      kinds.forEach((kind, at) => {
        const value = contentOf(kind, numbers[at] ?? 0, snapshot);
        if (value === null) return;
        const cell = sheet.touch(firstRow + at, column);
        cell.value = value;
        cell.format = snapshot.numberFormats[formats[at] ?? 0] ?? 'General';
      });
    }
    for (const [row, formula] of formulas) sheet.touch(row, column).formula = `=${formula}`;
  }
}

function contentOf(kind: number, number: number, snapshot: Snapshot): CellContent | null {
  switch (kind) {
    case CellKind.blank:
      return null;
    case CellKind.text:
      return snapshot.texts[number] ?? '';
    case CellKind.boolean:
      return number !== 0;
    case CellKind.error:
      return new ErrorValue(ERROR_CODES[number] ?? '#UNKNOWN!');
    default:
      return number;
  }
}

function fillTraits(read: SheetSnapshot, sheet: SheetModel, book: WorkbookModel): void {
  sheet.visibility = read.visibility;
  sheet.isProtected = read.isProtected;
  sheet.merges = [...read.merges];
  for (const row of placesIn(read.hiddenRows)) sheet.hiddenRows.add(row);
  for (const column of placesIn(read.hiddenColumns)) sheet.hiddenColumns.add(column);
  sheet.tables = read.tables.map(({ name, area, headerRows, totalsRows }) => ({
    id: book.newId('TABLE'),
    name,
    area,
    hasHeader: headerRows > 0,
    hasTotals: totalsRows > 0,
    style: '',
  }));
}

function* placesIn(spans: readonly Span[]): Generator<number> {
  for (const { first, last } of spans) for (let place = first; place <= last; place++) yield place;
}

function readTableStyles(pkg: Package, sheetPath: string, sheet: SheetModel): void {
  for (const relationship of relationshipsOf(pkg, sheetPath)) {
    const { target } = relationship;
    if (kindOf(relationship) !== 'table' || target === null) continue;
    let name = '';
    parseXml(target, pkg.text(target), {
      open(element, attributes, parents) {
        if (parents.length === 0) name = attributes.get('displayName') ?? attributes.get('name') ?? '';
        const table = sheet.tables.find((candidate) => candidate.name === name);
        if (element === 'tableStyleInfo' && table) table.style = attributes.get('name') ?? '';
      },
    });
  }
}

/** Excel's own names (print titles and the like) are settings of a sheet and no names of the workbook. */
function readNames(pkg: Package, { path, names }: WorkbookPart, book: WorkbookModel): void {
  const hidden: boolean[] = [];
  parseXml(path, pkg.text(path), {
    open(name, attributes) {
      if (name === 'definedName') hidden.push(attributes.isTrue('hidden'));
    },
  });
  names.forEach(({ name, formula, sheet }, at) => {
    const owner = sheet === null ? undefined : book.sheet(sheet);
    if (name === PRINT_TITLES && owner)
      owner.print.titleRows = /\$(\d+:)\$(\d+)/.exec(formula)?.slice(1).join('') ?? null;
    if (name.startsWith('_xlnm.')) return;
    (owner ?? book).names.push({ name, formula: `=${formula}`, visible: hidden[at] !== true });
  });
}
