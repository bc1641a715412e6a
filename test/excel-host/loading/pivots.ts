/** Pivot tables of a sheet: which fields lie where. */
import { parseArea } from '../../../src/workbook/a1';
import type { Package } from '../../../src/hosts/file/package';
import { kindOf, relationshipsOf } from '../../../src/hosts/file/relationships';
import { parseXml } from '../../../src/hosts/file/xml';
import type { PivotModel } from '../workbook-model';

export function readPivots(pkg: Package, sheetPath: string, formatOf: (id: number) => string): PivotModel[] {
  return related(pkg, sheetPath, 'pivotTable').map((path) => readPivot(pkg, path, formatOf));
}

function related(pkg: Package, path: string, kind: string): string[] {
  return relationshipsOf(pkg, path).flatMap((relationship) =>
    kindOf(relationship) === kind && relationship.target !== null ? [relationship.target] : [],
  );
}

function readPivot(pkg: Package, path: string, formatOf: (id: number) => string): PivotModel {
  const cache = readCache(pkg, related(pkg, path, 'pivotCacheDefinition')[0] ?? '');
  const field = (place: string | undefined): string => cache.fields[Number(place)] ?? `field ${place ?? ''}`;
  const pivot: PivotModel = {
    name: '',
    row: 0,
    column: 0,
    area: null,
    source: cache.source,
    rows: [],
    columns: [],
    values: [],
    layoutType: 'Compact',
    subtotals: 'AtTop',
  };
  parseXml(path, pkg.text(path), {
    open(name, attributes, parents) {
      if (parents.length === 0) pivot.name = attributes.get('name') ?? '';
      else if (name === 'location') {
        pivot.area = parseArea(attributes.get('ref') ?? '');
        pivot.row = pivot.area?.top ?? 0;
        pivot.column = pivot.area?.left ?? 0;
      } else if (name === 'pivotField' && attributes.get('axis') !== undefined) {
        if (!attributes.isTrue('outline', true)) pivot.layoutType = 'Tabular';
        if (!attributes.isTrue('defaultSubtotal', true)) pivot.subtotals = 'Off';
      } else if (name === 'field' && attributes.get('x') !== '-2') {
        (parents.at(-1) === 'rowFields' ? pivot.rows : pivot.columns).push(field(attributes.get('x')));
      } else if (name === 'dataField') {
        pivot.values.push({
          field: field(attributes.get('fld')),
          caption: attributes.get('name') ?? '',
          summarise: attributes.get('subtotal') === 'count' ? 'Count' : 'Sum',
          format: formatOf(Number(attributes.get('numFmtId') ?? 0)),
        });
      }
    },
  });
  return pivot;
}

function readCache(pkg: Package, path: string): { readonly source: string; readonly fields: readonly string[] } {
  const fields: string[] = [];
  let source = '';
  if (path === '' || !pkg.has(path)) return { source, fields };
  parseXml(path, pkg.text(path), {
    open(name, attributes, parents) {
      if (name === 'worksheetSource') source = attributes.get('name') ?? attributes.get('ref') ?? '';
      else if (name === 'cacheField' && parents.length === 2) fields.push(attributes.get('name') ?? '');
    },
  });
  return { source, fields };
}
