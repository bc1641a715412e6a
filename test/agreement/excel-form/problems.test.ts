import { readForm, writeForm, type FormProblem } from '../../../src/agreement/excel-form';
import { newWorkbook, readWorkbook } from '../../../src/hosts/file';
import { cellName, parseCell } from '../../../src/workbook/a1';
import type { MarkupValue, ReportSheet } from '../../../src/workbook/markup';
import { shippedAgreement } from '../shipped-agreement';

const form = writeForm(shippedAgreement());
const SHEETS: readonly ReportSheet[] = form.ok ? form.sheets : [];

type Change = (sheets: readonly ReportSheet[]) => readonly ReportSheet[];

/** Puts a value into a cell of a fresh export. */
function put(sheet: string, cell: string, value: MarkupValue): Change {
  const at = parseCell(cell);
  if (!at) throw new Error(`${cell} is no cell.`);
  return (sheets) =>
    sheets.map((each) => {
      if (each.name !== sheet) return each;
      const others = each.cells.filter(({ row, column }) => row !== at.row || column !== at.column);
      const cells = [...others, { ...at, value }].sort((a, b) => a.row - b.row || a.column - b.column);
      return { ...each, cells };
    });
}

const words = (value: string): MarkupValue => ({ kind: 'text', value });
const blank: MarkupValue = { kind: 'blank' };
const formula = (value: string): MarkupValue => ({ kind: 'formula', formula: value, value: '' });

function problemsAfter(...changes: readonly Change[]): readonly FormProblem[] {
  const sheets = changes.reduce<readonly ReportSheet[]>((all, change) => change(all), SHEETS);
  const read = readForm(readWorkbook(newWorkbook(sheets.map((sheet) => ({ ...sheet, tables: [] })))));
  return read.ok ? read.warnings : read.problems;
}

function told({ cell, message, remedy }: FormProblem): string {
  return `${cell ? `${cell.sheet}!${cellName(cell.row, cell.column)}` : 'workbook'}: ${message} ${remedy}`;
}

describe('what is wrong with a form', () => {
  it('is nothing on a fresh export', () => {
    expect(problemsAfter()).toEqual([]);
  });

  const cases: readonly (readonly [what: string, change: Change, sentence: string])[] = [
    ['a blank that may not be', put('KPIs', 'D7', blank), 'KPIs!D7: “Title” is blank. As the return writes it.'],
    ['a word that is none of the list', put('KPIs', 'G7', words('percnt')), 'KPIs!G7: “Unit”: shows “percnt”, which is none of the choices. Did you mean “percent”?'],
    ['words where a number belongs', put('Orders', 'E6', words('many')), 'Orders!E6: “Days”: shows “many”, and a number belongs here. Write the number alone, in digits.'],
    ['words where a date belongs', put('Targets', 'C6', words('April')), 'Targets!C6: “From”: shows “April”, and a date belongs here. Write it day first, such as 31/07/2014.'],
    ['a target that is none', put('Targets', 'D6', words('95 %')), 'Targets!D6: “Target”: shows “95 %”, and a target belongs here. Write one figure, such as 95, or a range, such as 4 to 8. A percentage is written in points, without the sign.'],
    ['an edge that is none', put('KPIs', 'S6', words('goal - 3')), 'KPIs!S6: “Good: at least”: shows “goal - 3”, and the edge of a band belongs here.'],
    ['a target of no KPI', put('Targets', 'A6', words('A01-11')), 'Targets!A6: The sheet KPIs has no KPI “A01-11”. Did you mean “A01-1”?'],
    ['a value beside the table', put('Priorities', 'H7', words('new')), 'Priorities!H7: “new” stands under no heading, so it would be lost.'],
    ['a misspelt heading', put('Services', 'B5', words('Nmae')), 'Services!B5: The sheet Services has no column “Nmae”. Did you mean “Name”?'],
    ['a setting nobody knows', put('Agreement', 'A6', words('Identity')), 'Agreement!A6: No setting has this name.'],
    ['a missing sheet', (sheets) => sheets.filter(({ name }) => name !== 'Orders'), 'workbook: The workbook has no sheet “Orders”.'],
    ['a service that the agreement has not', put('KPIs', 'B6', words('A11')), 'KPIs!B6: The agreement has no service “A11”.'],
    ['a number out of bounds', put('Agreement', 'B18', { kind: 'number', value: 13 }), 'Agreement!B18: “Financial year begins in month” is 13, and must be at most 12.'],
    ['a profile with blanks in it', put('Orders', 'H6', { kind: 'number', value: 99 }), 'Orders!I6: Item 2 of “Profile” is missing. Add it: a number.'],
    ['a band without an edge', put('KPIs', 'S6', blank), 'KPIs!S6: '],
  ]; // prettier-ignore

  it.each(cases)('is told by its cell: %s', (_what, change, sentence) => {
    expect(problemsAfter(change).map(told)).toContainEqual(expect.stringContaining(sentence));
  });

  it('is told all at once', () => {
    const found = problemsAfter(put('KPIs', 'D7', blank), put('Orders', 'E6', words('many')));
    expect(found.map(({ cell }) => cell?.sheet)).toEqual(['KPIs', 'Orders']);
  });

  it('never speaks of JSON', () => {
    for (const [, change] of cases) expect(problemsAfter(change).map(told).join('\n')).not.toMatch(/JSON|null|\{/);
  });

  it('is not a text that looks like a formula, but what a formula shows counts', () => {
    expect(problemsAfter(put('Priorities', 'B6', words('=1+1')))).toEqual([]);
    expect(problemsAfter(put('Priorities', 'B6', formula('A6'))).map(told)).toEqual([
      expect.stringContaining('“Name” is blank'),
    ]);
  });

  it('never breaks the reading, whatever workbook is given', () => {
    const stranger = readForm(readWorkbook(newWorkbook(SHEETS.slice(0, 1))));
    expect(stranger.ok).toBe(false);
  });
});
