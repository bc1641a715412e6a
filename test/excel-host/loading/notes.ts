/** Notes and threaded comments of a sheet. */
import { parseCell } from '../../../src/workbook/a1';
import { unescapeExcelText } from '../../../src/hosts/file/excel-text';
import type { Package } from '../../../src/hosts/file/package';
import { kindOf, relationshipsOf } from '../../../src/hosts/file/relationships';
import { parseXml } from '../../../src/hosts/file/xml';
import type { NoteModel, SheetModel } from '../workbook-model';

/** A threaded comment has a note too, for older Excels; Excel shows it as a comment and not as a note. */
export function readNotes(pkg: Package, sheetPath: string, sheet: SheetModel): void {
  for (const { kind, path } of parts(pkg, sheetPath)) {
    if (kind === 'threadedComment') sheet.comments.push(...threadsOf(pkg, path));
  }
  for (const { kind, path } of parts(pkg, sheetPath)) {
    if (kind === 'comments') sheet.notes.push(...notesOf(pkg, path).filter((note) => !isThread(sheet, note)));
  }
}

function parts(pkg: Package, sheetPath: string): { readonly kind: string; readonly path: string }[] {
  return relationshipsOf(pkg, sheetPath).flatMap((relationship) =>
    relationship.target === null ? [] : [{ kind: kindOf(relationship), path: relationship.target }],
  );
}

function isThread(sheet: SheetModel, note: NoteModel): boolean {
  return sheet.comments.some(({ row, column }) => row === note.row && column === note.column);
}

function threadsOf(pkg: Package, path: string): { row: number; column: number }[] {
  const places = new Map<string, { row: number; column: number }>();
  parseXml(path, pkg.text(path), {
    open(name, attributes) {
      const ref = attributes.get('ref') ?? '';
      const cell = name === 'threadedComment' ? parseCell(ref) : null;
      if (cell) places.set(ref, cell);
    },
  });
  return [...places.values()];
}

function notesOf(pkg: Package, path: string): NoteModel[] {
  const notes: NoteModel[] = [];
  parseXml(path, pkg.text(path), {
    open(name, attributes) {
      const cell = name === 'comment' ? parseCell(attributes.get('ref') ?? '') : null;
      if (cell) notes.push({ ...cell, content: '' });
    },
    close(name, text, parents) {
      const note = notes.at(-1);
      if (name === 't' && parents.includes('text') && !parents.includes('rPh') && note) {
        note.content += unescapeExcelText(text);
      }
    },
  });
  return notes;
}
