/** Native tables of report sheets, and what stands in them. */
import { areaName, type Area } from '../../../workbook/a1';
import type { MarkupCell, MarkupValue, ReportSheet, ReportTable } from '../../../workbook/markup';
import { valueAt } from '../../../workbook/row-block';
import { FileError } from '../file-error';
import { escapeAttribute, XML_HEADER } from '../xml-text/escape';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const BLANK: MarkupValue = { kind: 'blank' };

/** The values of a table below its headers. */
export interface TableValues {
  readonly name: string;
  readonly headers: readonly string[];
  readonly count: number;
  /** Row and column are counted from the first below the headers. */
  readonly at: (row: number, column: number) => MarkupValue;
}

/** Reads a table from the cells of its sheet. Throws where its headers are not texts, all different. */
export function tableValues(sheet: ReportSheet, table: ReportTable): TableValues {
  const { top, left, bottom, right } = table.area;
  const { block } = sheet;
  const width = right - left + 1;
  const height = Math.min(bottom, block ? block.top - 1 : bottom) - top + 1;
  const rows = Array.from({ length: height }, () => new Array<MarkupValue>(width).fill(BLANK));
  for (const cell of sheet.cells) {
    const row = isIn(cell, table.area) ? rows[cell.row - top] : undefined;
    if (row) row[cell.column - left] = cell.value;
  }
  const headers = (rows[0] ?? []).map((value) => (value.kind === 'text' ? value.value : ''));
  const distinct = new Set(headers.map((header) => header.toLowerCase()));
  if (headers.includes('') || distinct.size !== headers.length) {
    throw new FileError(
      'cannotMark',
      `The table "${table.name}" on the report sheet "${sheet.name}" needs a different text at the head of each column.`,
    );
  }
  return {
    name: table.name,
    headers,
    count: bottom - top,
    at: (row, column) => {
      const own = rows[row + 1];
      if (own || !block) return own?.[column] ?? BLANK;
      const of = block.columns[left + column];
      return of ? valueAt(of, top + 1 + row - block.top) : BLANK;
    },
  };
}

/** The table's part; `id` is its number in the workbook. Excel wants one row under the headers, if only a blank one. */
export function tableXml(table: ReportTable, headers: readonly string[], id: number): string {
  const { area } = table;
  const range = areaName({ ...area, bottom: Math.max(area.bottom, area.top + 1) });
  const columns = headers.map(
    (header, index) => `<tableColumn id="${String(index + 1)}" name="${escapeAttribute(header)}"/>`,
  );
  const name = escapeAttribute(table.name);
  return (
    `${XML_HEADER}<table xmlns="${MAIN}" id="${String(id)}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/><tableColumns count="${String(columns.length)}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

function isIn({ row, column }: MarkupCell, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
