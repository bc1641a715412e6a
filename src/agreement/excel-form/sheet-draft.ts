/** A sheet of the form while it is put together, with the height that its wrapped texts need. */
import { LINE_HEIGHT, MAX_ROW_HEIGHT } from '../../workbook/looks';
import type { EntryRule, MarkupCell, ReportSheet, ReportTable, StyleName } from '../../workbook/markup';
import { serialOfDate } from '../../workbook/serial-date';
import type { CellForm, FormValue } from '../parts/cell-form';
import { ABOUT_ROW, TITLE_ROW } from './layout';

export class SheetDraft {
  private readonly cells: MarkupCell[] = [];

  constructor(
    private readonly name: string,
    title: string,
    about: string,
  ) {
    this.text(TITLE_ROW, 0, title, 'title').text(ABOUT_ROW, 0, about, 'subtitle');
  }

  text(row: number, column: number, value: string, style: StyleName): this {
    this.cells.push({ row, column, value: { kind: 'text', value }, style });
    return this;
  }

  link(row: number, column: number, value: string, sheet: string): this {
    const link = { sheet, row: 0, column: 0 };
    this.cells.push({ row, column, value: { kind: 'text', value }, style: 'link', link });
    return this;
  }

  value(row: number, column: number, value: FormValue, { numberFormat }: CellForm): this {
    const look = { style: 'wrapped', numberFormat } as const;
    switch (value.kind) {
      case 'blank':
        this.cells.push({ row, column, value, ...look });
        break;
      case 'date':
        this.cells.push({ row, column, value: { kind: 'date', serial: serialOfDate(value.date, 1900) ?? 0 }, ...look });
        break;
      case 'number':
      case 'text':
        this.cells.push({ row, column, value, ...look });
    }
    return this;
  }

  finish(traits: {
    readonly widths: readonly number[];
    readonly frozen: { readonly rows: number; readonly columns: number };
    readonly tables?: readonly ReportTable[];
    readonly entryRules?: readonly EntryRule[];
    readonly titleRows?: { readonly first: number; readonly last: number };
  }): ReportSheet {
    const cells = [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      role: 'agreement',
      name: this.name,
      cells,
      columnWidths: traits.widths,
      merges: [],
      rowLines: linesOf(cells, traits.widths),
      frozen: traits.frozen,
      tables: traits.tables ?? [],
      pivots: [],
      ...(traits.entryRules ? { entryRules: traits.entryRules } : {}),
      print: { landscape: true, ...(traits.titleRows ? { titleRows: traits.titleRows } : {}) },
    };
  }
}

const MOST_LINES = Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT);
/** Bold and wide letters take more room than the digits that Excel counts widths in. */
const LETTER = 1.04;

function linesOf(cells: readonly MarkupCell[], widths: readonly number[]): { row: number; lines: number }[] {
  const lines = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    if (value.kind !== 'text' || (style !== 'wrapped' && style !== 'heading')) continue;
    const width = Math.max(1, (widths[column] ?? 8) - 1);
    const needed = value.value
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * LETTER) / width)), 0);
    if (needed > (lines.get(row) ?? 1)) lines.set(row, Math.min(needed, MOST_LINES));
  }
  return [...lines].map(([row, count]) => ({ row, lines: count }));
}
