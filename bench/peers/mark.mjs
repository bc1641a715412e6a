/** node mark.mjs LIBRARY FILE OUT: colours each Days cell that holds a text (SheetJS cannot), says so beside the row, and saves. */
import { readFileSync, writeFileSync } from 'node:fs';

const [, , library, file, out] = process.argv;
const WORDS = 'R203: days are stored as text';

const markers = {
  async sheetjs() {
    const module = await import('@e965/xlsx');
    const { read, utils, write } = module.default ?? module;
    const book = read(readFileSync(file), { cellStyles: true });
    const sheet = book.Sheets.Activity;
    const last = utils.decode_range(sheet['!ref']).e.r;
    let flagged = 0;
    for (let row = 5; row <= last + 1; row += 1) {
      if (sheet[`H${row}`]?.t !== 's') continue;
      sheet[`N${row}`] = { t: 's', v: WORDS };
      flagged += 1;
    }
    sheet['!ref'] = `A1:N${last + 1}`;
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
