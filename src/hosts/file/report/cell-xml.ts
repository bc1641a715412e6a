/** Cells of a report sheet as XML. */
import { cellName } from '../../../workbook/a1';
import type { MarkupCell, MarkupValue } from '../../../workbook/markup';
import type { StyleBook } from '../parts/styles';
import { escapeCellText, escapeText, textElement } from '../xml-text/escape';
import { DATE_FORMAT, LOOKS } from '../../../workbook/looks';

/** Excel takes a text that starts so for a formula when someone edits the cell, unless its format says that it is quoted. */
const LOOKS_LIKE_FORMULA = /^[=+\-@']/;

export function looksLikeFormula(text: string): boolean {
  return LOOKS_LIKE_FORMULA.test(text);
}

export function cellXml(cell: MarkupCell, styles: StyleBook): string {
  const start = `<c r="${cellName(cell.row, cell.column)}"${formatXml(cell, styles)}`;
  const { value } = cell;
  switch (value.kind) {
    case 'blank':
      return `${start}/>`;
    case 'text':
      return `${start}${textXml(value.value)}`;
    case 'boolean':
      return `${start} t="b"><v>${value.value ? '1' : '0'}</v></c>`;
    case 'number':
      return numberXml(start, value.value);
    case 'date':
      return numberXml(start, value.serial);
    case 'formula':
      return formulaXml(start, value);
  }
}

/** The attribute that names the cell's format; nothing for the workbook's own. */
export function formatXml(cell: Omit<MarkupCell, 'row' | 'column'>, styles: StyleBook): string {
  const format = formatOf(cell, styles);
  return format === 0 ? '' : ` s="${String(format)}"`;
}

function formatOf(cell: Omit<MarkupCell, 'row' | 'column'>, styles: StyleBook): number {
  const isQuoted = cell.value.kind === 'text' && looksLikeFormula(cell.value.value);
  const numberFormat = cell.numberFormat ?? (cell.value.kind === 'date' ? DATE_FORMAT : 'General');
  const style = cell.style ?? (cell.link ? 'link' : 'plain');
  const isOpen = cell.isOpen === true;
  if (style === 'plain' && numberFormat === 'General' && !isQuoted && !isOpen) return 0;
  return styles.cellFormat(LOOKS[style], numberFormat, isQuoted, isOpen);
}

/** What follows the start of a cell with a text. */
export function textXml(text: string): string {
  return ` t="inlineStr"><is>${textElement(text)}</is></c>`;
}

/** A number that is none cannot be written; it shows as Excel's own error. */
export function numberXml(start: string, value: number): string {
  return Number.isFinite(value) ? `${start}><v>${String(value)}</v></c>` : `${start} t="e"><v>#NUM!</v></c>`;
}

function formulaXml(start: string, value: Extract<MarkupValue, { kind: 'formula' }>): string {
  const formula = `<f>${escapeText(value.formula)}</f>`;
  if (typeof value.value === 'number') return numberXml(start, value.value).replace('<v>', () => `${formula}<v>`);
  return `${start} t="str">${formula}<v>${escapeCellText(value.value)}</v></c>`;
}
