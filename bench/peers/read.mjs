/** node read.mjs LIBRARY FILE: reads every sheet, then adds up the Days column of the sheet Activity (H, from row 5). */
import { readFileSync } from 'node:fs';

const [, , library, file] = process.argv;
const FIRST = 4;
const DAYS = 7;

const readers = {
  async sheetjs() {
    const { read, utils } = (await import('@e965/xlsx')).default ?? (await import('@e965/xlsx'));
    const book = read(readFileSync(file), { dense: true });
    return utils.sheet_to_json(book.Sheets.Activity, { header: 1, raw: true });
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const rows = [];
    book.getWorksheet('Activity').eachRow((row, number) => {
      rows[number - 1] = row.values.slice(1);
    });
    return rows;
  },
  async hucre() {
    const { readXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(readFileSync(file));
    return book.sheets.find((sheet) => sheet.name === 'Activity').rows;
  },
  async 'read-excel-file'() {
    const { default: readExcelFile } = await import('read-excel-file/node');
    const sheets = await readExcelFile(file);
    return sheets.find((each) => each.sheet === 'Activity').data;
  },
  async inflate() {
    const { inflateRawSync } = await import('node:zlib');
    for (const { method, packed } of entries(readFileSync(file))) if (method === 8) inflateRawSync(packed);
    return null;
  },
};

const rows = await readers[library]();
if (rows === null) console.log(JSON.stringify({ isLimit: true }));
else {
  let count = 0;
  let days = 0;
  for (let at = FIRST; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row?.[0]) continue;
    count += 1;
    if (typeof row[DAYS] === 'number') days += row[DAYS];
  }
  console.log(JSON.stringify({ rows: count, days }));
}

function* entries(bytes) {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    yield { method: bytes.readUInt16LE(at + 10), packed: bytes.subarray(from, from + bytes.readUInt32LE(at + 20)) };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
