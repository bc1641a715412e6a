/** One sheet of the form: where its headings stand, and what each row has under them. */
import type { CellRef } from '../../workbook/a1';
import { cellAt, isBlank, type CellValue, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { matchKey } from '../match-key';
import { nearestOf } from '../near-miss';
import { wordsOfCell } from '../parts/cell-form';
import type { FormProblem } from './form-problem';

/** Rows that are searched for the headings. */
const SEARCHED_ROWS = 30;

export type ReportProblem = (problem: FormProblem) => void;

export class FormSheet {
  private constructor(
    private readonly snapshot: Snapshot,
    private readonly sheet: SheetSnapshot,
    private readonly headingRow: number,
    /** Column of each heading that was asked for; null where the sheet has it not. */
    private readonly columns: readonly (number | null)[],
  ) {}

  /** Finds the headings; null where none is there. What is missing, double or unknown is reported. */
  static open(
    snapshot: Snapshot,
    sheet: SheetSnapshot,
    headings: readonly string[],
    report: ReportProblem,
  ): FormSheet | null {
    const row = headingRowOf(snapshot, sheet, headings);
    if (row === null) {
      report({
        severity: 'error',
        code: 'form.no-headings',
        sheet: sheet.name,
        cell: { sheet: sheet.name, row: 0, column: 0 },
        message: `The sheet ${sheet.name} has none of its headings (${headings.slice(0, 4).join(', ')} …).`,
        remedy: 'Copy the row of headings from a fresh export.',
      });
      return null;
    }
    const columns = bindColumns(snapshot, sheet, row, headings, report);
    return new FormSheet(snapshot, sheet, row, columns);
  }

  /** Rows below the headings that are not blank under all of them. */
  *rows(): Generator<number> {
    const bottom = this.sheet.extent?.bottom ?? -1;
    for (let row = this.headingRow + 1; row <= bottom; row += 1) {
      if (this.columns.some((_column, at) => !isBlank(this.value(row, at)))) yield row;
    }
  }

  value(row: number, at: number): CellValue {
    const column = this.columns[at];
    return column === null || column === undefined ? { kind: 'blank' } : cellAt(this.snapshot, this.sheet, row, column);
  }

  cell(row: number, at: number): CellRef {
    return { sheet: this.sheet.name, row, column: this.columns[at] ?? 0 };
  }

  has(at: number): boolean {
    return typeof this.columns[at] === 'number';
  }

  /** Tells of what stands beside the table, which import would otherwise lose in silence. */
  reportStrays(report: ReportProblem): void {
    const known = new Set(this.columns);
    for (const { column } of this.sheet.columns) {
      if (known.has(column)) continue;
      const row = this.firstFilled(column);
      if (row === null) continue;
      report({
        severity: 'error',
        code: 'form.outside',
        sheet: this.sheet.name,
        cell: { sheet: this.sheet.name, row, column },
        message: `“${wordsOfCell(cellAt(this.snapshot, this.sheet, row, column))}” stands under no heading, so it would be lost.`,
        remedy: 'Move it under a heading of the table, or take it out.',
      });
    }
  }

  private firstFilled(column: number): number | null {
    const bottom = this.sheet.extent?.bottom ?? -1;
    for (let row = this.headingRow + 1; row <= bottom; row += 1) {
      if (!isBlank(cellAt(this.snapshot, this.sheet, row, column))) return row;
    }
    return null;
  }
}

function headingRowOf(snapshot: Snapshot, sheet: SheetSnapshot, headings: readonly string[]): number | null {
  const wanted = new Set(headings.map(matchKey));
  let best = { row: -1, found: 0 };
  for (let row = 0; row <= Math.min(SEARCHED_ROWS, sheet.extent?.bottom ?? -1); row += 1) {
    const found = sheet.columns.filter(({ column }) => wanted.has(keyAt(snapshot, sheet, row, column))).length;
    if (found > best.found) best = { row, found };
  }
  return best.found === 0 ? null : best.row;
}

function keyAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  return matchKey(wordsOfCell(cellAt(snapshot, sheet, row, column)));
}

function bindColumns(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  row: number,
  headings: readonly string[],
  report: ReportProblem,
): readonly (number | null)[] {
  const places = new Map<string, number>();
  const told = { severity: 'error', sheet: sheet.name } as const;
  const known = headings.map((heading) => [matchKey(heading), heading] as const);
  for (const { column } of sheet.columns) {
    const words = wordsOfCell(cellAt(snapshot, sheet, row, column)).trim();
    const key = matchKey(words);
    const cell = { sheet: sheet.name, row, column };
    if (key === '') continue;
    if (places.has(key)) {
      report({ ...told, code: 'form.column-twice', cell, message: `The heading “${words}” stands twice.`, remedy: 'Take one of the columns out.' });
    } else if (known.some(([wanted]) => wanted === key)) {
      places.set(key, column);
    } else {
      const near = nearestOf(key, known.filter(([wanted]) => !places.has(wanted)));
      report({
        ...told,
        code: 'form.unknown-column',
        cell,
        message: `The sheet ${sheet.name} has no column “${words}”.`,
        remedy: near === null ? 'Take the column out: nothing reads it.' : `Did you mean “${near}”?`,
      });
    }
  }
  return known.map(([key, heading]) => {
    const column = places.get(key) ?? null;
    if (column === null) {
      report({
        ...told,
        code: 'form.missing-column',
        cell: { sheet: sheet.name, row, column: 0 },
        message: `The sheet ${sheet.name} lacks its column “${heading}”.`,
        remedy: 'Put the heading back; its cells may be blank where the help above it says so.',
      });
    }
    return column;
  });
} // prettier-ignore
