/** An agreement as a workbook that its owner can edit: one sheet for each part. */
import { cellName } from '../../workbook/a1';
import type { ReportSheet } from '../../workbook/markup';
import type { Agreement } from '../model';
import { PARTS, type Part, type SettingsPart, type TablePart } from '../parts';
import { BLANK_VALUE } from '../parts/cell-form';
import { formValueOf, writtenAs } from '../parts/form-value';
import { entryRule, LONG_LISTS, spareArea } from './entry-rules';
import type { FormProblem } from './form-problem';
import { instructionsSheet } from './instructions';
import { FIRST_ROW, HEADING_ROW, HELP_ROW, LISTS, MOST_TEXT, SETTING_HEADINGS, SETTING_WIDTHS } from './layout';
import { SheetDraft } from './sheet-draft';

export type WrittenForm =
  | { readonly ok: true; readonly sheets: readonly ReportSheet[] }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

/** The sheets of the form; refused where a text is longer than a cell holds, since nothing may be lost. */
export function writeForm(agreement: Agreement): WrittenForm {
  const sheets = [instructionsSheet(agreement), ...PARTS.map((part) => sheetOf(part, agreement)), listsSheet()];
  const problems = sheets.flatMap(tooLong);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sheets };
}

function sheetOf(part: Part, agreement: Agreement): ReportSheet {
  return part.kind === 'table' ? tableSheet(part, agreement) : settingsSheet(part, agreement);
}

function tableSheet(part: TablePart, agreement: Agreement): ReportSheet {
  const described = [...part.links, ...part.columns];
  const rows = part.rows(agreement);
  const draft = new SheetDraft(part.sheet, part.sheet, part.about);
  described.forEach(({ heading, help }, column) => {
    draft.text(HELP_ROW, column, help, 'wrapped').text(HEADING_ROW, column, heading, 'heading');
  });
  rows.forEach(({ at, links }, index) => {
    const row = FIRST_ROW + index;
    part.links.forEach(({ form }, column) => draft.value(row, column, writtenAs(form, links[column]), form));
    part.columns.forEach((column, place) =>
      draft.value(row, part.links.length + place, formValueOf(agreement, at, column), column.form),
    );
  });
  // A table needs one row, if only a blank one, and its formats say how what is typed there is read.
  if (rows.length === 0) described.forEach(({ form }, column) => draft.value(FIRST_ROW, column, BLANK_VALUE, form));
  const bottom = HEADING_ROW + Math.max(1, rows.length);
  return draft.finish({
    widths: described.map(({ width }) => width),
    frozen: { rows: FIRST_ROW, columns: 1 },
    tables: [{ name: tableName(part), area: { top: HEADING_ROW, left: 0, bottom, right: described.length - 1 } }],
    entryRules: described.map((each, column) => entryRule(each, spareArea(column, rows.length))),
    titleRows: { first: HEADING_ROW, last: HEADING_ROW },
  });
}

function tableName({ id }: TablePart): string {
  return `Agreement${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

function settingsSheet(part: SettingsPart, agreement: Agreement): ReportSheet {
  const draft = new SheetDraft(part.sheet, part.sheet, part.about);
  Object.values(SETTING_HEADINGS).forEach((heading, column) => draft.text(HEADING_ROW, column, heading, 'heading'));
  part.settings.forEach((setting, index) => {
    const row = FIRST_ROW + index;
    draft
      .text(row, 0, setting.heading, 'wrapped')
      .value(row, 1, formValueOf(agreement, [], setting), setting.form)
      .text(row, 2, setting.help, 'wrapped');
  });
  return draft.finish({
    widths: SETTING_WIDTHS,
    frozen: { rows: FIRST_ROW, columns: 1 },
    entryRules: part.settings.map((setting, index) => {
      const row = FIRST_ROW + index;
      return entryRule(setting, { top: row, left: 1, bottom: row, right: 1 });
    }),
  });
}

/** Words to choose from where they are too many for a rule. */
function listsSheet(): ReportSheet {
  const draft = new SheetDraft(
    LISTS,
    'Lists',
    'Words that cells of other sheets are chosen from. Nothing here is read back.',
  );
  LONG_LISTS.forEach(({ choices = [] }, column) => {
    draft.text(HEADING_ROW, column, 'Meaning of a column', 'heading');
    choices.forEach((choice, at) => draft.text(FIRST_ROW + at, column, choice, 'plain'));
  });
  return draft.finish({ widths: LONG_LISTS.map(() => 24), frozen: { rows: FIRST_ROW, columns: 0 } });
}

function tooLong({ name, cells }: ReportSheet): readonly FormProblem[] {
  return cells.flatMap(({ row, column, value }) =>
    value.kind === 'text' && value.value.length > MOST_TEXT
      ? [
          {
            severity: 'error' as const,
            code: 'form.too-long',
            cell: { sheet: name, row, column },
            sheet: name,
            message: `The text for ${name}!${cellName(row, column)} has ${String(value.value.length)} characters, and a cell of Excel holds ${String(MOST_TEXT)}.`,
            remedy: 'Shorten it in the JSON file, or keep to the JSON file for this agreement.',
          },
        ]
      : [],
  );
}
