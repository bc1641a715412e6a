/** Writes and removes record sheets in a package; marks, and records that are not named, keep their bytes. */
import { quoteSheet } from '../../../workbook/a1';
import { RECORD_NAME_PREFIX } from '../../../workbook/marks';
import type { ReportSheet } from '../../../workbook/markup';
import { isUnsettled, roleOf, type RecordChange } from '../../../workbook/records';
import { refuseProtectedStructure, refuseUnfitting } from '../marks/refusals';
import type { Package } from '../package';
import { openStyles } from '../parts/styles';
import { addNames, removeNamesWhere, removeSheets } from '../parts/workbook-edits';
import { addReportSheets } from '../report/report-sheets';
import { readWorkbookPart } from '../workbook-part';
import { findRecords } from './find-records';

/** The last change of a role counts. Throws a FileError, the package then being of no more use. */
export function writeRecords(pkg: Package, changes: readonly RecordChange[]): void {
  const byRole = new Map(changes.map((change) => [roleOf(change), change]));
  removeRecords(pkg, byRole);
  const sheets = [...byRole.values()].flatMap((change) => (change.kind === 'write' ? [change.sheet] : []));
  if (sheets.length === 0) return;
  refuseUnfitting(pkg, { flags: [], sheets });
  // Kept as the workbook's own formats: clearing marks cuts off what it finds marked, and must not cut these.
  const styles = openStyles(pkg, { reusesFormats: true });
  addReportSheets(pkg, sheets, styles, { firstIsActive: false });
  styles.write('own');
  addNames(pkg, sheets.map(nameOf));
}

function removeRecords(pkg: Package, roles: ReadonlyMap<string, RecordChange>): void {
  const workbook = readWorkbookPart(pkg);
  const found = findRecords(workbook);
  refuseProtectedStructure(workbook);
  const isConcerned = (role: string): boolean => roles.has(role) || isUnsettled(role);
  const places = [...found.roles].filter(([, role]) => isConcerned(role)).map(([index]) => index);
  const gone = new Set(found.names.map(({ name }) => name).filter((name) => isConcerned(roleIn(name))));
  removeNamesWhere(pkg, (name, isLocal) => !isLocal && gone.has(name));
  removeSheets(pkg, new Set(places));
}

function roleIn(name: string): string {
  return name.slice(RECORD_NAME_PREFIX.length);
}

function nameOf({ role, name }: ReportSheet): Parameters<typeof addNames>[1][number] {
  const formula = `${quoteSheet(name)}!$A$1`;
  return { name: `${RECORD_NAME_PREFIX}${role}`, formula, sheetIndex: null, isHidden: true };
}
