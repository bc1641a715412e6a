/** The first sheet of the form: what it is, how to change it, and how to bring it back. */
import type { ReportSheet } from '../../workbook/markup';
import type { Agreement } from '../model';
import { PARTS } from '../parts';
import { INSTRUCTIONS } from './layout';
import { SheetDraft } from './sheet-draft';

const MOST_TITLE = 200;

const WORKED_EXAMPLE: readonly string[] = [
  'This agreement is a worked example: its status is not “agreed”.',
  'Apart from figures taken from a published report, its KPIs, targets, rates and names are invented.',
  'Do not take any of them for a council’s own.',
];

const STEPS: readonly string[] = [
  'Change what you like on the sheets below. Row 4 of each says what its columns mean; so does a selected cell. Cells with a list take only what is on it.',
  'Add rows below the last one: the table grows. Take out whole rows (right click, Delete, Table rows). The order of rows is the order in reports.',
  'Sheets and headings keep their names. Sheets and columns of your own are reported on import, so that nothing is lost in silence.',
  'Several words in one cell stand one a line (Alt+Enter). A text that must keep a space at its end, or a line end within a list, stands in double quotation marks.',
  'Percentages are in points, without the sign: 95 is 95%. Dates are written day first.',
  'Never change what was in force: give a target a new row with its first day; end a KPI (In force to) and add a row with the same reference from the next day on. Past months are then still judged by what held in them.',
  'Write on the sheet Changes what you changed and why, and give the agreement a new version.',
  'Save, and bring it back: sda-return agreement import THIS.xlsx --out agreement.json. What does not fit is listed cell by cell; nothing is written until everything does.',
  'See what changed: sda-return agreement diff OLD.json agreement.json. See what it would have done: sda-return agreement try agreement.json returns/*.xlsx.',
];

export function instructionsSheet({ title, version, commissioner, supplier, status }: Agreement): ReportSheet {
  const draft = new SheetDraft(
    INSTRUCTIONS,
    shortened(title),
    shortened(`Version ${version}: ${commissioner} and ${supplier}`),
  );
  let row = 3;
  if (status !== 'agreed') {
    WORKED_EXAMPLE.forEach((words, at) => draft.text(row + at, 1, words, 'warning'));
    row += WORKED_EXAMPLE.length + 1;
  }
  draft.text(row, 1, 'How to change the agreement', 'heading');
  STEPS.forEach((step, at) => {
    row += 1;
    draft.text(row, 0, String(at + 1), 'wrapped').text(row, 1, step, 'wrapped');
  });
  row += 2;
  draft.text(row, 1, 'The sheets', 'heading');
  for (const { sheet, about } of PARTS) {
    row += 1;
    draft.link(row, 0, sheet, sheet).text(row, 1, about, 'wrapped');
  }
  return draft.finish({ widths: [18, 110], frozen: { rows: 0, columns: 0 } });
}

/** Nothing is read back from this sheet. */
function shortened(text: string): string {
  return text.length > MOST_TITLE ? `${text.slice(0, MOST_TITLE - 1)}…` : text;
}
