/** The part of a native table. */
import { parseArea } from '../../../workbook/a1';
import type { TableArea } from '../../../workbook/snapshot';
import { unescapeExcelText } from '../excel-text';
import { damaged } from '../file-error';
import type { Package } from '../package';
import { parseXml, type XmlAttributes } from '../xml';

/** Reads a table's name, place and columns; throws a FileError where it has no readable place. */
export function readTable(pkg: Package, part: string): TableArea {
  const columns: string[] = [];
  let root: XmlAttributes | undefined;
  parseXml(part, pkg.text(part), {
    open(name, attributes, parents) {
      if (parents.length === 0) root = attributes;
      else if (name === 'tableColumn' && parents.length === 2) {
        columns.push(unescapeExcelText(attributes.get('name') ?? ''));
      }
    },
  });
  const name = root?.get('displayName') ?? root?.get('name') ?? '';
  const area = parseArea(root?.get('ref') ?? '');
  if (!area) throw damaged(`The table "${name}" in the part "${part}" has no readable place on its sheet`);
  return {
    name: unescapeExcelText(name),
    area,
    headerRows: Number(root?.get('headerRowCount') ?? 1),
    totalsRows: Number(root?.get('totalsRowCount') ?? 0),
    columns,
  };
}
