import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { FileError, type FileErrorCode } from '../../../src/hosts/file/file-error';
import { LIMITS, type Limits } from '../../../src/hosts/file/limits';
import { Package } from '../../../src/hosts/file/package';
import { readSnapshot } from '../../../src/hosts/file/read-snapshot';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { escaped, partsOf, relationships, rowsOf, snapshotOf, workbookOf, zipOf } from './handmade';
import { placesOf, renamed, tampered } from './tampered';

function refusal(bytes: Uint8Array, limits: Limits = LIMITS): FileError {
  try {
    snapshotOf(bytes, limits);
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
  throw new Error('the file was read');
}

function expectRefusal(bytes: Uint8Array, code: FileErrorCode, words: RegExp, limits: Limits = LIMITS): void {
  const error = refusal(bytes, limits);
  expect([error.code, error.message]).toEqual([code, expect.stringMatching(words)]);
}

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = rowsOf('<row r="1"><c r="A1"><v>1</v></c></row>');
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('files that are no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'notAWorkbook', /empty/],
    ['text', strToU8('KPI,Actual\nSI-01,95\n'.repeat(9)), 'notAWorkbook', /not an Excel workbook/],
    ['one byte', strToU8('P'), 'notAWorkbook', /not an Excel workbook/],
    ['the first bytes of a zip file', strToU8('PK'), 'damaged', /cut short/],
    ['a zip file of other things', zipOf({ 'readme.txt': 'hello' }), 'notAWorkbook', /not an Excel workbook/],
    ['an old workbook', Uint8Array.from([...OLE, ...new Uint8Array(600)]), 'oldExcel', /\.xls/],
    [
      'a workbook with a password',
      Uint8Array.from([...OLE, ...new Uint8Array(99), 0x45, 0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
      /password/,
    ],
    ['a part with a password', tampered(plain, SHEET, 'flags', 1), 'encrypted', /sheet1\.xml.*password/],
  ] as const)('refuses %s', (_, bytes, code, words) => {
    expectRefusal(bytes, code, words);
  });

  it('refuses a document, a Strict workbook and a binary workbook, each by what it is', () => {
    const parts = partsOf({ sheets: [{}] });
    const root = relationships([['officeDocument', 'xl/workbook.bin']]);
    expectRefusal(zipOf({ ...parts, '_rels/.rels': root, 'xl/workbook.bin': 'x' }), 'binaryWorkbook', /\.xlsb/);
    const strict = relationships([['officeDocument', 'xl/workbook.xml']]).replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    expectRefusal(zipOf({ ...parts, '_rels/.rels': strict }), 'strictOoxml', /Strict Open XML/);
    const word = '<w:document xmlns:w="x"><w:body/></w:document>';
    expectRefusal(zipOf({ ...parts, 'xl/workbook.xml': word }), 'notAWorkbook', /not an Excel workbook/);
  });
});

