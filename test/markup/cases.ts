/** The marked-up July samples, and ways to look into their sheets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { review, type Review } from '../../src/review';
import type { Markup, MarkupCell, MarkupValue, ReportSheet } from '../../src/workbook/markup';
import { blockCells } from '../../src/workbook/row-block';
import type { Snapshot } from '../../src/workbook/snapshot';
import { AGREEMENT } from '../reports/reviews-in-memory';

const RETURNS = join(__dirname, '../../assets/samples/returns');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(RETURNS, `${name}.xlsx`)));

export interface Case {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly outcome: Review;
  readonly markup: Markup;
}

export function caseOf(name: string): Case {
  const bytes = bytesOf(name);
  const snapshot = readWorkbook(bytes);
  const outcome = review({ snapshot, agreement: AGREEMENT });
  return { bytes, snapshot, outcome, markup: markupOf({ review: outcome, snapshot, agreement: AGREEMENT }) };
}

export const JULY = caseOf('2014-07');
export const ERRORS = caseOf('2014-07-with-errors');

/** With the rows of its block among its cells. */
export function sheetOf({ sheets }: Markup, role: string): ReportSheet {
  const sheet = sheets.find((candidate) => candidate.role === role);
  if (!sheet) throw new Error(`There is no sheet ${role}.`);
  const { block, ...rest } = sheet;
  return block ? { ...rest, cells: [...sheet.cells, ...blockCells(block, 0, block.count)] } : sheet;
}

export function shown(value: MarkupValue | undefined): string | number | boolean | null {
  if (value === undefined || value.kind === 'blank') return null;
  return value.kind === 'date' ? value.serial : value.value;
}

/** The values of each row from the headings on, by heading, until a row without a first cell. */
export function table(
  sheet: ReportSheet,
  firstHeading: string,
): readonly ReadonlyMap<string, ReturnType<typeof shown>>[] {
  const at = (row: number, column: number): MarkupCell | undefined =>
    sheet.cells.find((cell) => cell.row === row && cell.column === column);
  const top = sheet.cells.find(({ value, style }) => style === 'heading' && shown(value) === firstHeading);
  if (!top) throw new Error(`There is no table of ${firstHeading}.`);
  const headings = sheet.cells.filter(({ row, style }) => row === top.row && style === 'heading');
  const rows: ReadonlyMap<string, ReturnType<typeof shown>>[] = [];
  for (let row = top.row + 1; at(row, 0); row += 1) {
    rows.push(new Map(headings.map(({ column, value }) => [String(shown(value)), shown(at(row, column)?.value)])));
  }
  return rows;
}

export function columnOf(sheet: ReportSheet, heading: string): readonly MarkupCell[] {
  const head = sheet.cells.find(({ value, style }) => style === 'heading' && shown(value) === heading);
  return sheet.cells.filter(({ row, column }) => column === head?.column && row > head.row);
}

export function sum(cells: readonly MarkupCell[]): number {
  return cells.reduce((total, { value }) => total + (value.kind === 'number' ? value.value : 0), 0);
}
