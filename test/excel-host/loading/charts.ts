/** Charts of a sheet, as its drawing and their own parts say. */
import { areaName, parseArea, type Area } from '../../../src/workbook/a1';
import type { Package } from '../../../src/hosts/file/package';
import { kindOf, relationshipsOf } from '../../../src/hosts/file/relationships';
import { parseXml } from '../../../src/hosts/file/xml';
import type { ChartModel } from '../workbook-model';

export function readCharts(pkg: Package, sheetPath: string): ChartModel[] {
  return related(pkg, sheetPath, 'drawing').flatMap((path) => (pkg.has(path) ? readDrawing(pkg, path) : []));
}

function related(pkg: Package, path: string, kind: string): string[] {
  return relationshipsOf(pkg, path).flatMap((relationship) =>
    kindOf(relationship) === kind && relationship.target !== null ? [relationship.target] : [],
  );
}

/** Charts are placed in the order of their relationships, as our own drawings have them. */
function readDrawing(pkg: Package, path: string): ChartModel[] {
  const places: { name: string; readonly numbers: number[] }[] = [];
  parseXml(path, pkg.text(path), {
    open(name, attributes) {
      if (name === 'twoCellAnchor') places.push({ name: '', numbers: [] });
      const place = places.at(-1);
      if (name === 'cNvPr' && place) place.name = attributes.get('name') ?? '';
    },
    close(name, text) {
      if (name === 'col' || name === 'row') places.at(-1)?.numbers.push(Number(text));
    },
  });
  const charts = related(pkg, path, 'chart').filter((chart) => pkg.has(chart));
  return charts.map((chart, at) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = places[at]?.numbers ?? [];
    const area = areaName({ top, left, bottom: bottom - 1, right: right - 1 });
    return readChart(pkg, chart, places[at]?.name ?? '', area);
  });
}

function readChart(pkg: Package, path: string, name: string, at: string): ChartModel {
  const chart: ChartModel = {
    name,
    type: '',
    title: '',
    source: '',
    colours: [],
    at,
    isReversed: false,
    legend: 'None',
  };
  let direction = '';
  const sources: Area[] = [];
  parseXml(path, pkg.text(path), {
    open(element, attributes) {
      const value = attributes.get('val') ?? '';
      if (element === 'barDir') direction = value === 'bar' ? 'Bar' : 'Column';
      else if (element === 'grouping') chart.type = `${direction}${value.charAt(0).toUpperCase()}${value.slice(1)}`;
      else if (element === 'srgbClr') chart.colours.push(value);
      else if (element === 'orientation' && value === 'maxMin') chart.isReversed = true;
      else if (element === 'legendPos' && value === 'b') chart.legend = 'Bottom';
    },
    close(element, text) {
      if (element === 't') chart.title += text;
      const area = element === 'f' ? parseArea(text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '')) : null;
      if (area) sources.push(area);
    },
  });
  return { ...chart, source: sources.length > 0 ? areaName(sources.reduce(hull)) : '' };
}

function hull(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
