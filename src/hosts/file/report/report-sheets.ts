/** Adds report sheets to a package: worksheets with their tables and pivot tables, and what the workbook says of them. */
import { quoteSheet } from '../../../workbook/a1';
import type { MarkupCell, PivotTable, ReportSheet } from '../../../workbook/markup';
import type { DateSystem } from '../../../workbook/serial-date';
import { FileError } from '../file-error';
import type { Package } from '../package';
import { addContentType, ContentType } from '../parts/content-types';
import { openXml } from '../parts/part-text';
import { addRelationship, freePath } from '../parts/relationship-edits';
import type { StyleBook } from '../parts/styles';
import { addNames, addPivotCache, addSheet } from '../parts/workbook-edits';
import { kindOf, relationshipsOf } from '../relationships';
import { encoded } from '../text-encoding';
import { readWorkbookPart } from '../workbook-part';
import { chartXml, drawingXml } from './chart-xml';
import { PivotCache } from './pivot-cache';
import { pivotCells } from './pivot-cells';
import { layOut, type PivotLayout } from './pivot-layout';
import { pivotXml } from './pivot-xml';
import { sheetXml } from './sheet-xml';
import { tableValues, tableXml, type TableValues } from './tables';

/** Adds the sheets after the workbook's own, in their order. A new workbook's first sheet is the one in front. */
export function addReportSheets(
  pkg: Package,
  sheets: readonly ReportSheet[],
  styles: StyleBook,
  options: { readonly firstIsActive: boolean },
): void {
  const { dateSystem } = readWorkbookPart(pkg);
  const sources = new Map(
    sheets.flatMap((sheet) => sheet.tables.map((table) => [table.name, tableValues(sheet, table)])),
  );
  const caches = new PivotCaches(
    pkg,
    sources,
    sheets.flatMap((sheet) => sheet.pivots),
    dateSystem,
  );
  sheets.forEach((sheet, index) => {
    const isActive = options.firstIsActive && index === 0;
    addOne(pkg, sheet, styles, sources, caches, isActive);
  });
}

function addOne(
  pkg: Package,
  sheet: ReportSheet,
  styles: StyleBook,
  sources: ReadonlyMap<string, TableValues>,
  caches: PivotCaches,
  isActive: boolean,
): void {
  const path = freePath(pkg, 'xl/worksheets/sheet#.xml');
  const laidOut = sheet.pivots.map((pivot) => ({ pivot, ...caches.of(pivot) }));
  const cells = mergedCells(
    sheet.cells,
    laidOut.flatMap(({ pivot, layout }) => pivotCells(pivot, layout)),
  );
  // The part must stand before what it refers to can be related to it; its text follows when the ids are known.
  pkg.set(path, '');
  addContentType(pkg, path, ContentType.worksheet);
  const tables = sheet.tables.map((table) => {
    const headers = sources.get(table.name)?.headers ?? [];
    const tablePath = freePath(pkg, 'xl/tables/table#.xml');
    pkg.set(tablePath, tableXml(table, headers, nextTableId(pkg, path)));
    addContentType(pkg, tablePath, ContentType.table);
    return addRelationship(pkg, path, 'table', tablePath);
  });
  for (const { pivot, layout, cache, cachePath, cacheId } of laidOut) {
    const pivotPath = freePath(pkg, 'xl/pivotTables/pivotTable#.xml');
    pkg.set(pivotPath, pivotXml(pivot, layout, cache, cacheId, styles));
    addContentType(pkg, pivotPath, ContentType.pivotTable);
    addRelationship(pkg, pivotPath, 'pivotCacheDefinition', cachePath);
    addRelationship(pkg, path, 'pivotTable', pivotPath);
  }
  const drawing = addCharts(pkg, path, sheet);
  pkg.set(path, encoded(sheetXml(sheet, cells, styles, { tables, drawing, isActive })));
  addSheet(pkg, sheet.name, path, sheet.isHidden === true);
  addPrintTitles(pkg, sheet);
}

