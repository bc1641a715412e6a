import type { Package } from '../../../src/hosts/file/package';
import { builtInFormat } from '../../../src/hosts/file/reading/number-formats';
import { parseXml } from '../../../src/hosts/file/xml';

/** Number format codes by their numbers in the file. */
export function readFormatCodes(pkg: Package, part: string | null): (id: number) => string {
  const codes = new Map<number, string>();
  if (part !== null) {
    parseXml(part, pkg.text(part), {
      open(name, attributes) {
        if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
      },
    });
  }
  return (id) => codes.get(id) ?? builtInFormat(id);
}
