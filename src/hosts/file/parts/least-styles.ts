/** The least that Excel takes for a styles part. */
import { XML_HEADER } from '../xml-text/escape';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What the lists must begin with: a format that is not asked for is the first, and the second fill is always Excel's own "gray125". */
export const FIRST_FORMATS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The lists that formats are added to, in the schema's order. */
export const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
export type ListName = (typeof LISTS)[number];

const CELL_STYLE_FORMATS =
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
const CELL_STYLES = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** A whole styles part; `mark` is white space inside its last tag. */
export function leastStyles(mark: string): string {
  const list = (name: ListName): string =>
    `<${name} count="${String(FIRST_FORMATS[name].length)}">${FIRST_FORMATS[name].join('')}</${name}>`;
  const lists = `${list('fonts')}${list('fills')}${list('borders')}${CELL_STYLE_FORMATS}${list('cellXfs')}${CELL_STYLES}`;
  return `${XML_HEADER}<styleSheet xmlns="${MAIN}">${lists}</styleSheet${mark}>`;
}
