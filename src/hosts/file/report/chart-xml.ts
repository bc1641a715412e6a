/** Native charts of a report sheet: the drawing that places them and a part for each. */
import { areaName, quoteSheet, type Area } from '../../../workbook/a1';
import type { MarkupCell, ReportSheet, SheetChart } from '../../../workbook/markup';
import { OFFICE_RELATIONSHIPS } from '../parts/relationship-edits';
import { escapeAttribute, escapeText, XML_HEADER } from '../xml-text/escape';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SPREADSHEET = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** `ids`: relationships of the drawing to its charts, in their order. */
export function drawingXml(charts: readonly SheetChart[], ids: readonly string[]): string {
  const anchors = charts.map(({ name, title, at }, index) => {
    const id = String(index + 2);
    const place = (tag: string, row: number, column: number): string =>
      `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    return (
      `<xdr:twoCellAnchor>${place('from', at.top, at.left)}${place('to', at.bottom + 1, at.right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}" descr="${escapeAttribute(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${ids[index] ?? ''}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${XML_HEADER}<xdr:wsDr xmlns:xdr="${SPREADSHEET}" xmlns:a="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${anchors.join('')}</xdr:wsDr>`;
}

/** The part of one chart; its data stand in it as they stand in the sheet. */
export function chartXml(sheet: ReportSheet, chart: SheetChart): string {
  const isBar = chart.kind === 'stackedBar';
  const cells = new SourceCells(sheet, chart.source);
  const series = chart.colours.map((colour, at) => seriesXml(cells, at, colour)).join('');
  return (
    `${XML_HEADER}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="${isBar ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${isBar ? '<c:overlap val="100"/>' : ''}<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    // Bars run from the top in the order of the rows.
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 't' : 'l'}"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/></c:valAx>` +
    `</c:plotArea>${isBar ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : ''}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
  );
}

function titleXml(title: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(cells: SourceCells, at: number, colour: string): string {
  const { top, bottom, left } = cells.source;
  const column = left + 1 + at;
  const number = String(at);
  const name = { top, bottom: top, left: column, right: column };
  const categories = { top: top + 1, bottom, left, right: left };
  const values = { top: top + 1, bottom, left: column, right: column };
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx><c:strRef><c:f>${cells.reference(name)}</c:f>${cells.texts(name)}</c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${cells.reference(categories)}</c:f>${cells.texts(categories)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${cells.reference(values)}</c:f>${cells.numbers(values)}</c:numRef></c:val></c:ser>`
  );
}

class SourceCells {
  private readonly cells: ReadonlyMap<string, MarkupCell>;

  constructor(
    private readonly sheet: ReportSheet,
    readonly source: Area,
  ) {
    const { top, bottom, left, right } = source;
    this.cells = new Map(
      sheet.cells
        .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
        .map((cell) => [`${String(cell.row)} ${String(cell.column)}`, cell]),
    );
  }

  reference(area: Area): string {
    const name = areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return escapeText(`${quoteSheet(this.sheet.name)}!${name}`);
  }

  texts(area: Area): string {
    return this.cache('strCache', '', area, (cell) =>
      cell?.value.kind === 'text' ? escapeText(cell.value.value) : null,
    );
  }

  numbers(area: Area): string {
    return this.cache('numCache', '<c:formatCode>General</c:formatCode>', area, (cell) =>
      cell?.value.kind === 'number' ? String(cell.value.value) : null,
    );
  }

  private cache(
    tag: string,
    start: string,
    { top, bottom, left }: Area,
    valueOf: (cell: MarkupCell | undefined) => string | null,
  ): string {
    const points = Array.from({ length: bottom - top + 1 }, (_, at) => {
      const value = valueOf(this.cells.get(`${String(top + at)} ${String(left)}`));
      return value === null ? '' : `<c:pt idx="${String(at)}"><c:v>${value}</c:v></c:pt>`;
    });
    return `<c:${tag}>${start}<c:ptCount val="${String(points.length)}"/>${points.join('')}</c:${tag}>`;
  }
}
