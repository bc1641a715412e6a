/** What a workbook that is no return of the agreement has instead, in words. */
import type { Agreement } from '../agreement/model';
import { TABLE_ROLES } from '../agreement/model';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { CellKind } from '../workbook/snapshot';
import { cleanText } from './values/clean-text';

const MOST_SHEETS = 6;
const MOST_HEADINGS = 4;
const LONGEST_HEADING = 40;
/** Rows in which a sheet's headings are looked for. */
const MOST_ROWS = 40;

/** "sheet “Invoices” (Customer URN, Invoice date, …)", for the first few sheets. */
export function foundInstead(snapshot: Snapshot): readonly string[] {
  const sheets = snapshot.sheets.slice(0, MOST_SHEETS).map((sheet) => {
    const headings = firstHeadings(snapshot, sheet);
    return `sheet “${sheet.name}”${headings === '' ? '' : ` (${headings})`}`;
  });
  const more = snapshot.sheets.length - sheets.length;
  return more > 0 ? [...sheets, more === 1 ? '1 more sheet' : `${String(more)} more sheets`] : sheets;
}

/** The names of the tables that a return must have. */
export function expectedTables({ returnFormat }: Agreement): readonly string[] {
  return TABLE_ROLES.map((role) => returnFormat.tables[role])
    .filter(({ required }) => required)
    .map(({ sheetNames }) => sheetNames[0] ?? '');
}

/** The row with the most texts near the top is what the sheet has for headings. */
function firstHeadings(snapshot: Snapshot, sheet: SheetSnapshot): string {
  const rows = new Map<number, string[]>();
  for (const { blocks } of sheet.columns.slice(0, 64)) {
    for (const { firstRow, kinds, numbers } of blocks) {
      for (let at = 0; at < kinds.length && firstRow + at < MOST_ROWS; at += 1) {
        if (kinds[at] !== CellKind.text) continue;
        const text = cleanText(snapshot.texts[numbers[at] ?? 0] ?? '');
        if (text === '') continue;
        const row = rows.get(firstRow + at) ?? [];
        rows.set(firstRow + at, row);
        row.push(text);
      }
    }
  }
  const byRow = [...rows].sort(([a], [b]) => a - b).map(([, texts]) => texts);
  const widest = byRow.reduce<readonly string[]>((best, texts) => (texts.length > best.length ? texts : best), []);
  const shown = widest.slice(0, MOST_HEADINGS).map(shortened);
  return (widest.length > MOST_HEADINGS ? [...shown, '…'] : shown).join(', ');
}

function shortened(text: string): string {
  return text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING - 1).trimEnd()}…` : text;
}
