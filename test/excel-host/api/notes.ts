import { parseCell } from '../../../src/workbook/a1';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import type { NoteModel, SheetModel } from '../workbook-model';
import { Range } from './range';
import type { Session } from './session';

export class NoteCollection {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
  ) {}

  get items(): Note[] {
    return this.sheet.notes.map((note) => new Note(this.session, this.sheet, note));
  }

  add(address: unknown, content: unknown): Note {
    this.session.refuseProtected(this.sheet);
    const cell = placeOf(address);
    if (typeof content !== 'string') throw invalidArgument('content of a note');
    const isCommented = this.sheet.comments.some(({ row, column }) => row === cell.row && column === cell.column);
    if (this.find(cell) || isCommented)
      throw new ApiError('ItemAlreadyExists', 'The cell has a note or comment already.');
    const note: NoteModel = { ...cell, content };
    this.sheet.notes.push(note);
    return new Note(this.session, this.sheet, note);
  }

  getItem(address: unknown): Note {
    const found = this.find(placeOf(address));
    if (!found) throw itemNotFound();
    return new Note(this.session, this.sheet, found);
  }

  getItemAt(index: unknown): Note {
    const note = this.items[Number(index)];
    if (!note) throw itemNotFound();
    return note;
  }

  private find({ row, column }: { readonly row: number; readonly column: number }): NoteModel | undefined {
    return this.sheet.notes.find((note) => note.row === row && note.column === column);
  }
}

export class Note {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly model: NoteModel,
  ) {}

  get content(): string {
    return this.model.content;
  }
  getLocation(): Range {
    const { row, column } = this.model;
    return new Range(this.session, this.sheet, { top: row, bottom: row, left: column, right: column });
  }
  delete(): void {
    this.session.refuseProtected(this.sheet);
    this.sheet.notes = this.sheet.notes.filter((note) => note !== this.model);
  }
}

function placeOf(address: unknown): { readonly row: number; readonly column: number } {
  if (address instanceof Range) return { row: address.area.top, column: address.area.left };
  const cell = parseCell(String(address));
  if (!cell) throw invalidArgument(`address ${String(address)}`);
  return cell;
}
