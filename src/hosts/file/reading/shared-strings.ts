/** The part that holds the texts that cells share. */
import { unescapeExcelText } from '../excel-text';
import type { Package } from '../package';
import { parseXml } from '../xml';

/** The shared texts by number: runs of rich text joined, phonetic guides left out. */
export function readSharedStrings(pkg: Package, part: string): readonly string[] {
  const texts: string[] = [];
  let current = '';
  parseXml(part, pkg.text(part), {
    open(name, _attributes, parents) {
      if (name === 'si' && parents.length === 1) current = '';
    },
    close(name, text, parents) {
      if (isTextRun(name, parents)) current += unescapeExcelText(text);
      else if (name === 'si' && parents.length === 1) texts.push(current);
    },
  });
  return texts;
}

/** Whether an element holds visible text: `<t>` of a string or of one of its rich-text runs. */
export function isTextRun(name: string, parents: readonly string[]): boolean {
  if (name !== 't') return false;
  const parent = parents.at(-1);
  return parent === 'r' || parent === 'si' || parent === 'is';
}
