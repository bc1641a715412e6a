/** How the return is laid out and worded: sheets, columns and words. */
import { TABLE_ROLES } from '../model';
import { TEXT, YES_NO } from './cell-form';
import { BAND_LABELS, FIELD, ORIENTATION, PLACEHOLDER, TABLE, TABLE_NAMES, UNIT_LABELS } from './choices';
import { TEXTS } from './list-form';
import { listPart, type Link, type SettingsPart, type TablePart } from './part';
import { aliases, column } from './shared-columns';

const TABLES = ['returnFormat', 'tables'];

const tableLink: Link = {
  heading: 'Table',
  help: 'Which table of the return; the words here never change, whatever the return calls its sheets.',
  form: TABLE,
  mayBeBlank: false,
  width: 14,
};

export const returnTablesPart: TablePart = {
  kind: 'table',
  id: 'returnTables',
  sheet: 'Return sheets',
  about: 'The six tables of a return, and where each stands in the workbook. Every table has its row here.',
  links: [tableLink],
  columns: [
    column('Sheet names', ['sheetNames'], TEXTS, 40, 'Names its sheet may have, one a line, the expected one first.'),
    column('Required', ['required'], YES_NO, 11, 'Whether a return without it has an error.'),
    column('Orientation', ['orientation'], ORIENTATION, 13, 'down: one record a row; across: one record a column.'),
  ],
  rows: () => TABLE_ROLES.map((role) => ({ at: [...TABLES, role], links: [role], name: `table ${TABLE_NAMES[role]}` })),
  place: ([role], sofar) => {
    const at = [...TABLES, String(role)];
    if (sofar.valueAt([...at, 'sheetNames']) === undefined) return { ok: true, at };
    return { ok: false, link: 0, message: 'The table stands on two rows.', remedy: 'Take one of them out.' };
  },
};

export const returnColumnsPart: TablePart = {
  kind: 'table',
  id: 'returnColumns',
  sheet: 'Return columns',
  about: 'The columns of each table (of a cover: its labels), and the headings by which a return may call them.',
  links: [tableLink],
  columns: [
    column('Meaning', ['field'], FIELD, 20, 'What the column holds. Only the meanings of its own table fit.'),
    column('Headings', ['headers'], TEXTS, 50, 'Headings it may have, one a line, the expected one first.'),
    column('Required', ['required'], YES_NO, 11, 'Whether a return without it has an error.'),
  ],
  rows: ({ returnFormat: { tables } }) =>
    TABLE_ROLES.flatMap((role) =>
      tables[role].columns.map(({ field }, place) => ({
        at: [...TABLES, role, 'columns', place],
        links: [role],
        name: `column “${field}” of the table ${TABLE_NAMES[role]}`,
      })),
    ),
  place: ([role], sofar) => {
    const list = [...TABLES, String(role), 'columns'];
    return { ok: true, at: [...list, sofar.lengthOf(list)] };
  },
};

export const activityTypesPart = listPart({
  id: 'activityTypes',
  sheet: 'Activity types',
  about: 'The kinds of activity that a return may list.',
  at: ['returnFormat', 'activityTypes'],
  columns: [
    column('Code', ['code'], TEXT, 16, 'A short code; the sheet Derivations names the type by it.'),
    column('Name', ['name'], TEXT, 30, 'As the return writes it.'),
    aliases,
    column('Training event', ['isTrainingEvent'], YES_NO, 14, 'yes: those who only attend it do not count as supported.'),
  ],
  names: ({ returnFormat }) => returnFormat.activityTypes.map(({ code }) => `activity type ${code}`),
}); // prettier-ignore

export const placeholdersPart = listPart({
  id: 'placeholders',
  sheet: 'Placeholders',
  about: 'What may stand in a cell instead of a figure, and what it says.',
  at: ['returnFormat', 'placeholders'],
  columns: [column('Meaning', ['code'], PLACEHOLDER, 18, 'What the words say about the figure.'), aliases],
  names: ({ returnFormat }) =>
    returnFormat.placeholders.map(({ code }, at) => `placeholder ${code} (${String(at + 1)})`),
});

function words(heading: string, path: readonly string[], help: string) {
  return column(heading, ['returnFormat', ...path], TEXTS, 60, `${help} One a line.`);
}

export const wordsPart: SettingsPart = {
  kind: 'settings',
  id: 'words',
  sheet: 'Words',
  about: 'The words that a return uses. Case, spacing and punctuation never matter. (none) where there are none.',
  settings: [
    words('Total rows', ['totalLabels'], 'What stands first in a row of totals, such as Grand Total.'),
    words('Commissioned', ['commissionedWords'], 'Activity that the commissioner pays for.'),
    words('Traded', ['tradedWords'], 'Activity that somebody else bought.'),
    words('Provisional', ['provisionalWords'], 'Figures that may still change.'),
    words('Final', ['finalWords'], 'Figures that will not change.'),
    words('Yes', ['yesWords'], 'Such as on the cover of a nil return.'),
    words('No', ['noWords'], 'The opposite.'),
    words('Original', ['originalWords'], 'A return that is the first of its month; others are “correction n”.'),
    ...BAND_LABELS.map(([band, label]) => words(`Band: ${label}`, ['bandWords', band], 'How the supplier may call the band.')),
    ...UNIT_LABELS.map(([unit, label]) => words(`Unit: ${label}`, ['unitWords', unit], 'How the return may write the unit.')),
  ],
}; // prettier-ignore
