/** The pivot table part (ECMA-376 part 1, 18.10.1.73): tabular form, no subtotals, grand totals for rows and columns. */
import { areaName } from '../../../workbook/a1';
import type { PivotTable } from '../../../workbook/markup';
import type { StyleBook } from '../parts/styles';
import { escapeAttribute, XML_HEADER } from '../xml-text/escape';
import type { PivotCache } from './pivot-cache';
import { headerRows, pivotArea } from './pivot-cells';
import type { AxisField, AxisLine, PivotLayout } from './pivot-layout';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The place of "values" among the fields of an axis. */
const VALUES_FIELD = -2;

export function pivotXml(
  pivot: PivotTable,
  layout: PivotLayout,
  cache: PivotCache,
  cacheId: number,
  styles: StyleBook,
): string {
  const columnAxis = [...layout.columns.map(({ field }) => field), ...(layout.values.length > 1 ? [VALUES_FIELD] : [])];
  return [
    `${XML_HEADER}<pivotTableDefinition xmlns="${MAIN}" name="${escapeAttribute(pivot.name)}" cacheId="${String(cacheId)}"`,
    ' applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0"',
    ' applyWidthHeightFormats="1" dataCaption="Values" createdVersion="6" updatedVersion="6" minRefreshableVersion="3"',
    ' useAutoFormatting="1" itemPrintTitles="1" indent="0" multipleFieldFilters="0">',
    locationXml(pivot, layout),
    listXml(
      'pivotFields',
      cache.source.headers.map((_, field) => fieldXml(field, layout)),
    ),
    listXml(
      'rowFields',
      layout.rows.map(({ field }) => `<field x="${String(field)}"/>`),
    ),
    listXml('rowItems', [...layout.rowLines.map((line) => itemXml(line, null)), '<i t="grand"><x/></i>']),
    columnAxis.length === 0
      ? ''
      : listXml(
          'colFields',
          columnAxis.map((field) => `<field x="${String(field)}"/>`),
        ),
    listXml('colItems', columnItems(layout)),
    listXml('dataFields', dataFields(layout, cache, styles)),
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>',
    '</pivotTableDefinition>',
  ].join('');
}

/** Several values side by side without a column field share one header row, whose caption row ("Values") is left out. */
function locationXml(pivot: PivotTable, layout: PivotLayout): string {
  const hasCaptionRow = layout.columns.length > 0 || layout.values.length === 1;
  const firstDataRow = headerRows(layout);
  return `<location ref="${areaName(pivotArea(pivot, layout))}" firstHeaderRow="${hasCaptionRow ? '1' : '0'}" firstDataRow="${String(firstDataRow)}" firstDataCol="${String(layout.rows.length)}"/>`;
}

function fieldXml(field: number, layout: PivotLayout): string {
  const data = layout.values.some(({ place }) => place === field) ? ' dataField="1"' : '';
  const row = layout.rows.find((axis) => axis.field === field);
  const column = layout.columns.find((axis) => axis.field === field);
  const shape = 'compact="0" outline="0" showAll="0"';
  if (row) return axisFieldXml(`<pivotField axis="axisRow"${data} ${shape}`, row);
  if (column) return axisFieldXml(`<pivotField axis="axisCol"${data} ${shape}`, column);
  return `<pivotField${data} ${shape}/>`;
}

function axisFieldXml(start: string, { order }: AxisField): string {
  const items = order.map((item) => `<item x="${String(item)}"/>`);
  return items.length === 0
    ? `${start} defaultSubtotal="0"/>`
    : `${start} defaultSubtotal="0">${listXml('items', items)}</pivotField>`;
}

/** One line of an axis; `value` where several values stand on it. */
function itemXml(line: AxisLine, value: number | null): string {
  const places = value === null ? line : [...line, value];
  const number = value === null || value === 0 ? '' : ` i="${String(value)}"`;
  return places.length === 0
    ? `<i${number}/>`
    : `<i${number}>${places.map((place) => `<x v="${String(place)}"/>`).join('')}</i>`;
}

function columnItems({ columns, columnLines, values }: PivotLayout): string[] {
  const numbers = values.length > 1 ? values.map((_, index) => index) : [null];
  if (columns.length === 0) return numbers.map((number) => itemXml([], number));
  const lines = columnLines.flatMap((line) => numbers.map((number) => itemXml(line, number)));
  const totals = numbers.map(
    (number) => `<i t="grand"${number === null || number === 0 ? '' : ` i="${String(number)}"`}><x/></i>`,
  );
  return [...lines, ...totals];
}

/** A value must not be called as a column of the source is: a space after the name sets it apart, as people do in Excel. */
function dataFields({ values }: PivotLayout, cache: PivotCache, styles: StyleBook): string[] {
  const headers = new Set(cache.source.headers.map((header) => header.toLowerCase()));
  return values.map(({ caption, place, summarise, numberFormat }) => {
    const name = headers.has(caption.toLowerCase()) ? `${caption} ` : caption;
    const count = summarise === 'count' ? ' subtotal="count"' : '';
    const format = styles.formatId(numberFormat);
    return `<dataField name="${escapeAttribute(name)}" fld="${String(place)}"${count} baseField="0" baseItem="0" numFmtId="${String(format)}"/>`;
  });
}

function listXml(name: string, elements: readonly string[]): string {
  return `<${name} count="${String(elements.length)}">${elements.join('')}</${name}>`;
}
