/** Waivers as a record sheet that people read and edit: what its columns are called, and what it says. */
import { recordOf, recordRows } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import { WAIVER_MEMBERS, type GivenWaiver, type StatedWaiver } from './waiver';

/** Role of the record sheet that holds the waivers (`workbook/records.ts`). */
export const WAIVERS_ROLE = 'waivers';

/** In the order of the sheet's columns; a sheet whose columns were moved is read by their headings. */
export const WAIVER_COLUMNS: readonly { readonly member: keyof StatedWaiver; readonly heading: string }[] = [
  { member: 'rule', heading: 'Rule' },
  { member: 'where', heading: 'Where' },
  { member: 'found', heading: 'What was found' },
  { member: 'reason', heading: 'Why it is accepted' },
  { member: 'role', heading: 'Accepted by (role)' },
  { member: 'date', heading: 'On' },
  { member: 'expires', heading: 'Until' },
  { member: 'subject', heading: 'About' },
  { member: 'finding', heading: 'Id of the finding' },
  { member: 'facts', heading: 'Facts accepted' },
];

/** People put notes above a table, but not many. */
const MOST_ROWS_ABOVE = 30;

/**
 * The waivers that stand in a workbook, in the order of their rows. A sheet without the headings gives one waiver that
 * says nothing, so that it is refused and told of rather than passed over.
 */
export function waiversIn(snapshot: Snapshot): readonly GivenWaiver[] {
  const record = recordOf(snapshot, WAIVERS_ROLE);
  if (!record) return [];
  const { name } = record.sheet;
  const rows = recordRows(snapshot, record);
  const header = headerOf(rows);
  if (header < 0) return rows.some(isNotBlank) ? [{ stated: SILENT, source: placed(name) }] : [];
  const columns = columnsOf(rows[header] ?? []);
  return rows.slice(header + 1).flatMap((row, at): readonly GivenWaiver[] => {
    const stated = Object.assign({ ...SILENT }, textsOf(row, columns));
    return isNotBlank(Object.values(stated))
      ? [{ stated, source: placed(`row ${String(header + at + 2)} of ${name}`) }]
      : [];
  });
}

/**
 * Why the sheet of waivers cannot be written anew without losing what it says, as a clause for people; null where it can.
 * To be asked before a waiver is added or taken out.
 */
export function whyNotKept(snapshot: Snapshot): string | null {
  const record = recordOf(snapshot, WAIVERS_ROLE);
  if (!record) return null;
  const rows = recordRows(snapshot, record);
  if (headerOf(rows) >= 0 || !rows.some(isNotBlank)) return null;
  return `the sheet ${record.sheet.name} has lost a heading, so that what it says would be lost; put the headings back (${WAIVER_COLUMNS.map(({ heading }) => heading).join(', ')}) or delete the sheet`;
}

const SILENT: StatedWaiver = {
  finding: '', facts: '', rule: '', subject: '', where: '', found: '', reason: '', role: '', date: '', expires: '',
}; // prettier-ignore

function placed(place: string): GivenWaiver['source'] {
  return { kind: 'workbook', place };
}

/** Below zero where no row has every heading. */
function headerOf(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, MOST_ROWS_ABOVE).findIndex((row) => missingFrom(row).length === 0);
}

function missingFrom(row: readonly string[]): readonly string[] {
  const columns = columnsOf(row);
  return WAIVER_MEMBERS.filter((member) => !columns.has(member));
}

function columnsOf(row: readonly string[]): ReadonlyMap<keyof StatedWaiver, number> {
  const headings = row.map((text) => text.trim().toLowerCase());
  return new Map(
    WAIVER_COLUMNS.flatMap(({ member, heading }) => {
      const at = headings.indexOf(heading.toLowerCase());
      return at < 0 ? [] : [[member, at] as const];
    }),
  );
}

function textsOf(row: readonly string[], columns: ReadonlyMap<keyof StatedWaiver, number>): Partial<StatedWaiver> {
  return Object.fromEntries([...columns].map(([member, at]) => [member, (row[at] ?? '').trim()]));
}

function isNotBlank(row: readonly string[]): boolean {
  return row.some((text) => text.trim() !== '');
}
