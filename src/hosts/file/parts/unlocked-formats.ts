/** Cell formats that leave a cell of a protected sheet open for entries (ECMA-376 part 1, 18.8.33). */
import type { Package } from '../package';
import { kindOf, relationshipsOf, workbookPathOf } from '../relationships';
import { listedElements } from './alternatives';
import { openXml } from './part-text';

/** Their numbers. */
export function unlockedFormats(pkg: Package): ReadonlySet<number> {
  const path = relationshipsOf(pkg, workbookPathOf(pkg)).find((one) => kindOf(one) === 'styles')?.target ?? null;
  if (path === null || !pkg.has(path)) return new Set();
  const doc = openXml(pkg, path);
  const list = doc.child(doc.root, 'cellXfs');
  const formats = list ? listedElements(doc, list) : [];
  return new Set(
    formats.flatMap((format, index) => {
      const protection = doc.child(format, 'protection');
      const locked = protection && doc.attribute(protection, 'locked');
      return locked === '0' || locked === 'false' ? [index] : [];
    }),
  );
}
