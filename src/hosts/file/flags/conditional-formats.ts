/** Flags as a conditional-format layer, so that the supplier's own formats stay as they are. */
import { areaName, type Area } from '../../../workbook/a1';
import { FLAG_MARKER } from '../../../workbook/marks';
import { removeFromList } from '../xml-text/containers';
import { unescapeXml, type XmlDocument, type XmlElement } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { escapeText, withPrefix } from '../xml-text/escape';
import { placeForChild } from '../xml-text/schema-order';

export interface FlagRule {
  readonly areas: readonly Area[];
  /** Number of its differential format. */
  readonly format: number;
}

/** True in every cell; a text in it says whose rule it is. */
const FORMULA = `LEN("${FLAG_MARKER}")>0`;

/** Areas of one rule: Excel 97 to 2003 and converters to .xls allow no more than 513. */
const MAX_AREAS = 512;

/** Adds rules behind the sheet's own, which go before them. */
export function addFlagRules(doc: XmlDocument, edits: TextEdits, rules: readonly FlagRule[]): void {
  let priority = lastPriority(doc);
  const parts: string[] = [];
  for (const { areas, format } of rules) {
    for (let at = 0; at < areas.length; at += MAX_AREAS) {
      priority++;
      const range = areas
        .slice(at, at + MAX_AREAS)
        .map(areaName)
        .join(' ');
      parts.push(
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${String(format)}" priority="${String(priority)}"><formula>${escapeText(FORMULA)}</formula></cfRule></conditionalFormatting>`,
      );
    }
  }
  if (parts.length > 0) {
    edits.insert(placeForChild(doc, 'conditionalFormatting'), withPrefix(parts.join(''), doc.root.prefix));
  }
}

/** Takes our rules away. */
export function removeFlagRules(doc: XmlDocument, edits: TextEdits): void {
  if (!mentionsFlags(doc.text)) return;
  for (const format of doc.childrenNamed(doc.root, 'conditionalFormatting')) {
    const ours = doc.childrenNamed(format, 'cfRule').filter((rule) => isOurs(doc, rule));
    removeFromList(doc, edits, format, ours);
  }
}

/** Whether a sheet's text may hold rules of ours: a quick look. */
export function mentionsFlags(sheetXml: string): boolean {
  // Formats come after the cells, which may say the marker for another reason: a certificate names the program.
  const formats = sheetXml.indexOf('conditionalFormatting');
  return formats >= 0 && sheetXml.includes(FLAG_MARKER, formats);
}

function isOurs(doc: XmlDocument, rule: XmlElement): boolean {
  return unescapeXml(doc.source(rule)).includes(`"${FLAG_MARKER}"`);
}

/** Rules in `extLst` (those of Excel 2010 and later) share the numbers. */
function lastPriority(doc: XmlDocument): number {
  let last = 0;
  for (const child of doc.children(doc.root)) {
    if (child.name !== 'conditionalFormatting' && child.name !== 'extLst') continue;
    for (const [, priority] of doc.source(child).matchAll(/cfRule\b[^>]*?\spriority\s*=\s*["'](\d{1,9})["']/g)) {
      last = Math.max(last, Number(priority));
    }
  }
  return last;
}
