/**
 * Our sheets of an earlier mark-up are not deleted before the new ones stand: Excel cannot give a deleted sheet back.
 * They, their tables and PivotTables are renamed, the sheets hidden and kept marked as ours, and deleted last.
 */
import { quoteSheet } from '../../workbook/a1';
import { OBJECT_PREFIX, SHEET_NAME_PREFIX, UNSETTLED } from '../../workbook/marks';
import type { FoundMarks, FoundReport } from './found-marks';
import type { NameLike } from './marked-places';
import { addName, removeName, removeSheet } from './remove-marks';
import { SMALL_STEP, type Step } from './steps';

/** Excel's limit for the name of a sheet. */
const MAX_SHEET_NAME = 31;

interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface Retirement {
  readonly report: FoundReport;
  readonly sheetName: string;
  /** The name that marks the retired sheet as ours. */
  readonly mark: string;
  readonly tables: readonly Rename[];
  readonly pivots: readonly Rename[];
}

/** What the sheets found and their objects are called while the new ones take their names: names that are free. */
export function planRetirement(marks: FoundMarks, prefix = SHEET_NAME_PREFIX): readonly Retirement[] {
  const sheetNames = new Set([...marks.sheets.values()].map((name) => name.toLowerCase()));
  const names = new Set(marks.names.map(({ name }) => name));
  const objects = new Set([...marks.tableNames, ...marks.reports.flatMap(({ pivots }) => pivots)]);
  const freeObject = (from: string): Rename => ({ from, to: free(`${OBJECT_PREFIX}retired_`, objects) });
  return marks.reports.map((report) => ({
    report,
    sheetName: freeSheetName(report.name, sheetNames),
    mark: free(`${prefix}${UNSETTLED}`, names),
    tables: report.tables.map(freeObject),
    pivots: report.pivots.map(freeObject),
  }));
}

function freeSheetName(name: string, taken: Set<string>): string {
  let candidate = name;
  do candidate = `~${candidate}`.slice(0, MAX_SHEET_NAME);
  while (taken.has(candidate.toLowerCase()) && candidate !== '~'.repeat(MAX_SHEET_NAME));
  taken.add(candidate.toLowerCase());
  return candidate;
}

/** The first of "start1", "start2" … that is not taken, which it is from then on. */
export function free(start: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(start + String(number))) number += 1;
  taken.add(start + String(number));
  return start + String(number);
}

/** The sheets keep the marks that they have, until these are taken away. */
export function retireSteps(retirements: readonly Retirement[]): readonly Step[] {
  return [
    ...retirements.map(({ report, mark }) => addName({ name: mark, formula: firstCellOf(report.name) })),
    ...retirements.flatMap(({ report, sheetName, tables, pivots }) => [
      ...tables.map(renameTable),
      ...pivots.map((rename) => renamePivot(report.name, rename)),
      {
        bytes: SMALL_STEP,
        queue: (context: Excel.RequestContext) => {
          const sheet = context.workbook.worksheets.getItem(report.name);
          sheet.name = sheetName;
          sheet.visibility = 'Hidden';
        },
      },
    ]),
  ];
}

/** What the mark of a sheet refers to. */
export function firstCellOf(sheet: string): string {
  return `=${quoteSheet(sheet)}!$A$1`;
}

/** The end of a mark-up: the retired sheets go. */
export function removeRetired(retirements: readonly Retirement[]): readonly Step[] {
  return retirements.flatMap(({ sheetName, mark }) => [removeSheet(sheetName), removeName(mark)]);
}

/** What is left to do once the first of the retired sheets is gone. */
export function restOfRemoval(retirements: readonly Retirement[], now: FoundMarks): readonly Step[] {
  const marks = retirements.map(({ mark }) => mark);
  const isDead = ({ name, formula }: NameLike): boolean => marks.includes(name) && formula.includes('#REF!');
  return [
    ...removeRetired(retirements.filter(({ report }) => now.sheets.has(report.id))),
    ...now.names.filter(isDead).map(({ name }) => removeName(name)),
  ];
}

/** Brings retired sheets back, however far their retirement came; `now` is what stands in the workbook. */
export function unretireSteps(now: FoundMarks, retirements: readonly Retirement[]): readonly Step[] {
  return retirements.flatMap(({ report, tables, pivots }) => {
    const current = now.sheets.get(report.id) ?? report.name;
    const found = now.reports.find(({ id }) => id === report.id);
    const back = (renames: readonly Rename[], names: readonly string[]): readonly Rename[] =>
      renames.filter(({ to }) => names.includes(to)).map(({ from, to }) => ({ from: to, to: from }));
    return [
      ...back(tables, found?.tables ?? []).map(renameTable),
      ...back(pivots, found?.pivots ?? []).map((rename) => renamePivot(current, rename)),
      {
        bytes: SMALL_STEP,
        queue: (context: Excel.RequestContext) => {
          const sheet = context.workbook.worksheets.getItem(current);
          if (current !== report.name) sheet.name = report.name;
          sheet.visibility =
            report.visibility === 'visible' ? 'Visible' : report.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
        },
      },
    ];
  });
}

function renameTable({ from, to }: Rename): Step {
  return {
    bytes: SMALL_STEP,
    queue: (context) => {
      context.workbook.tables.getItem(from).name = to;
    },
  };
}

function renamePivot(sheet: string, { from, to }: Rename): Step {
  return {
    bytes: SMALL_STEP,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).pivotTables.getItem(from).name = to;
    },
  };
}
