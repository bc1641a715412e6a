/**
 * The width of a check column. A `<col>` often stands for many columns; the check column is cut out of it with the other
 * traits kept, and tabs inside its tag remember which neighbours it was cut from, so that they can be joined again.
 */
import { CHECK_WIDTH } from '../../../workbook/looks';
import { addToList, formMark, removeFromList, slashOf } from '../xml-text/containers';
import type { XmlDocument, XmlElement } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { withPrefix } from '../xml-text/escape';
import { placeForChild } from '../xml-text/schema-order';

/** How far another program's rounding may move it. */
const TOLERANCE = 1;

const CUT_FROM_NEXT = '\t';
const CUT_FROM_PREVIOUS = '\t\t';
const CUT_FROM_BOTH = '\t\t\t';

/** Widens a column; one that has a width of its own, or stands among hidden ones, stays as it is. */
export function widenColumn(doc: XmlDocument, edits: TextEdits, column: number): void {
  const number = column + 1;
  const own = `<col min="${String(number)}" max="${String(number)}" width="${String(CHECK_WIDTH)}" customWidth="1"/>`;
  const list = doc.child(doc.root, 'cols');
  if (!list) {
    edits.insert(placeForChild(doc, 'cols'), withPrefix(`<cols>${own}</cols>`, doc.root.prefix));
    return;
  }
  const elements = [...doc.children(list)];
  const covering = elements.find((element) => minOf(doc, element) <= number && number <= maxOf(doc, element));
  if (covering) cutOut(doc, edits, covering, number);
  else {
    const next = elements.find((element) => minOf(doc, element) > number);
    addToList(doc, edits, list, [{ xml: withPrefix(own, list.prefix), at: next?.start ?? list.closeStart }]);
  }
}

/** Takes the width away again. */
export function restoreColumn(doc: XmlDocument, edits: TextEdits, column: number): void {
  const list = doc.child(doc.root, 'cols');
  if (!list) return;
  const elements = [...doc.children(list)];
  const at = elements.findIndex((element) => minOf(doc, element) === column + 1 && maxOf(doc, element) === column + 1);
  const own = elements[at];
  if (!own) return;
  const mark = formMark(doc, own);
  const previous = elements[at - 1];
  const next = elements[at + 1];
  if (mark === CUT_FROM_NEXT && next) join(doc, edits, [own], next, 'min', column + 1);
  else if (mark === CUT_FROM_PREVIOUS && previous) join(doc, edits, [own], previous, 'max', column + 1);
  else if (mark === CUT_FROM_BOTH && previous && next) join(doc, edits, [own, next], previous, 'max', maxOf(doc, next));
  else if (mark === '' && isOurs(doc, own)) removeFromList(doc, edits, list, [own]);
}

function cutOut(doc: XmlDocument, edits: TextEdits, element: XmlElement, number: number): void {
  const min = minOf(doc, element);
  const max = maxOf(doc, element);
  if (min === max || doc.isTrue(element, 'hidden') || !doc.isSelfClosing(element)) return;
  const source = doc.source(element);
  const before = min < number ? withBounds(source, min, number - 1) : '';
  const after = number < max ? withBounds(source, number + 1, max) : '';
  const mark = before === '' ? CUT_FROM_NEXT : after === '' ? CUT_FROM_PREVIOUS : CUT_FROM_BOTH;
  const widened = ['width', 'customWidth', 'bestFit'].reduce(
    (xml, name) => xml.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), ''),
    withBounds(source, number, number),
  );
  const slash = doc.text.slice(slashOf(doc, element), element.end);
  const own = `${widened.slice(0, -slash.length)} width="${String(CHECK_WIDTH)}" customWidth="1"${mark}/>`;
  edits.replace(element.start, element.end, before + own + after);
}

function join(
  doc: XmlDocument,
  edits: TextEdits,
  gone: readonly XmlElement[],
  kept: XmlElement,
  edge: 'min' | 'max',
  value: number,
): void {
  for (const element of gone) edits.remove(element.start, element.end);
  const place = doc.attributePlace(kept, edge);
  if (place) edits.replace(place.start, place.end, `${edge}="${String(value)}"`);
}

function isOurs(doc: XmlDocument, element: XmlElement): boolean {
  return Math.abs(Number(doc.attribute(element, 'width') ?? NaN) - CHECK_WIDTH) < TOLERANCE;
}

function withBounds(source: string, min: number, max: number): string {
  return source
    .replace(/\bmin\s*=\s*(?:"\d+"|'\d+')/, `min="${String(min)}"`)
    .replace(/\bmax\s*=\s*(?:"\d+"|'\d+')/, `max="${String(max)}"`);
}

function minOf(doc: XmlDocument, element: XmlElement): number {
  return doc.numberAttribute(element, 'min') ?? 0;
}

function maxOf(doc: XmlDocument, element: XmlElement): number {
  return doc.numberAttribute(element, 'max') ?? 0;
}
