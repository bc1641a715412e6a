/**
 * Adds elements to a list such as `<dxfs>` and takes them out again so that the list is written exactly as it was.
 *
 * What a list looked like while it was empty cannot be told from its elements, so it is remembered in white space inside
 * its end tag, which XML ignores and which any program that saves the workbook anew drops: one tab for `<dxfs/>`, two for
 * `<dxfs></dxfs>`, none for a list that was not there. It steers nothing but the form of an empty list.
 */
import type { XmlDocument, XmlElement } from './document';
import type { TextEdits } from './edits';

/** The white space that stands for a self-closing tag, here and in other marks of form. */
export const WAS_SELF_CLOSING = '\t';
const WAS_EMPTY_PAIR = '\t\t';

/** Something to insert, at the end of the list where no place is given. */
export interface ListInsertion {
  readonly xml: string;
  readonly at?: number;
}

/** Puts elements into a list that is there, and counts them where the list says its count. */
export function addToList(
  doc: XmlDocument,
  edits: TextEdits,
  list: XmlElement,
  insertions: readonly ListInsertion[],
): void {
  if (insertions.length === 0) return;
  changeCount(doc, edits, list, insertions.length);
  const closing = `</${list.prefix}${list.name}`;
  if (doc.isSelfClosing(list)) {
    const inside = insertions.map((insertion) => insertion.xml).join('');
    edits.replace(slashOf(doc, list), list.end, `>${inside}${closing}${WAS_SELF_CLOSING}>`);
    return;
  }
  for (const insertion of insertions) edits.insert(insertion.at ?? list.closeStart, insertion.xml);
  if (!hasChildren(doc, list)) edits.insert(list.end - 1, WAS_EMPTY_PAIR);
}

/** Takes elements out of a list, and the list itself where it was made for them. Returns whether the list is gone. */
export function removeFromList(
  doc: XmlDocument,
  edits: TextEdits,
  list: XmlElement,
  gone: readonly XmlElement[],
): boolean {
  if (gone.length === 0) return false;
  const isEmptied = [...doc.children(list)].length === gone.length;
  const mark = isEmptied ? formMark(doc, list) : '';
  if (isEmptied && mark === '') {
    edits.remove(list.start, list.end);
    return true;
  }
  changeCount(doc, edits, list, -gone.length);
  if (mark === WAS_SELF_CLOSING) {
    edits.replace(list.openEnd - 1, list.end, '/>');
    return false;
  }
  for (const element of gone) edits.remove(element.start, element.end);
  if (mark === WAS_EMPTY_PAIR) edits.remove(list.end - 1 - mark.length, list.end - 1);
  return false;
}

/** The tabs before the ">" or "/>" of an element's last tag. */
export function formMark(doc: XmlDocument, element: XmlElement): string {
  const end = doc.isSelfClosing(element) ? slashOf(doc, element) : element.end - 1;
  let start = end;
  while (doc.text[start - 1] === '\t') start--;
  return doc.text.slice(start, end);
}

/** Where the "/" of a self-closing tag stands. */
export function slashOf(doc: XmlDocument, element: XmlElement): number {
  return doc.text.lastIndexOf('/', element.end - 1);
}

function hasChildren(doc: XmlDocument, list: XmlElement): boolean {
  return doc.children(list).next().done !== true;
}

function changeCount(doc: XmlDocument, edits: TextEdits, list: XmlElement, by: number): void {
  const place = doc.attributePlace(list, 'count');
  if (!place || !/^\d{1,9}$/.test(place.value)) return;
  edits.replace(place.start, place.end, `count="${String(Math.max(0, Number(place.value) + by))}"`);
}