describe('damaged packages', () => {
  it('refuses a file cut short anywhere', () => {
    for (let length = 4; length < plain.length; length += 7) {
      expect(refusal(plain.subarray(0, length)).code).toBe('damaged');
    }
  });

  it('refuses a wrong checksum, a wrong length and an unknown packing', () => {
    expectRefusal(tampered(plain, SHEET, 'crc', 1), 'damaged', /checksum.*sheet1\.xml/);
    const size = new DataView(plain.buffer).getUint32(placesOf(plain, SHEET).record + 24, true);
    expectRefusal(tampered(plain, SHEET, 'size', size + 1), 'damaged', /sheet1\.xml.*cut short/);
    expectRefusal(tampered(plain, SHEET, 'method', 12), 'unsupportedCompression', /sheet1\.xml.*12/);
    expectRefusal(tampered(plain, SHEET, 'packedSize', 9_999_999), 'damaged', /sheet1\.xml.*cut short/);
  });

  it('refuses parts that are there twice, whatever their letter case', () => {
    const twice = zipOf({ ...partsOf({ sheets: [{}] }), 'xl/Workbook2xml': 'x' });
    expectRefusal(renamed(twice, 'xl/Workbook2xml', 'XL/workbook.xml'), 'damaged', /twice/);
  });

  it.each(['../evil.xml', 'xl/../../evil.xml', '..\\evil.xml', 'xl/..', 'nul\0.xml'])(
    'refuses the part name %j',
    (name) => {
      expectRefusal(zipOf({ ...partsOf({ sheets: [{}] }), [name]: 'x' }), 'damaged', /forbidden name/);
    },
  );

  it('refuses a part that has one name in the directory and another in its place', () => {
    const other = renamed(plain, SHEET, 'xl/worksheets/sheet9.xml', 'directory');
    expectRefusal(other, 'damaged', /not where the file's own list says/);
  });

  it('refuses the zip64 form', () => {
    const zip = plain.slice();
    new DataView(zip.buffer).setUint32(zip.length - 22 + 16, 0xffffffff, true);
    expectRefusal(zip, 'zip64', /zip64/);
    expectRefusal(tampered(plain, SHEET, 'size', 0xffffffff), 'zip64', /zip64/);
  });

  it('refuses entries that share their bytes', () => {
    const big = zipOf({ ...partsOf({ sheets: [{}] }), 'a.bin': noise(5000), 'b.bin': noise(5000) });
    const { record, local } = placesOf(big, 'b.bin');
    const other = placesOf(big, 'a.bin');
    const zip = big.slice();
    // Both entries claim nearly the whole file.
    for (const place of [{ record, local }, other]) {
      new DataView(zip.buffer).setUint32(place.record + 20, zip.length - place.local - 40, true);
    }
    expect(refusal(zip).code).toBe('zipBomb');
  });

  it('refuses a workbook that lists no sheet', () => {
    expectRefusal(workbookOf({ sheets: [] }), 'damaged', /lists no sheet/);
  });

  it('says which part a broken reference leads to', () => {
    const parts = partsOf({ sheets: [{ name: 'KPIs' }], shared: [] });
    const without = (path: string) => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path));
    expectRefusal(zipOf(without(SHEET)), 'damaged', /sheet1\.xml.*missing/);
    expectRefusal(zipOf(without('xl/sharedStrings.xml')), 'damaged', /sharedStrings\.xml.*missing/);
    expectRefusal(zipOf(without('xl/workbook.xml')), 'damaged', /workbook\.xml.*missing/);
    expectRefusal(zipOf(without('xl/_rels/workbook.xml.rels')), 'damaged', /"KPIs".*no part/);
  });
});

