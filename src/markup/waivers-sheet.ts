/** The waivers as a record sheet that people can read, edit and print. */
import { WAIVER_COLUMNS, WAIVERS_ROLE, type StatedWaiver } from '../review/waivers';
import type { ReportSheet } from '../workbook/markup';
import { recordOf } from '../workbook/records';
import { parseIsoDate, serialOfDate, type DateSystem } from '../workbook/serial-date';
import type { Snapshot } from '../workbook/snapshot';
import { SheetNames } from './sheet-names';
import { SheetWriter } from './sheet-writer';

const NAME = 'SDA Waivers';

const ABOUT =
  'Findings of SDA Return Checker that were accepted. Each stays in the review and in its counts, and is shown as ' +
  'accepted until the day named. Rows may be edited or deleted. The last two columns tell which finding is meant and ' +
  'what was accepted: leave them as they are. Where the cells of a finding change, its waiver lapses.';

const WIDTHS: Readonly<Record<keyof StatedWaiver, number>> = {
  rule: 8,
  where: 18,
  found: 60,
  reason: 48,
  role: 22,
  date: 12,
  expires: 12,
  subject: 28,
  finding: 19,
  facts: 19,
};

const ABOUT_ROW = 1;
const HEADING_ROW = 3;

/** `snapshot` is the workbook that the sheet is for: waivers that are there already are replaced, under their name. */
export function waiversSheet(waivers: readonly StatedWaiver[], snapshot: Snapshot): ReportSheet {
  const sheet = new SheetWriter();
  sheet.text(0, 0, 'Waivers', { style: 'title' }).text(ABOUT_ROW, 0, ABOUT, { style: 'wrapped' });
  sheet.headings(
    HEADING_ROW,
    0,
    WAIVER_COLUMNS.map(({ heading }) => heading),
  );
  waivers.forEach((waiver, at) => {
    writeWaiver(sheet, HEADING_ROW + 1 + at, waiver, snapshot.dateSystem);
  });
  const about = { top: ABOUT_ROW, bottom: ABOUT_ROW, left: 0, right: WAIVER_COLUMNS.length - 1 };
  const name = recordOf(snapshot, WAIVERS_ROLE)?.sheet.name ?? new SheetNames(snapshot).take(NAME);
  return sheet.finish(WAIVERS_ROLE, name, {
    columnWidths: WAIVER_COLUMNS.map(({ member }) => WIDTHS[member]),
    merges: [about],
    frozen: { rows: HEADING_ROW + 1, columns: 0 },
    print: { landscape: true, titleRows: { first: HEADING_ROW, last: HEADING_ROW } },
  });
}

function writeWaiver(sheet: SheetWriter, row: number, waiver: StatedWaiver, dates: DateSystem): void {
  WAIVER_COLUMNS.forEach(({ member }, column) => {
    const text = waiver[member];
    const date = member === 'date' || member === 'expires' ? parseIsoDate(text) : null;
    const serial = date && serialOfDate(date, dates);
    if (serial !== null) sheet.date(row, column, serial, { style: 'wrapped' });
    else if (text !== '') sheet.text(row, column, text, { style: 'wrapped' });
  });
}