/** The id of the relationship to the drawing; null where the sheet has no chart. */
function addCharts(pkg: Package, path: string, sheet: ReportSheet): string | null {
  const { charts = [] } = sheet;
  if (charts.length === 0) return null;
  const drawingPath = freePath(pkg, 'xl/drawings/drawing#.xml');
  pkg.set(drawingPath, '');
  addContentType(pkg, drawingPath, ContentType.drawing);
  const ids = charts.map((chart) => {
    const chartPath = freePath(pkg, 'xl/charts/chart#.xml');
    pkg.set(chartPath, chartXml(sheet, chart));
    addContentType(pkg, chartPath, ContentType.chart);
    return addRelationship(pkg, drawingPath, 'chart', chartPath);
  });
  pkg.set(drawingPath, drawingXml(charts, ids));
  return addRelationship(pkg, path, 'drawing', drawingPath);
}

/** One cache for each source, shared by its pivot tables. */
class PivotCaches {
  private readonly made = new Map<
    string,
    { readonly cachePath: string; readonly cacheId: number; readonly cache: PivotCache }
  >();

  constructor(
    private readonly pkg: Package,
    private readonly sources: ReadonlyMap<string, TableValues>,
    private readonly pivots: readonly PivotTable[],
    private readonly dates: DateSystem,
  ) {}

  of(pivot: PivotTable): { cachePath: string; cacheId: number; cache: PivotCache; layout: PivotLayout } {
    const made = this.made.get(pivot.source) ?? this.make(pivot);
    this.made.set(pivot.source, made);
    return { ...made, layout: layOut(pivot, made.cache) };
  }

  private make(pivot: PivotTable): { cachePath: string; cacheId: number; cache: PivotCache } {
    const { pkg } = this;
    const source = this.sources.get(pivot.source);
    if (!source) {
      throw new FileError(
        'cannotMark',
        `The pivot table "${pivot.name}" reads the table "${pivot.source}", which no report sheet has.`,
      );
    }
    const cache = new PivotCache(source, this.axisFields(source));
    const cachePath = freePath(pkg, 'xl/pivotCache/pivotCacheDefinition#.xml');
    pkg.set(cachePath, cache.definitionXml(this.dates));
    addContentType(pkg, cachePath, ContentType.pivotCache);
    return { cachePath, cacheId: addPivotCache(pkg, cachePath), cache };
  }

  private axisFields(source: TableValues): Set<number> {
    const headers = this.pivots
      .filter((pivot) => pivot.source === source.name)
      .flatMap((pivot) => [...pivot.rows, ...pivot.columns]);
    return new Set(headers.map((header) => source.headers.indexOf(header)).filter((place) => place >= 0));
  }
}

/** A pivot table's cells go over the sheet's own. A sheet without them is taken as it is. */
function mergedCells(own: readonly MarkupCell[], over: readonly MarkupCell[]): readonly MarkupCell[] {
  if (over.length === 0 && isInOrder(own)) return own;
  const cells = new Map<string, MarkupCell>();
  for (const cell of [...own, ...over]) cells.set(`${String(cell.row)},${String(cell.column)}`, cell);
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** In row order, then column order, no place twice. */
function isInOrder(cells: readonly MarkupCell[]): boolean {
  return cells.every(({ row, column }, at) => {
    const before = cells[at - 1];
    return !before || before.row < row || (before.row === row && before.column < column);
  });
}

/** Tables are numbered through the whole workbook; `newSheet` is not in its list yet. */
function nextTableId(pkg: Package, newSheet: string): number {
  const sheets = [...readWorkbookPart(pkg).sheets.map(({ path }) => path), newSheet];
  const ids = sheets.flatMap((sheet) =>
    relationshipsOf(pkg, sheet).flatMap((relationship) => {
      const { target } = relationship;
      if (kindOf(relationship) !== 'table' || target === null || !pkg.has(target)) return [];
      const doc = openXml(pkg, target);
      return doc.numberAttribute(doc.root, 'id') ?? 0;
    }),
  );
  return Math.max(0, ...ids) + 1;
}

function addPrintTitles(pkg: Package, { name, print }: ReportSheet): void {
  if (!print.titleRows) return;
  const { first, last } = print.titleRows;
  addNames(pkg, [
    {
      name: '_xlnm.Print_Titles',
      formula: `${quoteSheet(name)}!$${String(first + 1)}:$${String(last + 1)}`,
      sheetIndex: readWorkbookPart(pkg).sheets.length - 1,
      isHidden: false,
    },
  ]);
}
