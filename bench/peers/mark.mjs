/** node mark.mjs LIBRARY FILE OUT: colours each Days cell that holds a text (SheetJS cannot), says so beside the row, and saves. */
import { readFileSync, writeFileSync } from 'node:fs';

const [, , library, file, out] = process.argv;
const WORDS = 'R203: days are stored as text';

const markers = {
  async sheetjs() {
    const module = await import('@e965/xlsx');
    const { read, write } = module.default ?? module;
    const book = read(readFileSync(file), { dense: true, cellStyles: true });
    const rows = book.Sheets.Activity['!data'] ?? book.Sheets.Activity;
    let flagged = 0;
    for (let at = 0; at < rows.length; at += 1) {
      // It reads blank rows as holes, and fails to write them.
      rows[at] ??= [];
      if (at < 4 || rows[at][7]?.t !== 's') continue;
      rows[at][13] = { t: 's', v: WORDS };
      flagged += 1;
    }
    book.Sheets.Activity['!ref'] = `A1:N${String(rows.length)}`;
    writeFileSync(out, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
    return flagged;
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const sheet = book.getWorksheet('Activity');
    let flagged = 0;
    for (let at = 5; at <= sheet.rowCount; at += 1) {
      const cell = sheet.getCell(at, 8);
      if (typeof cell.value !== 'string') continue;
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4CCCC' } };
      sheet.getCell(at, 14).value = WORDS;
      flagged += 1;
    }
    await book.xlsx.writeFile(out);
    return flagged;
  },
};

console.log(JSON.stringify({ flagged: await markers[library]() }));
