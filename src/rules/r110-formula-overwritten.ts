import type { TableRole } from '../agreement/model';
import { headingName } from '../agreement/table-names';
import { formatCount } from '../figures/format-figure';
import type { Return } from '../reading/return';
import type { CellRef } from '../workbook/a1';
import { blockAt, CellKind, columnAt, sheetNamed, type ColumnCells, type Snapshot } from '../workbook/snapshot';
import { fullPlace } from './words/place-words';
import { hasFailedTieOut } from './stated/failed-tie-outs';
import { recordSubject } from './words/record-name';
import { defineRule } from './rule';
import { locationsOf } from './formulas/table-locations';

/** Fewer formulas than this are no habit of the column. */
const LEAST_FORMULAS = 3;

export const formulaOverwritten = defineRule({
  meta: {
    id: 'R110',
    name: 'formula-overwritten',
    group: 'structure',
    severity: 'query',
    title: 'A formula was overwritten by a value',
    description:
      'Where nearly all rows of a column are worked out by formulas, a number typed over one of them no longer follows the ' +
      'cells it was reckoned from. Total rows are not looked at, and a ' +
      'typed value that does not tie out is reported as such.',
    remedy: 'Copy the formula back from the row above. If the figure must be typed, say why in a note.',
    source:
      'A mistake that returns make. R. R. Panko, What We Know About Spreadsheet Errors (1998), lists hard-coded numbers among the commonest.',
    needs: [],
    messages: {
      typed: '{column} of {sheet} holds formulas on {formulas}, but {typed}, the first in {first}.',
    },
    options: {
      percent: {
        default: 75,
        least: 50,
        most: 100,
        isWhole: false,
        meaning: 'Share of rows with formulas that makes it a formula column',
      },
    },
  },
  check({ snapshot, agreement, return: from, figures, option }, report) {
    const isReported = hasFailedTieOut(figures);
    for (const { role, sheet, columns } of locationsOf(from)) {
      if (role === 'cover') continue;
      const rows = recordRows(from, role);
      for (const [field, column] of columns) {
        const { formulas, typed: all } = contentOf(snapshot, sheet, column, rows);
        const typed = all.filter((row) => !isReported({ sheet, row, column }));
        const [first] = typed;
        if (first === undefined || formulas < LEAST_FORMULAS) continue;
        if (formulas / (formulas + all.length) < option('percent') / 100) continue;
        const cells = typed.map((row): CellRef => ({ sheet, row, column }));
        const cell = { sheet, row: first, column };
        report({
          message: 'typed',
          data: {
            column: headingName(agreement, role, field),
            sheet,
            formulas: formatCount(formulas, 'row'),
            typed: typed.length === 1 ? 'a typed value on 1' : `typed values on ${String(typed.length)}`,
            first: fullPlace(cell),
          },
          cell,
          related: cells.slice(1),
          subject: `${role} ${field} typed over ${typed
            .map((row) => recordSubject(from, role, row))
            .sort()
            .join(' ')}`,
        });
      }
    }
  },
});

/** Rows of the sheet with a record, without total rows. */
function recordRows({ kpis, priorities, volumetrics, days, activity }: Return, role: TableRole): Iterable<number> {
  switch (role) {
    case 'activity':
      return activity?.rows ?? [];
    case 'kpis':
      return (kpis?.rows ?? []).map(({ row }) => row);
    case 'volumetrics':
      return (volumetrics?.rows ?? []).map(({ row }) => row);
    case 'priorities':
      return (priorities?.rows ?? []).filter(({ isTotal }) => !isTotal).map(({ row }) => row);
    case 'days':
      return (days?.rows ?? []).filter(({ isTotal }) => !isTotal).map(({ row }) => row);
    case 'cover':
      return [];
  }
}

function contentOf(
  snapshot: Snapshot,
  sheetName: string,
  column: number,
  rows: Iterable<number>,
): { readonly formulas: number; readonly typed: readonly number[] } {
  const sheet = sheetNamed(snapshot, sheetName);
  const cells = sheet && columnAt(sheet, column);
  // Most columns have no formula at all: a million rows of them are not looked at.
  if (!cells || cells.formulas.size < LEAST_FORMULAS) return { formulas: 0, typed: [] };
  let formulas = 0;
  const typed: number[] = [];
  for (const row of rows) {
    if (cells.formulas.has(row)) formulas += 1;
    else if (isNumber(cells, row)) typed.push(row);
  }
  return { formulas, typed };
}

function isNumber(cells: ColumnCells, row: number): boolean {
  const block = blockAt(cells, row);
  return block?.kinds[row - block.firstRow] === CellKind.number;
}
