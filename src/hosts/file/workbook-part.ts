/** The workbook part: its sheets, names and settings. */
import type { DateSystem } from '../../workbook/serial-date';
import type { DefinedName, Visibility } from '../../workbook/snapshot';
import { shownFormula } from './excel-text';
import { damaged, FileError } from './file-error';
import type { Package } from './package';
import { kindOf, relationshipsOf, workbookPathOf, type Relationship } from './relationships';
import { parseXml, type XmlAttributes } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: Visibility;
  /** "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet" …; "module" for a code sheet of Excel 5, which has no part. */
  readonly kind: string;
  /** Path of the sheet's own part; "" where it has none. */
  readonly path: string;
}

export interface WorkbookPart {
  readonly path: string;
  /** In tab order, chart sheets and the like among them. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: DateSystem;
  readonly isStructureProtected: boolean;
  /** Paths of the parts that all sheets share; null where the workbook has none. */
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface RawSheet {
  readonly name: string;
  readonly attributes: XmlAttributes;
}

interface RawName {
  readonly name: string;
  readonly localSheet: string | undefined;
  formula: string;
}

/** Reads the workbook part; throws a FileError where it is missing, damaged or none of a workbook. */
export function readWorkbookPart(pkg: Package): WorkbookPart {
  const path = workbookPathOf(pkg);
  const raw = readRaw(pkg, path);
  const relationships = relationshipsOf(pkg, path);
  const sheets = raw.sheets.map((sheet) => sheetEntry(sheet, relationships));
  const sharedPart = (kind: string): string | null =>
    relationships.find((relationship) => kindOf(relationship) === kind)?.target ?? null;
  return {
    path,
    sheets,
    names: raw.names.map(({ name, localSheet, formula }) => ({
      name,
      formula: shownFormula(formula),
      sheet: localSheet === undefined ? null : (sheets[Number(localSheet)]?.name ?? null),
    })),
    dateSystem: raw.dateSystem,
    isStructureProtected: raw.isStructureProtected,
    sharedStrings: sharedPart('sharedStrings'),
    styles: sharedPart('styles'),
  };
}

function sheetEntry({ name, attributes }: RawSheet, relationships: readonly Relationship[]): SheetEntry {
  const id = attributes.get('id');
  const own = relationships.find((relationship) => relationship.id === id);
  if (!own?.target && id !== '') throw damaged(`The sheet "${name}" has no part in the file`);
  return {
    name,
    sheetId: Number(attributes.get('sheetId') ?? 0),
    visibility: visibilityOf(attributes.get('state')),
    kind: own ? kindOf(own) : 'module',
    path: own?.target ?? '',
  };
}

interface RawWorkbook {
  readonly sheets: RawSheet[];
  readonly names: RawName[];
  dateSystem: DateSystem;
  isStructureProtected: boolean;
}

function readRaw(pkg: Package, path: string): RawWorkbook {
  const raw: RawWorkbook = { sheets: [], names: [], dateSystem: 1900, isStructureProtected: false };
  parseXml(path, pkg.text(path), {
    open(name, attributes, parents) {
      if (parents.length === 0) refuseOtherRoot(name);
      else if (parents.length === 1) readSetting(raw, name, attributes);
      else if (parents.length === 2) readListed(raw, name, attributes, parents[1]);
    },
    close(name, text, parents) {
      const last = raw.names.at(-1);
      if (name === 'definedName' && parents[1] === 'definedNames' && last) last.formula = text;
    },
  });
  return raw;
}

function refuseOtherRoot(name: string): void {
  if (name === 'workbook') return;
  throw new FileError(
    'notAWorkbook',
    'The file is an Office document but not an Excel workbook. Choose the return workbook (.xlsx).',
  );
}

function readSetting(raw: RawWorkbook, name: string, attributes: XmlAttributes): void {
  if (name === 'workbookPr') raw.dateSystem = attributes.isTrue('date1904') ? 1904 : 1900;
  else if (name === 'workbookProtection') raw.isStructureProtected = attributes.isTrue('lockStructure');
}

function readListed(raw: RawWorkbook, name: string, attributes: XmlAttributes, parent: string | undefined): void {
  if (name === 'sheet' && parent === 'sheets') {
    raw.sheets.push({ name: attributes.get('name') ?? '', attributes });
  } else if (name === 'definedName' && parent === 'definedNames') {
    raw.names.push({ name: attributes.get('name') ?? '', localSheet: attributes.get('localSheetId'), formula: '' });
  }
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
