/** In which order the schema (ECMA-376 part 1, sml.xsd) wants the children of a part's root, and so where a new one goes. */
import type { XmlDocument, XmlElement } from './document';

const WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst';
const WORKBOOK =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst';
const STYLE_SHEET = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst';

const ORDERS = new Map<string, readonly string[]>([
  ['worksheet', WORKSHEET.split(' ')],
  ['workbook', WORKBOOK.split(' ')],
  ['styleSheet', STYLE_SHEET.split(' ')],
]);

/** The place where a new child of the root goes: after all that the schema puts before it or that bear its name. */
export function placeForChild(doc: XmlDocument, name: string): number {
  const order = ORDERS.get(doc.root.name) ?? [];
  const rank = order.indexOf(name);
  for (const child of doc.children(doc.root)) {
    if (rankOf(doc, child, order) > rank) return child.start;
  }
  return doc.root.closeStart;
}

/** An `mc:AlternateContent` stands where the element in it would. */
function rankOf(doc: XmlDocument, element: XmlElement, order: readonly string[]): number {
  if (element.name !== 'AlternateContent') return order.indexOf(element.name);
  for (const choice of doc.children(element)) {
    for (const wrapped of doc.children(choice)) {
      const rank = order.indexOf(wrapped.name);
      if (rank >= 0) return rank;
    }
  }
  return -1;
}
