/** Real return workbooks of government bodies, where they stand beside the project; otherwise nothing is tested, and the test says so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMarkup, clearMarks, readWorkbook } from '../../../../src/hosts/file';
import type { Markup } from '../../../../src/workbook/markup';
import { contentsOf, keptBytes } from './compared';
import { sampleFlags, sampleSheets } from './sample-markup';
import { freshErrors } from './validator';

const FOLDER = join(__dirname, '../../../../../shared/data/workbooks');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** Every kind of mark on every sheet that is not protected. */
function marksFor(file: Uint8Array): Markup {
  const sheets = readWorkbook(file).sheets;
  const open = sheets.filter((sheet) => !sheet.isProtected);
  return {
    flags: open.map((sheet) => sampleFlags(sheet.name, (sheet.extent?.right ?? 0) + 2)),
    sheets: sampleSheets(sheets[0]?.name),
  };
}

describe('real workbooks', () => {
  if (files.length === 0) it.skip(`are not there to be marked (${FOLDER})`, () => undefined);

  for (const name of files) {
    it(`${name} is marked and cleared without loss`, () => {
      const original = new Uint8Array(readFileSync(join(FOLDER, name)));
      const marks = marksFor(original);
      expect(marks.flags.length).toBeGreaterThan(0);
      const marked = applyMarkup(original, marks);
      const kept = keptBytes(original, marked);
      expect(kept.after).toEqual(kept.before);
      expect(Buffer.compare(applyMarkup(marked, marks), marked)).toBe(0);
      const cleared = clearMarks(marked);
      expect(contentsOf(cleared)).toEqual(contentsOf(original));
      expect({ ...readWorkbook(marked), marks: null }).toEqual(readWorkbook(original));
      expect(freshErrors(original, marked)).toEqual([]);
    }, 60_000);
  }
});