describe('bombs', () => {
  const small: Limits = {
    ...LIMITS,
    partBytes: 3_000_000,
    totalBytes: 4_000_000,
    ratio: 50,
    ratioFreeBytes: 1_000_000,
  };
  const zeros = (length: number) => ({ ...partsOf({ sheets: [{}] }), 'xl/media/a.bin': new Uint8Array(length) });

  it('refuses a part that would unpack to far more than its size makes likely, before unpacking it', () => {
    expectRefusal(zipOf(zeros(2_000_000)), 'zipBomb', /a\.bin/, small);
    expect(snapshotOf(zipOf(zeros(900_000)), small).sheets).toHaveLength(1);
  });

  it('refuses parts over the limit, alone and together', () => {
    const loose = { ...small, ratio: 1e9 };
    expectRefusal(zipOf(zeros(3_000_001)), 'tooLarge', /a\.bin.*limit is 3 MB/, loose);
    const both = { ...zeros(2_500_000), 'xl/media/b.bin': new Uint8Array(2_500_000) };
    expectRefusal(zipOf(both), 'tooLarge', /limit is 4 MB/, loose);
  });

  it('stops unpacking a part that is larger than it says', () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(30_000_000)}`;
    const honest = rowsOf(rows);
    const started = process.memoryUsage().arrayBuffers;
    expectRefusal(tampered(honest, SHEET, 'size', 500), 'zipBomb', /sheet1\.xml/);
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(25_000_000);
  });

  it('sets no memory aside for a part that says more than its packed bytes can hold', () => {
    expectRefusal(tampered(plain, SHEET, 'size', 49_000_000), 'zipBomb', /sheet1\.xml/);
  });

  it('refuses more parts, bytes, cells and formulas than the limits say', () => {
    expectRefusal(plain, 'tooLarge', /parts; the limit is 3/, { ...LIMITS, entries: 3 });
    expectRefusal(plain, 'tooLarge', /bytes; the limit is 99/, { ...LIMITS, fileBytes: 99 });
    const row = (r: number) => `<row r="${String(r)}"><c r="A${String(r)}"><f t="shared" si="0"/><v>1</v></c></row>`;
    const master = '<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A9">SUM(B1:C1)</f><v>1</v></c></row>';
    const book = rowsOf(master + [2, 3, 4, 5].map(row).join(''));
    expectRefusal(book, 'tooLarge', /more than 4 cells/, { ...LIMITS, cells: 4 });
    expectRefusal(book, 'tooLarge', /more than 45 characters of formulas/, { ...LIMITS, formulaCharacters: 45 });
    expect(snapshotOf(book, { ...LIMITS, cells: 5, formulaCharacters: 50 }).sheets).toHaveLength(1);
  });

  it('counts the room that gaps between cells take', () => {
    const gaps = Array.from({ length: 100 }, (_, at) => `<row r="${String(at * 60 + 1)}"><c><v>1</v></c></row>`).join(
      '',
    );
    expectRefusal(rowsOf(gaps), 'tooLarge', /cells/, { ...LIMITS, cells: 5000 });
    expect(snapshotOf(rowsOf(gaps), { ...LIMITS, cells: 6000 }).sheets).toHaveLength(1);
  });
});

describe('damaged and hostile XML', () => {
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';

  it.each(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml'])(
    'refuses a document type definition in %s, where it is read',
    (path) => {
      const parts = partsOf({ sheets: [{}], shared: [], formats: [0] });
      const xml = String(parts[path]).replace(/<\?xml[^>]*\?>/, doctype);
      if (path === '[Content_Types].xml') expect(snapshotOf(zipOf({ ...parts, [path]: xml })).sheets).toHaveLength(1);
      else expectRefusal(zipOf({ ...parts, [path]: xml }), 'dtd', new RegExp(escapedPattern(path)));
    },
  );

  it('refuses XML that is not well formed, is no text or is nested without end', () => {
    const parts = partsOf({ sheets: [{}] });
    const sheet = (xml: string | Uint8Array) => zipOf({ ...parts, [SHEET]: xml });
    expectRefusal(sheet('<worksheet><sheetData></worksheet>'), 'damaged', /sheet1\.xml.*not well-formed/);
    expectRefusal(sheet('<worksheet><sheetData>'), 'damaged', /sheet1\.xml.*not well-formed/);
    expectRefusal(sheet(''), 'damaged', /sheet1\.xml.*not well-formed/);
    expectRefusal(sheet('<chartsheet/>'), 'damaged', /sheet1\.xml.*no worksheet/);
    expectRefusal(sheet(Uint8Array.from([...strToU8('<worksheet>'), 0xff, 0x80])), 'damaged', /not text in UTF-8/);
    expectRefusal(sheet(`<worksheet>${'<a>'.repeat(100_000)}`), 'damaged', /more than 200 elements within elements/);
    expectRefusal(
      sheet('<worksheet><sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData></worksheet>'),
      'damaged',
      /sheet1/,
    );
  });

  it.each([
    ['<row r="3"><c r="B3" t="s"><v>7</v></c></row>', /cell B3 .*"Sheet1" refers to the shared text 7/],
    ['<row r="3"><c r="B3" t="s"><v>-1</v></c></row>', /cell B3 .*shared text "-1"/],
    ['<row r="3"><c r="B3" t="s"><v>0.0</v></c></row>', /cell B3 .*shared text "0\.0"/],
    ['<row r="3"><c r="B3"><v>12O</v></c></row>', /cell B3 .*"12O" where a number/],
    ['<row r="3"><c r="B3"><v>NaN</v></c></row>', /cell B3 .*"NaN" where a number/],
    ['<row r="3"><c r="B3"><v>1e999</v></c></row>', /cell B3 .*"1e999" where a number/],
    ['<row r="3"><c r="B3"><v>0x10</v></c></row>', /cell B3 .*"0x10" where a number/],
    ['<row r="3"><c r="B3" t="b"><v>yes</v></c></row>', /cell B3 .*"yes" where TRUE or FALSE/],
    ['<row r="3"><c r="B3" t="q"><v>1</v></c></row>', /cell B3 .*the type "q"/],
    ['<row r="3"><c r="B3" s="9"><v>1</v></c></row>', /cell B3 .*the style 9/],
    ['<row r="3"><c r="B3" s="x"><v>1</v></c></row>', /cell B3 .*the style "x"/],
    ['<row r="3"><c r="B0"><v>1</v></c></row>', /cell of the sheet "Sheet1" is at "B0"/],
    ['<row r="3"><c r="XFE3"><v>1</v></c></row>', /"XFE3"/],
    ['<row r="3"><c r="A1048577"><v>1</v></c></row>', /"A1048577"/],
    ['<row r="3"><c r=""><v>1</v></c></row>', /is at ""/],
    ['<row r="3"><c r="XFD3"><v>1</v></c><c><v>2</v></c></row>', /after column XFD/],
    ['<row r="0"/>', /row of the sheet "Sheet1" has the number "0"/],
    ['<row r="1048577"/>', /"1048577"/],
    ['<row r="1048576"/><row/>', /"1048576"|number/],
    ['<row r="007"/>', /"007"/],
  ])('names the sheet and the cell of %s', (rows, words) => {
    expectRefusal(rowsOf(rows, { shared: ['<si/>'], formats: [0] }), 'damaged', words);
  });

  it('names merges, tables and columns that have no place', () => {
    const sheet = (more: object) => workbookOf({ sheets: [{ name: 'KPIs', ...more }] });
    expectRefusal(sheet({ after: '<mergeCells><mergeCell ref="A0:B2"/></mergeCells>' }), 'damaged', /"KPIs".*"A0:B2"/);
    expectRefusal(sheet({ before: '<cols><col min="0" max="2" hidden="1"/></cols>' }), 'damaged', /"KPIs".*column/);
    expectRefusal(sheet({ tables: ['<table name="T" ref="?"/>'] }), 'damaged', /"T".*place/);
  });

  it('keeps names that could be mistaken for parts of an object', () => {
    const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const cells = words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('');
    const names = words.map((word) => `<definedName name="${word}">1</definedName>`).join('');
    const snapshot = snapshotOf(
      workbookOf({
        sheets: [{ name: '__proto__', rows: `<row __proto__="1" constructor="2">${cells}</row>` }],
        names: `<definedNames>${names}</definedNames>`,
        formats: ['"constructor"'],
      }),
    );
    expect([snapshot.texts, snapshot.names.map(({ name }) => name)]).toEqual([words, words]);
  });
});

/** Reads in both ways; what comes out must be the same, and if it is an error, one that was meant. */
function outcome(pkg: () => Package, rows: 'scan' | 'saxes'): Snapshot | string {
  try {
    return readSnapshot(pkg(), LIMITS, rows);
  } catch (error) {
    if (error instanceof FileError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('chance damage', () => {
  const parts = partsOf({
    sheets: [
      {
        name: 'KPIs',
        before: '<cols><col min="2" max="3" hidden="1"/></cols>',
        rows:
          '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>é &amp; x</t></is></c><c r="C1" s="1"><v>41851</v></c></row>' +
          '<row r="2" hidden="1"><c r="A2" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="B2"><f t="shared" si="0" ref="B2:B3">C1*2</f><v>-1.5</v></c><c r="C2" t="b"><v>1</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1E3</v></c><c r="C3" t="e"><v>#N/A</v></c><c r="D3" s="1"/></row>',
        after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
        tables: [
          '<table name="T" displayName="T" ref="A1:C3"><tableColumns><tableColumn name="a"/></tableColumns></table>',
        ],
      },
    ],
    shared: ['<si><r><t>a</t></r><r><t>b</t></r></si>'],
    formats: [0, 14],
    settings: '<workbookPr date1904="0"/>',
    names: '<definedNames><definedName name="N">KPIs!$A$1</definedName></definedNames>',
  });

  it('is refused by name or does no harm, for 300 flipped bits of the file', () => {
    const zip = zipOf(parts);
    const random = seeded(20140731);
    for (let turn = 0; turn < 300; turn++) {
      const copy = zip.slice();
      const at = random(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      expect(outcome(() => Package.open(copy), 'scan')).toBeTruthy();
    }
  });

  it('comes to the same by scanner and by parser, for 1,500 flipped bits of the sheet itself', () => {
    const sheet = strToU8(String(parts[SHEET]));
    const random = seeded(1064);
    let read = 0;
    for (let turn = 0; turn < 1500; turn++) {
      const copy = sheet.slice();
      const at = random(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
      const zip = zipSync(Object.fromEntries(Object.entries({ ...parts, [SHEET]: copy }).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])), { level: 0 }); // prettier-ignore
      const scanned = outcome(() => Package.open(zip), 'scan');
      expect(scanned).toEqual(outcome(() => Package.open(zip), 'saxes'));
      if (typeof scanned !== 'string') read++;
    }
    // Enough flips must leave a readable sheet behind, or this test would say little.
    expect(read).toBeGreaterThan(200);
  });

  it('never lets another error out, whatever the bytes after a good start are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))).toBeInstanceOf(FileError);
      }),
    );
  });
});

it('writes no message that lets a file speak for the program', () => {
  const name = escaped('</x>"; DROP');
  expect(refusal(workbookOf({ sheets: [{ name, rows: '<row r="0"/>' }] })).message).toContain('"</x>"; DROP"');
});

function noise(length: number): Uint8Array {
  const random = seeded(length);
  return Uint8Array.from({ length }, () => random(256));
}

/** Numbers below a bound that look random and are the same in every run (Numerical Recipes' constants). */
function seeded(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function escapedPattern(text: string): string {
  return text.replace(/[.[\]]/g, '\\$&');
}
