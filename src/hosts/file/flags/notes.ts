/** Notes on flagged cells: texts in the sheet's comments part, boxes in its old-style drawing. */
import { parseCell } from '../../../workbook/a1';
import { damaged } from '../file-error';
import type { Package } from '../package';
import { addContentType, ContentType } from '../parts/content-types';
import { editXml, openXml, rewriteText } from '../parts/part-text';
import { addRelationship, freePath, removeRelationships } from '../parts/relationship-edits';
import { relationshipAttribute, relationshipIdOf } from '../parts/workbook-edits';
import { kindOf, relationshipsOf } from '../relationships';
import type { XmlDocument } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { withPrefix } from '../xml-text/escape';
import { placeForChild } from '../xml-text/schema-order';
import { addComments, mentionsNotes, NEW_COMMENTS, notedCells, removeComments } from './comments-part';
import { addNoteShapes, blocksOf, NEW_DRAWING, removeNoteShapes, type NewNote, type NotePlace } from './note-shapes';

/** Adds notes to a sheet, whose part is open as `doc`. A cell that has a note or threaded comment keeps it and gets none. */
export function addNotes(
  pkg: Package,
  sheetPath: string,
  doc: XmlDocument,
  edits: TextEdits,
  notes: readonly NewNote[],
): void {
  const taken = new Set([...cellsWithNotes(pkg, sheetPath), ...cellsWithThreads(pkg, sheetPath)].map(keyOf));
  const fresh = notes.filter((note) => !taken.has(keyOf(note))).sort((a, b) => a.row - b.row || a.column - b.column);
  if (fresh.length === 0) return;
  const comments = partOf(pkg, sheetPath, 'comments') ?? newCommentsPart(pkg, sheetPath);
  editXml(pkg, comments, (part, partEdits) => {
    addComments(part, partEdits, fresh);
  });
  const firstBlock = Math.max(0, ...drawingPaths(pkg).flatMap((path) => blocksOf(pkg.text(path)))) + 1;
  const drawing = drawingOf(pkg, sheetPath, doc) ?? newDrawing(pkg, sheetPath, doc, edits);
  rewriteText(pkg, drawing, addNoteShapes(drawing, pkg.text(drawing), fresh, firstBlock));
}

/** Takes our notes away from a sheet, whose part is open as `doc`, with the parts that were made for them. */
export function removeNotes(pkg: Package, sheetPath: string, doc: XmlDocument, edits: TextEdits): void {
  const comments = partOf(pkg, sheetPath, 'comments');
  if (comments === null || !mentionsNotes(pkg.text(comments))) return;
  const outcome = editXml(pkg, comments, removeComments);
  const gone = new Set<string>();
  if (outcome.isEmptied) gone.add(comments);
  const drawing = drawingOf(pkg, sheetPath, doc);
  if (drawing !== null && outcome.removed.length > 0) {
    const left = removeNoteShapes(pkg.text(drawing), outcome.removed);
    if (left !== null) rewriteText(pkg, drawing, left);
    else {
      gone.add(drawing);
      const reference = doc.child(doc.root, 'legacyDrawing');
      if (reference) edits.remove(reference.start, reference.end);
    }
  }
  const ids = relationshipsOf(pkg, sheetPath).filter(({ target }) => target !== null && gone.has(target));
  removeRelationships(pkg, sheetPath, new Set(ids.map(({ id }) => id)));
}

function cellsWithNotes(pkg: Package, sheetPath: string): NotePlace[] {
  const path = partOf(pkg, sheetPath, 'comments');
  return path === null ? [] : notedCells(openXml(pkg, path));
}

function cellsWithThreads(pkg: Package, sheetPath: string): NotePlace[] {
  const path = partOf(pkg, sheetPath, 'threadedComment');
  if (path === null) return [];
  const doc = openXml(pkg, path);
  return [...doc.children(doc.root)].flatMap((thread) => parseCell(doc.attribute(thread, 'ref') ?? '') ?? []);
}

function partOf(pkg: Package, sheetPath: string, kind: string): string | null {
  const found = relationshipsOf(pkg, sheetPath).find((relationship) => kindOf(relationship) === kind);
  const target = found?.target ?? null;
  return target !== null && pkg.has(target) ? target : null;
}

/** The drawing that the sheet names as its old-style one: it may have others, for pictures in headers. */
function drawingOf(pkg: Package, sheetPath: string, doc: XmlDocument): string | null {
  const reference = doc.child(doc.root, 'legacyDrawing');
  if (!reference) return null;
  const id = relationshipIdOf(doc, reference);
  const target = relationshipsOf(pkg, sheetPath).find((relationship) => relationship.id === id)?.target ?? null;
  if (target === null) throw damaged(`The part "${sheetPath}" refers to a drawing that is missing`);
  return target;
}

function drawingPaths(pkg: Package): string[] {
  return pkg.paths().filter((path) => /\.vml$/i.test(path));
}

function newCommentsPart(pkg: Package, sheetPath: string): string {
  const path = freePath(pkg, 'xl/comments#.xml');
  pkg.set(path, NEW_COMMENTS);
  addContentType(pkg, path, ContentType.comments);
  addRelationship(pkg, sheetPath, 'comments', path);
  return path;
}

function newDrawing(pkg: Package, sheetPath: string, doc: XmlDocument, edits: TextEdits): string {
  const path = freePath(pkg, 'xl/drawings/vmlDrawing#.vml');
  pkg.set(path, NEW_DRAWING);
  addContentType(pkg, path, ContentType.vml);
  const id = addRelationship(pkg, sheetPath, 'vmlDrawing', path);
  const xml = withPrefix(`<legacyDrawing ${relationshipAttribute(doc, id)}/>`, doc.root.prefix);
  edits.insert(placeForChild(doc, 'legacyDrawing'), xml);
  return path;
}

function keyOf({ row, column }: NotePlace): string {
  return `${String(row)},${String(column)}`;
}
