/** Workbooks made by hand for tests: the parts that matter written out, the rest plain. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { LIMITS, type Limits } from '../../../src/hosts/file/limits';
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read-snapshot';
import type { CellValue, SheetSnapshot, Snapshot } from '../../../src/workbook/snapshot';
import { cellAt } from '../../../src/workbook/snapshot';
import { parseCell } from '../../../src/workbook/a1';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip file of some parts; any time would do, so the first that zip can name. */
export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) {
    files[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime: '1980-01-01T00:00:00' }];
  }
  return zipSync(files);
}

export interface HandmadeSheet {
  readonly name?: string;
  /** Attributes of its `<sheet>` in the workbook part. */
  readonly attributes?: string;
  /** Inside `<sheetData>`. */
  readonly rows?: string;
  /** Before and after `<sheetData>`. */
  readonly before?: string;
  readonly after?: string;
  /** Table parts, whole. */
  readonly tables?: readonly string[];
}

export interface Handmade {
  readonly sheets: readonly HandmadeSheet[];
  /** `<si>` elements. */
  readonly shared?: readonly string[];
  /** Number formats of cell styles 0, 1, 2 …: a built-in number or a code. */
  readonly formats?: readonly (number | string)[];
  /** In the workbook part before `<sheets>` and after it. */
  readonly settings?: string;
  readonly names?: string;
  /** Parts to add or to put in place of the plain ones. */
  readonly parts?: Parts;
}

/** The parts of a workbook. */
export function partsOf(book: Handmade): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relationships([
      ...book.sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${String(at + 1)}.xml`]),
      ...(book.shared ? [['sharedStrings', 'sharedStrings.xml'] as [string, string]] : []),
      ...(book.formats ? [['styles', 'styles.xml'] as [string, string]] : []),
    ]),
  };
  if (book.shared) parts['xl/sharedStrings.xml'] = `${XML}<sst xmlns="${MAIN}">${book.shared.join('')}</sst>`;
  if (book.formats) parts['xl/styles.xml'] = stylesXml(book.formats);
  book.sheets.forEach((sheet, at) => {
    addSheet(parts, sheet, String(at + 1));
  });
  return { ...parts, ...book.parts };
}

/** The workbook as a file. */
export function workbookOf(book: Handmade): Uint8Array {
  return zipOf(partsOf(book));
}

/** A workbook of one sheet with these rows. */
export function rowsOf(rows: string, more: Omit<Handmade, 'sheets'> = {}): Uint8Array {
  return workbookOf({ sheets: [{ rows }], ...more });
}

export function snapshotOf(bytes: Uint8Array, limits: Limits = LIMITS): Snapshot {
  return readSnapshot(Package.open(bytes, limits), limits);
}

/** The first sheet of a snapshot. */
export function firstSheet(snapshot: Snapshot): SheetSnapshot {
  const [sheet] = snapshot.sheets;
  if (!sheet) throw new Error('the snapshot has no sheet');
  return sheet;
}

/** A cell of the first sheet, by its A1 name. */
export function valueAt(snapshot: Snapshot, name: string): CellValue {
  const place = parseCell(name);
  if (!place) throw new Error(`${name} is no cell`);
  return cellAt(snapshot, firstSheet(snapshot), place.row, place.column);
}

export function relationships(list: readonly (readonly [string, string])[]): string {
  const items = list.map(
    ([kind, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

function contentTypes(book: Handmade): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="${spreadsheet}.${kind}+xml"/>`;
  const overrides = [
    override('xl/workbook.xml', 'sheet.main'),
    ...book.sheets.map((_, at) => override(`xl/worksheets/sheet${String(at + 1)}.xml`, 'worksheet')),
    ...book.sheets.flatMap((sheet, at) =>
      (sheet.tables ?? []).map((_, n) => override(`xl/tables/table${String(at + 1)}_${String(n + 1)}.xml`, 'table')),
    ),
    ...(book.shared ? [override('xl/sharedStrings.xml', 'sharedStrings')] : []),
    ...(book.formats ? [override('xl/styles.xml', 'styles')] : []),
  ];
  return (
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function workbookXml(book: Handmade): string {
  const sheets = book.sheets.map((sheet, at) => {
    const number = String(at + 1);
    return `<sheet name="${sheet.name ?? `Sheet${number}`}" sheetId="${number}" ${sheet.attributes ?? ''} r:id="rId${number}"/>`;
  });
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.settings ?? ''}<sheets>${sheets.join('')}</sheets>${book.names ?? ''}</workbook>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const custom = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${String(164 + at)}" formatCode="${escaped(format)}"/>`] : [],
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${String(typeof format === 'string' ? 164 + at : format)}" fontId="0"/>`,
  );
  return (
    `${XML}<styleSheet xmlns="${MAIN}">` +
    (custom.length > 0 ? `<numFmts count="${String(custom.length)}">${custom.join('')}</numFmts>` : '') +
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>' +
    `<cellXfs count="${String(styles.length)}">${styles.join('')}</cellXfs></styleSheet>`
  );
}

function addSheet(parts: Record<string, string | Uint8Array>, sheet: HandmadeSheet, number: string): void {
  const tables = sheet.tables ?? [];
  parts[`xl/worksheets/sheet${number}.xml`] =
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.before ?? ''}` +
    `<sheetData>${sheet.rows ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
  tables.forEach((table, at) => {
    parts[`xl/tables/table${number}_${String(at + 1)}.xml`] = table;
  });
  if (tables.length > 0) {
    parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relationships(
      tables.map((_, at) => ['table', `../tables/table${number}_${String(at + 1)}.xml`]),
    );
  }
}

/** A text as XML writes it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
