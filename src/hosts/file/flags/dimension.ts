/**
 * The `<dimension>` of a worksheet part, which says where its cells are. It is widened for a check column only where it was
 * right before, so that it can be counted again when the column goes; a tab inside its tag remembers that.
 */
import { areaName, type Area } from '../../../workbook/a1';
import { formMark, slashOf, WAS_SELF_CLOSING } from '../xml-text/containers';
import type { XmlDocument } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';

export function widenDimension(doc: XmlDocument, edits: TextEdits, before: Area | null, after: Area | null): void {
  const element = doc.child(doc.root, 'dimension');
  const place = element && doc.attributePlace(element, 'ref');
  if (!element || !place || !doc.isSelfClosing(element)) return;
  if (place.value !== nameOf(before) || place.value === nameOf(after)) return;
  edits.replace(place.start, place.end, `ref="${nameOf(after)}"`);
  edits.insert(slashOf(doc, element), WAS_SELF_CLOSING);
}

export function restoreDimension(doc: XmlDocument, edits: TextEdits, cells: Area | null): void {
  const element = doc.child(doc.root, 'dimension');
  const place = element && doc.attributePlace(element, 'ref');
  if (!element || !place || formMark(doc, element) !== WAS_SELF_CLOSING) return;
  edits.replace(place.start, place.end, `ref="${nameOf(cells)}"`);
  edits.remove(slashOf(doc, element) - 1, slashOf(doc, element));
}

/** Excel gives an empty sheet the dimension "A1". */
function nameOf(area: Area | null): string {
  return area ? areaName(area) : 'A1';
}
