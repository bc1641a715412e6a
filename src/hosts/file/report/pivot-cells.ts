/** A pivot table's cells as Excel would fill them, for readers that do not recompute it. */
import type { Area } from '../../../workbook/a1';
import type { MarkupCell, MarkupValue, PivotTable, StyleName } from '../../../workbook/markup';
import type { PivotValueItem } from './pivot-cache';
import type { AxisField, AxisLine, PivotLayout } from './pivot-layout';

const GRAND_TOTAL = 'Grand Total';

/** One column of figures: a line of the column axis (null: all of it) and a value. */
interface FigureColumn {
  readonly line: AxisLine | null;
  readonly value: number;
}

/** How many header rows a layout has: one, or the field captions and then a row for each level of the column axis. */
export function headerRows({ columns, values }: PivotLayout): number {
  return columns.length === 0 ? 1 : 1 + columns.length + (values.length > 1 ? 1 : 0);
}

/** The cells that the pivot table covers. */
export function pivotArea(pivot: PivotTable, layout: PivotLayout): Area {
  const { row: top, column: left } = pivot.at;
  return {
    top,
    left,
    bottom: top + headerRows(layout) + layout.rowLines.length,
    right: left + layout.rows.length + figureColumns(layout).length - 1,
  };
}

/** The cells in row order, then column order. */
export function pivotCells(pivot: PivotTable, layout: PivotLayout): MarkupCell[] {
  const figures = figureColumns(layout);
  const cells = [...headerCells(pivot, layout, figures)];
  let row = pivot.at.row + headerRows(layout);
  layout.rowLines.forEach((line, index) => {
    cells.push(...rowCells(pivot, layout, figures, row, line, layout.rowLines[index - 1] ?? null));
    row++;
  });
  cells.push(...rowCells(pivot, layout, figures, row, null, null));
  return cells;
}

function figureColumns({ columns, columnLines, values }: PivotLayout): FigureColumn[] {
  const lines = columns.length === 0 ? [null] : [...columnLines, null];
  return lines.flatMap((line) => values.map((_, value) => ({ line, value })));
}

function headerCells(pivot: PivotTable, layout: PivotLayout, figures: readonly FigureColumn[]): MarkupCell[] {
  const height = headerRows(layout);
  const first = pivot.at.column + layout.rows.length;
  const cells: MarkupCell[] = [];
  for (let level = 0; level < height; level++) {
    const row = pivot.at.row + level;
    const isLast = level === height - 1;
    layout.rows.forEach(({ caption }, index) => {
      const corner = level === 0 && index === 0 && layout.values.length === 1 ? (layout.values[0]?.caption ?? '') : '';
      cells.push(text(row, pivot.at.column + index, isLast ? caption : corner, 'heading'));
    });
    figures.forEach((figure, index) => {
      cells.push(text(row, first + index, figureHeading(layout, figure, level, index, figures), 'heading'));
    });
  }
  return cells;
}

/** With a column axis, row 0 has the captions of its fields; each further row one level of it, and the values last. */
function figureHeading(
  layout: PivotLayout,
  { line, value }: FigureColumn,
  level: number,
  index: number,
  figures: readonly FigureColumn[],
): string {
  const { columns, values } = layout;
  const caption = values[value]?.caption ?? '';
  if (columns.length === 0) return caption;
  if (level === 0) return columns[index]?.caption ?? '';
  const axis = level - 1;
  if (axis >= columns.length) return caption;
  if (line === null) return axis > 0 ? '' : values.length > 1 ? `Total ${caption}` : GRAND_TOTAL;
  const before = figures[index - 1]?.line ?? null;
  return isRepeat(line, before, axis) ? '' : labelText(columns[axis], line[axis]);
}

function rowCells(
  pivot: PivotTable,
  layout: PivotLayout,
  figures: readonly FigureColumn[],
  row: number,
  line: AxisLine | null,
  before: AxisLine | null,
): MarkupCell[] {
  const style: StyleName = line === null ? 'total' : 'plain';
  const labels = layout.rows.map((field, index): MarkupCell => {
    const column = pivot.at.column + index;
    if (line === null) return text(row, column, index === 0 ? GRAND_TOTAL : '', style);
    if (isRepeat(line, before, index)) return text(row, column, '', style);
    return { row, column, value: labelValue(field, line[index]), style };
  });
  const amounts = figures.map((figure, index): MarkupCell => {
    const amount = layout.figure(line, figure.line, figure.value);
    return {
      row,
      column: pivot.at.column + layout.rows.length + index,
      value: amount === null ? { kind: 'blank' } : { kind: 'number', value: amount },
      style,
      numberFormat: layout.values[figure.value]?.numberFormat ?? 'General',
    };
  });
  return [...labels, ...amounts];
}

/** Whether a line says the same as the one before it, up to a level: labels are shown once, over several values too. */
function isRepeat(line: AxisLine, before: AxisLine | null, level: number): boolean {
  if (before === null || before === line) return before === line;
  return level < line.length - 1 && line.slice(0, level + 1).every((place, at) => place === before[at]);
}

function labelValue(field: AxisField, place: number | undefined): MarkupValue {
  const item = itemOf(field, place);
  return item === undefined || item.kind === 'blank' ? { kind: 'text', value: '(blank)' } : item;
}

function labelText(field: AxisField | undefined, place: number | undefined): string {
  const value = field ? labelValue(field, place) : { kind: 'blank' as const };
  switch (value.kind) {
    case 'text':
      return value.value;
    case 'number':
      return String(value.value);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'date':
      return String(value.serial);
    case 'blank':
    case 'formula':
      return '';
  }
}

function itemOf(field: AxisField, place: number | undefined): PivotValueItem | undefined {
  return field.items[field.order[place ?? -1] ?? -1];
}

function text(row: number, column: number, value: string, style: StyleName): MarkupCell {
  return { row, column, value: value === '' ? { kind: 'blank' } : { kind: 'text', value }, style };
}
