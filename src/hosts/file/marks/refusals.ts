/** What must be true before a workbook is marked. Where it is not, nothing comes of the changed package. */
import { MAX_COLUMNS } from '../../../workbook/a1';
import type { Markup, ReportSheet, SheetFlags } from '../../../workbook/markup';
import { FileError } from '../file-error';
import type { Package } from '../package';
import { kindOf, relationshipsOf, workbookPathOf } from '../relationships';
import type { XmlDocument } from '../xml-text/document';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbook-part';

/** Throws a FileError where no program but Excel may change the workbook. */
export function refuseUnchangeable(pkg: Package): void {
  if (pkg.paths().some((path) => path.toLowerCase().startsWith('_xmlsignatures/'))) {
    throw new FileError(
      'signed',
      'The workbook is digitally signed, and any change would void the signature. Keep the signed file, remove the signature from a copy in Excel (File, Info, View Signatures) and mark that copy.',
    );
  }
  if (relationshipsOf(pkg, workbookPathOf(pkg)).some((relationship) => kindOf(relationship) === 'revisionHeaders')) {
    throw new FileError(
      'cannotMark',
      'The workbook is shared in the old way, with a log of changes that marks would contradict. In Excel choose Review, Unshare Workbook, save it and try again.',
    );
  }
}

/** Throws a FileError where the workbook has no room for the marks or does not allow them. */
export function refuseUnfitting(pkg: Package, markup: Markup): void {
  const workbook = readWorkbookPart(pkg);
  if (markup.sheets.length > 0) refuseSheets(workbook, markup.sheets);
  for (const flags of markup.flags) refuseFlags(workbook, flags);
}

/** The sheet that some flags are for; throws where the workbook has no such worksheet. */
export function flaggedSheet(workbook: WorkbookPart, flags: SheetFlags): SheetEntry {
  const key = flags.sheet.toLowerCase();
  const sheet = workbook.sheets.find(({ name, kind }) => name.toLowerCase() === key && kind === 'worksheet');
  if (!sheet) {
    throw new FileError(
      'cannotMark',
      `The workbook has no sheet "${flags.sheet}". Read the workbook again and check it anew.`,
    );
  }
  return sheet;
}

/** Excel's rules for the names of sheets. */
const BAD_SHEET_NAME = /^'|'$|[:\\/?*[\]\p{Cc}\p{Cs}]/u;
const LONGEST_SHEET_NAME = 31;

function refuseSheets(workbook: WorkbookPart, sheets: readonly ReportSheet[]): void {
  refuseProtectedStructure(workbook);
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  for (const { name } of sheets) refuseSheetName(name, taken);
}

/** Throws a FileError where sheets may not be added or removed. */
export function refuseProtectedStructure(workbook: WorkbookPart): void {
  // The password only keeps people from it in Excel, but the supplier asked for it: the add-in could not add sheets either.
  if (workbook.isStructureProtected) {
    throw new FileError(
      'cannotMark',
      'The structure of the workbook is protected, so no report sheets can be added or removed. In Excel choose Review, Protect Workbook to lift the protection, or save the report to a workbook of its own.',
    );
  }
}

/** Throws where a sheet cannot have a name; adds it to those taken otherwise. */
export function refuseSheetName(name: string, taken: Set<string>): void {
  if (name === '' || name.length > LONGEST_SHEET_NAME || BAD_SHEET_NAME.test(name)) {
    throw new FileError(
      'cannotMark',
      `A sheet cannot be called "${name}": Excel allows 1 to 31 characters without : \\ / ? * [ ].`,
    );
  }
  if (taken.has(name.toLowerCase())) {
    throw new FileError('cannotMark', `The workbook has a sheet "${name}" already. Rename that sheet and try again.`);
  }
  taken.add(name.toLowerCase());
}

function refuseFlags(workbook: WorkbookPart, flags: SheetFlags): void {
  const sheet = flaggedSheet(workbook, flags);
  if ((flags.check?.column ?? 0) >= MAX_COLUMNS) {
    throw new FileError(
      'cannotMark',
      `The sheet "${sheet.name}" has no empty column left for the words of its checks.`,
    );
  }
}

/** Throws a FileError where a sheet takes no marks: told from its part while that is open, since opening a large one takes long. */
export function refuseProtectedSheet(doc: XmlDocument, sheet: SheetEntry): void {
  const protection = doc.child(doc.root, 'sheetProtection');
  if (protection && doc.isTrue(protection, 'sheet')) {
    throw new FileError(
      'cannotMark',
      `The sheet "${sheet.name}" is protected and gets no marks of its own. Lift its protection in Excel (Review, Unprotect Sheet), or rely on the report sheets.`,
    );
  }
}
