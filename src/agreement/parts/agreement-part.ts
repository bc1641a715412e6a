/** The agreement itself: names, dates and calendar. */
import { dateLabel } from '../../workbook/serial-date';
import { DATE, NUMBER, TEXT, YES_NO } from './cell-form';
import { PLACE_CODES, STATUS } from './choices';
import { TEXTS } from './list-form';
import { listPart, type SettingsPart } from './part';
import { column, effective } from './shared-columns';

/** Not a member of the agreement: tells an empty register from none. */
export const REGISTER_KEPT = 'schoolRegisterKept';

export const agreementPart: SettingsPart = {
  kind: 'settings',
  id: 'agreement',
  sheet: 'Agreement',
  about: 'The contract, its parties and the days on which this version holds. Write in the column “Value”.',
  settings: [
    column('Identifier', ['id'], TEXT, 40, 'A short name that never changes, the same in every version.'),
    column('Title', ['title'], TEXT, 40, 'The contract’s name, as reports show it.'),
    column('Commissioner', ['commissioner'], TEXT, 40, 'Who buys.'),
    column('Supplier', ['supplier'], TEXT, 40, 'Who delivers and sends the returns.'),
    column('Other names of the contract', ['contractNames'], TEXTS, 40, 'How a return’s cover may name the contract, one a line (Alt+Enter). (none) where there are none.'),
    column('Other names of the supplier', ['supplierNames'], TEXTS, 40, 'How a return’s cover may name the supplier, one a line (Alt+Enter). (none) where there are none.'),
    column('Version', ['version'], TEXT, 40, 'A return’s cover names it; every change needs a new one.'),
    column('Status', ['status'], STATUS, 40, 'seed: from a published report; illustrative: a worked example, and every report says so; agreed: signed.'),
    column('Note on status', ['statusNote'], TEXT, 40, 'Where the figures come from. May be blank.', 'absent'),
    ...effective,
    column('Supersedes version', ['supersedes'], TEXT, 40, 'The version that this one takes the place of; blank: none.', 'null'),
    column('Financial year begins in month', ['financialYearStartMonth'], NUMBER, 40, '1 for January to 12 for December; 4 is April.'),
    column('Return due on working day', ['calendar', 'submissionWorkingDay'], NUMBER, 40, 'The return is due by this working day after the month’s end.'),
    column('Register of schools or places kept', [REGISTER_KEPT], YES_NO, 40, 'yes: only those on the sheet Schools are known; no: none is kept, and the sheet Schools stays empty.'),
    column('Digits of school numbers', ['returnFormat', 'schoolNumberPrefix'], TEXT, 40, 'The local authority’s three digits that a school number begins with; blank: not checked.', 'null'),
    column('Word for one place', ['returnFormat', 'places', 'one'], TEXT, 40, 'What is visited, where it is no school: site, ward, branch. All three rows blank: schools.', 'absent'),
    column('Word for many places', ['returnFormat', 'places', 'many'], TEXT, 40, 'The same word for more than one: sites.', 'absent'),
    column('Codes of places', ['returnFormat', 'places', 'codes'], PLACE_CODES, 40, 'Whether they have DfE numbers (seven digits) or codes of any form.', 'absent'),
    column('Layout of the return', ['returnFormat', 'id'], TEXT, 40, 'A short name for how the return is laid out.'),
    column('Format of the file', ['formatVersion'], NUMBER, 40, 'Always 1. Leave it as it is.'),
    column('Schema', ['$schema'], TEXT, 40, 'For editors of the JSON file. Leave it as it is.', 'absent'),
  ],
}; // prettier-ignore

export const nonWorkingDaysPart = listPart({
  id: 'nonWorkingDays',
  sheet: 'Non-working days',
  about: 'Bank holidays and closures. Saturdays and Sundays are never working days and need no row.',
  at: ['calendar', 'nonWorkingDays'],
  columns: [column('Day', [], DATE, 16, 'A day on which nobody works, such as 25/12/2014.')],
  names: ({ calendar }) => calendar.nonWorkingDays.map((day) => `non-working day ${dateLabel(day)}`),
});

export const changesPart = listPart({
  id: 'changes',
  sheet: 'Changes',
  about: 'What was changed, when and why, in the owner’s words. Add a row for each change; reports never read it.',
  at: ['changes'],
  columns: [
    column('Date', ['on'], DATE, 13, 'The day of the change.'),
    column('Version', ['version'], TEXT, 16, 'The version of the agreement that it made.'),
    column('What was changed', ['what'], TEXT, 70, 'What and why, in a sentence or two.'),
    column('By', ['by'], TEXT, 24, 'A role, such as “contract officer”; no names are needed. May be blank.', 'absent'),
  ],
  names: ({ changes = [] }) => changes.map(({ on, version }, at) => `entry ${String(at + 1)} of the log of changes (${on}, ${version})`),
}); // prettier-ignore
