/** Makes a new workbook of sheets that nobody marked. */
import { strToU8, zipSync } from 'fflate';
import type { ReportSheet } from '../../workbook/markup';
import { FileError } from './file-error';
import { refuseSheetName } from './marks/refusals';
import { Package } from './package';
import { leastStyles } from './parts/least-styles';
import { openStyles } from './parts/styles';
import { addReportSheets } from './report/report-sheets';
import { XML_HEADER } from './xml-text/escape';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
};

/** The bytes of a workbook that holds the given sheets, always the same for the same sheets. Throws a FileError where a sheet's name is none. */
export function newWorkbook(sheets: readonly ReportSheet[]): Uint8Array {
  if (sheets.length === 0) throw new FileError('cannotMark', 'A workbook needs at least one sheet.');
  const taken = new Set<string>();
  for (const { name } of sheets) refuseSheetName(name, taken);
  const pkg = Package.open(emptyPackage());
  const styles = openStyles(pkg);
  addReportSheets(pkg, sheets, styles, { firstIsActive: true });
  styles.write('own');
  return pkg.save();
}

function emptyPackage(): Uint8Array {
  const parts = Object.entries(PARTS).map(([path, xml]) => [path, strToU8(`${XML_HEADER}${xml}`)] as const);
  const all = [...parts, ['xl/styles.xml', strToU8(leastStyles(''))] as const];
  // A fixed date, so that the same sheets give the same bytes.
  return zipSync(Object.fromEntries(all), { mtime: new Date(1980, 0, 1) });
}
