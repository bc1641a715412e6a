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
      const parent = listOf(parents);
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'numFmt' && parent === 'numFmts') custom.set(id, attributes.get('formatCode') ?? '');
      else if (name === 'xf' && parent === 'cellXfs') ids.push(id);
    },
  });
  // An empty format code is shown as General.
  return ids.map((id) => (custom.get(id) ?? builtInFormat(id)) || 'General');
}

/**
 * The list that an element stands in. Of one that is written twice, for one program and for all others, the one for all
 * others counts (ECMA-376 part 3, 10.2.1): `<mc:AlternateContent><mc:Choice>…</mc:Choice><mc:Fallback><xf/></mc:Fallback>`.
 */
function listOf(parents: readonly string[]): string | undefined {
  const isFallback = parents.at(-1) === 'Fallback' && parents.at(-2) === 'AlternateContent';
  return parents.at(isFallback ? -3 : -1);
}
