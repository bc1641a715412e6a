import { parseArea, type Area } from '../../../src/workbook/a1';
import type { Visibility } from '../../../src/workbook/snapshot';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import { SheetModel, type WorkbookModel } from '../workbook-model';
import { NamedItemCollection } from './names';
import { ChartCollection } from './charts';
import { CommentCollection } from './comments';
import { NoteCollection } from './notes';
import { PageLayout } from './page-layout';
import { PivotTableCollection } from './pivots';
import { Range, WHOLE_SHEET } from './range';
import { RangeAreas } from './range-areas';
import { breakReferences, renameInReferences } from './references';
import type { Session } from './session';
import { TableCollection } from './tables';

const VISIBILITIES: readonly (readonly [Visibility, string])[] = [
  ['visible', 'Visible'],
  ['hidden', 'Hidden'],
  ['veryHidden', 'VeryHidden'],
];

export class WorksheetCollection {
  constructor(private readonly session: Session) {}

  get items(): Worksheet[] {
    return this.session.book.sheets.map((sheet) => new Worksheet(this.session, sheet));
  }

  add(name: unknown): Worksheet {
    this.session.refuseProtectedStructure();
    const { book } = this.session;
    const given = name === null || name === undefined ? newName(book) : validName(this.session, name, null);
    const sheet = new SheetModel(`{${book.newId('SHEET')}}`, given);
    book.sheets.push(sheet);
    return new Worksheet(this.session, sheet);
  }

  /** Called by Office.js when the first handler of `onChanged` is added. */
  _RegisterDataChangedEvent(): void {
    this.session.book.isWatched = true;
  }

  /** Called by Office.js when the first handler of `onFormatChanged` is added. */
  _RegisterFormatChangedEvent(): void {
    this.session.since('1.9');
  }

  getFirst(): Worksheet {
    const [first] = this.items;
    if (!first) throw itemNotFound();
    return first;
  }

  getItem(key: unknown): Worksheet {
    const found = this.getItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const { book } = this.session;
    const sheet = book.sheets.find((candidate) => candidate.id === key) ?? book.sheet(String(key));
    return sheet ? new Worksheet(this.session, sheet) : null;
  }

  getActiveWorksheet(): Worksheet {
    const { sheets, active } = this.session.book;
    const sheet =
      sheets.find((candidate) => candidate === active) ?? sheets.find(({ visibility }) => visibility === 'visible');
    if (!sheet) throw itemNotFound();
    return new Worksheet(this.session, sheet);
  }
}

export class Worksheet {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {}

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(value: string) {
    this.session.refuseProtectedStructure();
    const before = this.sheet.name;
    this.sheet.name = validName(this.session, value, this.sheet);
    renameInReferences(this.session.book, before, this.sheet.name);
  }
  get visibility(): string {
    return VISIBILITIES.find(([own]) => own === this.sheet.visibility)?.[1] ?? 'Visible';
  }
  set visibility(value: string) {
    this.session.refuseProtectedStructure();
    const found = VISIBILITIES.find(([, theirs]) => theirs === value);
    if (!found) throw invalidArgument(`visibility ${value}`);
    if (found[0] !== 'visible') refuseLastVisible(this.session, this.sheet);
    this.sheet.visibility = found[0];
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet);
  }
  get tables(): TableCollection {
    return new TableCollection(this.session, this.sheet);
  }
  get notes(): NoteCollection {
    this.session.since('1.18');
    return new NoteCollection(this.session, this.sheet);
  }
  get comments(): CommentCollection {
    this.session.since('1.10');
    return new CommentCollection(this.session, this.sheet);
  }
  /** `showGridlines`, by its name on the wire. */
  get gridlines(): boolean {
    return this.sheet.showsGridlines;
  }
  set gridlines(value: boolean) {
    this.session.since('1.8');
    this.sheet.showsGridlines = value;
  }
  get pivotTables(): PivotTableCollection {
    return new PivotTableCollection(this.session, this.sheet);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.sheet);
  }
  get pageLayout(): PageLayout {
    this.session.since('1.9');
    return new PageLayout(this.sheet);
  }

  getRange(address?: unknown): Range {
    return new Range(
      this.session,
      this.sheet,
      address === undefined || address === null ? WHOLE_SHEET : areaOf(address),
    );
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRange().getCell(row, column);
  }

  getRanges(address: unknown): RangeAreas {
    const text = String(address);
    if (text.length > 8192) throw invalidArgument('an address of over 8,192 characters');
    return new RangeAreas(this.session, this.sheet, text.split(',').map(areaOf));
  }

  getUsedRange(valuesOnly?: unknown): Range {
    // "If the entire worksheet is blank, this function will return the top left cell."
    return new Range(
      this.session,
      this.sheet,
      this.sheet.usedArea(undefined, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 },
    );
  }

  activate(): void {
    if (this.sheet.visibility !== 'visible')
      throw new ApiError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.session.book.active = this.sheet;
  }

  delete(): void {
    this.session.refuseProtectedStructure();
    if (this.sheet.visibility === 'veryHidden') {
      throw new ApiError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
    }
    refuseLastVisible(this.session, this.sheet);
    const { book } = this.session;
    book.sheets = book.sheets.filter((sheet) => sheet !== this.sheet);
    breakReferences(book, this.sheet.name);
  }
}

function areaOf(address: unknown): Area {
  const area = parseArea(String(address).trim());
  if (!area) throw invalidArgument(`address ${String(address)}`);
  return area;
}

/** "Sheet2" and on, as Excel names a sheet that is given no name. */
function newName(book: WorkbookModel): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

function validName(session: Session, name: unknown, own: SheetModel | null): string {
  const isValid =
    typeof name === 'string' && name !== '' && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!isValid) throw invalidArgument(`sheet name ${String(name)}`);
  const other = session.book.sheet(name);
  if (other && other !== own) throw new ApiError('ItemAlreadyExists', 'A resource with the same name already exists.');
  return name;
}

/** Excel keeps one sheet in view. */
function refuseLastVisible(session: Session, sheet: SheetModel): void {
  const others = session.book.sheets.some((other) => other !== sheet && other.visibility === 'visible');
  if (!others) throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
}

export class WorksheetProtection {
  constructor(private readonly sheet: SheetModel) {}

  get protected(): boolean {
    return this.sheet.isProtected;
  }
}

export class WorksheetFreezePanes {
  constructor(private readonly sheet: SheetModel) {}

  freezeRows(count: unknown): void {
    this.sheet.frozen = { rows: Number(count), columns: 0 };
  }
  freezeColumns(count: unknown): void {
    this.sheet.frozen = { rows: 0, columns: Number(count) };
  }
  freezeAt(range: unknown): void {
    const area = range instanceof Range ? range.area : areaOf(range);
    this.sheet.frozen = { rows: area.bottom + 1, columns: area.right + 1 };
  }
}
