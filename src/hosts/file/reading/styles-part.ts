/** The part that says how cells look: of it, only the number format of each cell style is read. */
import { builtInFormat } from './number-formats';
import type { Package } from '../package';
import { parseXml } from '../xml';

/** The number format code of each cell style, by the style's number. */
export function readNumberFormats(pkg: Package, part: string): readonly string[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  parseXml(part, pkg.text(part), {
    open(name, attributes, parents) {
      const parent = parents.at(-1);
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt' && parent === 'numFmts') custom.set(id, attributes.get('formatCode') ?? '');
      else if (name === 'xf' && parent === 'cellXfs') ids.push(id);
    },
  });
  // An empty format code is shown as General.
  return ids.map((id) => (custom.get(id) ?? builtInFormat(id)) || 'General');
}
