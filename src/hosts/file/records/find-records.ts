/** Finds our record sheets in a package, by the workbook names that `workbook/marks.ts` tells of. */
import { RECORD_NAME_PREFIX } from '../../../workbook/marks';
import { isUnsettled, sheetOfReference } from '../../../workbook/records';
import type { DefinedName } from '../../../workbook/snapshot';
import type { WorkbookPart } from '../workbook-part';

export interface FoundRecords {
  /** Place of a sheet → its role; one with two marks has the settled one. */
  readonly roles: ReadonlyMap<number, string>;
  /** Every name of ours, also those whose sheet somebody has deleted. */
  readonly names: readonly DefinedName[];
}

export function findRecords(workbook: WorkbookPart): FoundRecords {
  // A name of one sheet alone is on a copy that somebody made of a record: the copy is theirs.
  const names = workbook.names.filter(({ name, sheet }) => sheet === null && name.startsWith(RECORD_NAME_PREFIX));
  const roles = new Map<number, string>();
  for (const { name, formula } of names) {
    const sheetName = sheetOfReference(formula)?.toLowerCase();
    const index = workbook.sheets.findIndex((sheet) => sheet.name.toLowerCase() === sheetName);
    const isSheet = workbook.sheets[index]?.kind === 'worksheet';
    const known = roles.get(index);
    if (isSheet && (known === undefined || isUnsettled(known))) roles.set(index, name.slice(RECORD_NAME_PREFIX.length));
  }
  // A workbook must keep a sheet: names that claim them all are not ours.
  return roles.size < workbook.sheets.length ? { roles, names } : { roles: new Map(), names: [] };
}
