/** Where our marks are, from the workbook's names: shared by reading (which leaves them out) and clearing. */
import { parseArea } from '../../workbook/a1';
import {
  CHECK_NAME_PREFIX,
  RECORD_NAME_PREFIX,
  SHEET_NAME_PREFIX,
  STAMP_NAME,
  UNMARKED_SHEET,
} from '../../workbook/marks';
import { isUnsettled, sheetOfReference } from '../../workbook/records';
import type { Visibility } from '../../workbook/snapshot';

/** Office.js's words for a sheet's visibility. */
export const VISIBILITIES: ReadonlyMap<string, Visibility> = new Map([
  ['Visible', 'visible'],
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

/** What is needed of a workbook name. */
export interface NameLike {
  readonly name: string;
  readonly formula: string;
}

export interface MarkedPlaces {
  /** Every name of ours, also those whose sheet or column the user has deleted. */
  readonly names: readonly string[];
  /** Also of one that a write was stopped before it could mark, whether there is one or not. */
  readonly sheets: ReadonlySet<string>;
  /** The names among ours that mark sheets. */
  readonly sheetMarks: ReadonlySet<string>;
  readonly checkColumns: ReadonlyMap<string, number>;
}

export function markedPlaces(names: readonly NameLike[]): MarkedPlaces {
  const ours: string[] = [];
  const sheets = new Set([UNMARKED_SHEET]);
  const sheetMarks = new Set<string>();
  const checkColumns = new Map<string, number>();
  for (const { name, formula } of names) {
    const isSheet = name.startsWith(SHEET_NAME_PREFIX);
    if (!isSheet && !name.startsWith(CHECK_NAME_PREFIX) && name !== STAMP_NAME) continue;
    ours.push(name);
    if (isSheet) sheetMarks.add(name);
    const place = parseReference(formula);
    if (!place) continue;
    if (isSheet) sheets.add(place.sheet);
    else if (name !== STAMP_NAME) checkColumns.set(place.sheet, place.column);
  }
  return { names: ours, sheets, sheetMarks, checkColumns };
}

/** Our record sheets among the workbook's, by name, each with its role; one with two marks has the settled one. */
export function recordRoles(names: readonly NameLike[], sheetCount: number): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const { name, formula } of names) {
    const sheet = name.startsWith(RECORD_NAME_PREFIX) ? sheetOfReference(formula) : null;
    const known = sheet === null ? undefined : roles.get(sheet);
    if (sheet !== null && (known === undefined || isUnsettled(known))) roles.set(sheet, roleIn(name));
  }
  // A workbook must keep a sheet: names that claim them all are not ours.
  return roles.size < sheetCount ? roles : new Map();
}

/** The records of some roles in the form in which marks are found, so that they are replaced as our sheets are. */
export function recordPlaces(names: readonly NameLike[], isWanted: (role: string) => boolean): MarkedPlaces {
  const ours = names.filter(({ name }) => name.startsWith(RECORD_NAME_PREFIX) && isWanted(roleIn(name)));
  return {
    names: ours.map(({ name }) => name),
    sheets: new Set([UNMARKED_SHEET, ...ours.flatMap(({ formula }) => sheetOfReference(formula) ?? [])]),
    sheetMarks: new Set(ours.map(({ name }) => name)),
    checkColumns: new Map(),
  };
}

function roleIn(name: string): string {
  return name.slice(RECORD_NAME_PREFIX.length);
}

/** "='KPIs'!$N:$N" → its sheet and first column; null for "#REF!" and anything that is not one area of one sheet. */
function parseReference(formula: string): { readonly sheet: string; readonly column: number } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  const area = match && parseArea(match[3] ?? '');
  if (!match || !area) return null;
  return { sheet: match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll("''", "'"), column: area.left };
}
