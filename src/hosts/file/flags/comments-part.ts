/** The part that holds the texts of a sheet's notes (ECMA-376 part 1, 18.7). */
import { cellName, parseCell } from '../../../workbook/a1';
import { NOTE_HEADING } from '../../../workbook/marks';
import { unescapeExcelText } from '../excel-text';
import { addToList, removeFromList } from '../xml-text/containers';
import type { XmlDocument, XmlElement } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { escapeCellText, textElement, withPrefix, XML_HEADER } from '../xml-text/escape';
import type { NewNote, NotePlace } from './note-shapes';

/** A part without notes. */
export const NEW_COMMENTS = `${XML_HEADER}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></comments>`;

/** Excel lets a file, unlike an add-in, say who wrote a note. */
const AUTHOR = NOTE_HEADING;
const HEADING_LINE = `${NOTE_HEADING}\n`;

interface PlacedComment extends NotePlace {
  readonly element: XmlElement;
}

/** The cells that have a note. */
export function notedCells(doc: XmlDocument): NotePlace[] {
  return commentsOf(doc);
}

/** Whether a comments part's text may hold notes of ours: a quick look. */
export function mentionsNotes(xml: string): boolean {
  return xml.includes(NOTE_HEADING);
}

/** Adds notes of ours, each before the first that stands on a later cell. */
export function addComments(doc: XmlDocument, edits: TextEdits, notes: readonly NewNote[]): void {
  const { prefix } = doc.root;
  const authors = doc.child(doc.root, 'authors');
  const list = doc.child(doc.root, 'commentList');
  const authorId = authors ? [...doc.children(authors)].length : 0;
  const author = withPrefix(`<author>${escapeCellText(AUTHOR)}</author>`, prefix);
  const known = commentsOf(doc);
  const insertions = notes.map((note) => {
    const next = known.find((comment) => isAfter(comment, note));
    const xml = withPrefix(commentXml(note, authorId), prefix);
    return next ? { xml, at: next.element.start } : { xml };
  });
  if (authors) addToList(doc, edits, authors, [{ xml: author }]);
  else edits.insert(doc.root.openEnd, `<${prefix}authors>${author}</${prefix}authors>`);
  if (list) addToList(doc, edits, list, insertions);
  else {
    const inside = insertions.map(({ xml }) => xml).join('');
    edits.insert(authors?.end ?? doc.root.openEnd, `<${prefix}commentList>${inside}</${prefix}commentList>`);
  }
}

/** Takes our notes away, and their author where nobody else has that name. */
export function removeComments(
  doc: XmlDocument,
  edits: TextEdits,
): { readonly removed: readonly NotePlace[]; readonly isEmptied: boolean } {
  const list = doc.child(doc.root, 'commentList');
  const comments = commentsOf(doc);
  const removed = comments.filter((comment) => isOurs(doc, comment));
  if (!list || removed.length === 0) return { removed: [], isEmptied: false };
  const kept = comments.filter((comment) => !isOurs(doc, comment));
  const elements = removed.map(({ element }) => element);
  const isEmptied = removeFromList(doc, edits, list, elements);
  removeAuthor(
    doc,
    edits,
    kept.map(({ element }) => element),
  );
  return { removed, isEmptied };
}

function isOurs(doc: XmlDocument, { element }: PlacedComment): boolean {
  const text = doc.child(element, 'text');
  return text !== null && unescapeExcelText(doc.textOf(text)).startsWith(HEADING_LINE);
}

function removeAuthor(doc: XmlDocument, edits: TextEdits, kept: readonly XmlElement[]): void {
  const authors = doc.child(doc.root, 'authors');
  if (!authors) return;
  const names = [...doc.children(authors)];
  const used = new Set(kept.map((comment) => authorIdOf(doc, comment)));
  const gone = names.flatMap((element, id) => (doc.textOf(element) === AUTHOR && !used.has(id) ? [id] : []));
  for (const comment of kept) renumberAuthor(doc, edits, comment, gone);
  const elements = gone.flatMap((id) => names[id] ?? []);
  removeFromList(doc, edits, authors, elements);
}

function commentsOf(doc: XmlDocument): PlacedComment[] {
  const list = doc.child(doc.root, 'commentList');
  if (!list) return [];
  return doc.childrenNamed(list, 'comment').map((element) => ({
    ...(parseCell(doc.attribute(element, 'ref') ?? '') ?? { row: -1, column: -1 }),
    element,
  }));
}

function isAfter(comment: NotePlace, note: NotePlace): boolean {
  return comment.row > note.row || (comment.row === note.row && comment.column > note.column);
}

function authorIdOf(doc: XmlDocument, comment: XmlElement): number {
  return doc.numberAttribute(comment, 'authorId') ?? -1;
}

/** Authors are named by their place in the list. */
function renumberAuthor(doc: XmlDocument, edits: TextEdits, comment: XmlElement, gone: readonly number[]): void {
  const place = doc.attributePlace(comment, 'authorId');
  const shift = gone.filter((id) => id < authorIdOf(doc, comment)).length;
  if (place && shift > 0) edits.replace(place.start, place.end, `authorId="${String(Number(place.value) - shift)}"`);
}

function commentXml({ row, column, text }: NewNote, authorId: number): string {
  const font = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>';
  const heading = `<r><rPr><b/>${font}</rPr>${textElement(NOTE_HEADING)}</r>`;
  const body = `<r><rPr>${font}</rPr>${textElement(`\n${text}`)}</r>`;
  return `<comment ref="${cellName(row, column)}" authorId="${String(authorId)}"><text>${heading}${body}</text></comment>`;
}
