import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FileError } from '../../../src/hosts/file/file-error';
import { LIMITS } from '../../../src/hosts/file/limits';
import { Package } from '../../../src/hosts/file/package';
import { BookValues } from '../../../src/hosts/file/reading/book-values';
import { scanRows } from '../../../src/hosts/file/reading/row-scanner';
import { SheetCells } from '../../../src/hosts/file/reading/sheet-cells';
import { readSnapshot } from '../../../src/hosts/file/read-snapshot';
import { cellName } from '../../../src/workbook/a1';
import { SnapshotBuilder } from '../../../src/workbook/snapshot-builder';
import { cellAt, type CellValue, type Snapshot } from '../../../src/workbook/snapshot';
import { escaped, firstSheet, rowsOf } from './handmade';

const BOOK = { shared: ['<si><t>zero</t></si>', '<si><t>one</t></si>'], formats: [0, 14, '0.0'] };

/** How much of some rows the scanner reads by itself. */
function scanned(rows: string): number {
  const builder = new SnapshotBuilder();
  const book = new BookValues(builder, 1900, ['zero', 'one'], ['General', 'm/d/yyyy', '0.0'], LIMITS);
  const bytes = new TextEncoder().encode(`${rows}</sheetData></worksheet>`);
  return scanRows(bytes, 0, new SheetCells(builder.sheet('S'), book));
}

function reading(file: Uint8Array, rows: 'scan' | 'saxes'): Snapshot | string {
  try {
    return readSnapshot(Package.open(file), LIMITS, rows);
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}

describe('what the scanner reads by itself', () => {
  it.each([
    '<row r="1" spans="1:3" ht="15.75" customHeight="1" x14ac:dyDescent="0.25"><c r="A1"><v>1</v></c></row>',
    '<row><c><v>-1.50</v></c><c s="1"/><c t="s"><v>1</v></c></row><row/>',
    "<row r='2' hidden='1'>\n  <c r='B2' t='str'><f>A1&amp;\"&#10;é\"</f><v>x</v></c>\r\n</row>\n",
    '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> é 😀 </t></is></c><c t="inlineStr"><is><t/></is></c></row>',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>1E-3</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v/></c></row>',
    '<row r="1"><c r="XFD1" t="b" cm="1" vm="2"><v>1</v></c></row><row r="1048576"><c r="A1048576" t="e"><v>#N/A</v></c></row>',
  ])('is all of %s', (rows) => {
    expect(scanned(rows)).toBe(new TextEncoder().encode(rows).length);
  });

  const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
  it.each([
    ['a comment', '<!-- x --><row r="2"/>'],
    ['a comment in a row', '<row r="2"><!-- x --></row>'],
    ['a prefixed element', '<x:row r="2"/>'],
    ['an extension', '<row r="2"><c r="A2"><v>1</v><extLst/></c></row>'],
    ['rich text', '<row r="2"><c r="A2" t="inlineStr"><is><r><t>x</t></r></is></c></row>'],
    ['a character section', '<row r="2"><c r="A2" t="str"><v><![CDATA[x]]></v></c></row>'],
    ['a raw ">"', '<row r="2"><c r="A2" t="str"><v>a>b</v></c></row>'],
    ['a carriage return in a text', '<row r="2"><c r="A2" t="str"><v>a\r\nb</v></c></row>'],
    ['an unknown entity', '<row r="2"><c r="A2" t="str"><v>&nbsp;</v></c></row>'],
    ['a bare ampersand', '<row r="2"><c r="A2" t="str"><v>a & b</v></c></row>'],
    ['a forbidden character', '<row r="2"><c r="A2" t="str"><v>a\u0001</v></c></row>'],
    ['a forbidden character by number', '<row r="2"><c r="A2" t="str"><v>&#1;</v></c></row>'],
    ['a noncharacter', '<row r="2"><c r="A2" t="str"><v>\uFFFE</v></c></row>'],
    ['a second value', '<row r="2"><c r="A2"><v>1</v><v>2</v></c></row>'],
    ['a second formula', '<row r="2"><c r="A2"><f>1</f><f>2</f></c></row>'],
    ['an entity in an attribute', '<row r="2"><c r="A&#50;"><v>1</v></c></row>'],
    ['a prefixed reference', '<row r="2"><c x:r="A2"><v>1</v></c></row>'],
    ['small letters in a reference', '<row r="2"><c r="a2"><v>1</v></c></row>'],
    ['attributes that touch', '<row r="2"><c r="A2"s="1"><v>1</v></c></row>'],
    ['an attribute name that begins with a digit', '<row r="2" 1a="x"/>'],
    ['a row that is not in the grid', '<row r="1048577"/>'],
    ['a cell that is not in the grid', '<row r="2"><c r="XFE2"/></row>'],
    ['an end tag with a space', '<row r="2"><c r="A2"><v>1</v></c ></row>'],
    ['text in a row', '<row r="2">x</row>'],
    ['an unknown element', '<rows r="2"/>'],
    ['a row without an end', '<row r="2"><c r="A2"><v>1</v></c>'],
  ])('ends before %s', (_, unusual) => {
    expect(scanned(first + unusual)).toBe(first.length);
  });
});

describe('scanner and parser', () => {
  const texts = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('a > b', 'a\r\nb', '_x000D_', '\u00A0', '\uFEFFx', ']]>', '😀', '-', '', ' ', 'x\uFFFEy', '&#13;'),
  );
  const numbers = fc.oneof(
    fc.integer().map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 9_999_999 })).map(([a, b]) => `${String(a)}.${String(b)}`),
    fc.constantFrom('1.', '.5', '-0', '+1', '00012', '1e5', '123456789012345678', '0.1000000000000000055', ' 1 ', 'x', '', '1.2.3', '-', '--1', '1-'),
  ); // prettier-ignore
  const attribute = (name: string, values: fc.Arbitrary<string>) =>
    fc.option(values, { nil: undefined, freq: 2 }).map((value) => (value === undefined ? '' : ` ${name}="${value}"`));
  const formula = fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    fc.constantFrom(
      '<f>SUM(A1:B2)</f>', '<f/>', '<f></f>', '<f t="shared" ref="A1:C3" si="0">$A1+B$2&amp;"A1"</f>', '<f t="shared" si="0"/>',
      '<f t="array" ref="A1">{1,2}</f>', "<f t='dataTable' r1='A1' ref='A1:A2'/>", '<f ca="1">NOW()</f>', '<f>a>b</f>', '<f>_xlfn.IFS(A1)</f>',
    ),
  ); // prettier-ignore
  const value = fc.oneof(
    { weight: 3, arbitrary: numbers.map((number) => `<v>${number}</v>`) },
    { weight: 2, arbitrary: fc.constantFrom('0', '1').map((number) => `<v>${number}</v>`) },
    { weight: 2, arbitrary: texts.map((text) => `<v>${escaped(text)}</v>`) },
    { weight: 2, arbitrary: texts.map((text) => `<is><t>${escaped(text)}</t></is>`) },
    texts.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
    fc.constantFrom(
      '', '<v/>', '<v></v>', '<is/>', '<is><t/></is>', '<is><r><t>x</t></r><rPh><t>y</t></rPh></is>', '<v>1</v><v>2</v>', '<v><!--c-->1</v>',
      '<v><![CDATA[1]]></v>', '<x:v>1</x:v>', '<extLst><ext><v>9</v></ext></extLst>', '<v>#REF!</v>', '<v>true</v>', '<v>2014-07-31</v>', '<v>1</v',
      '<v>1</V>', '\n <v>1</v>\n ', '<v a="1">1</v>', '<v >1</v>', '&amp;', 'x', ']]>',
    ),
  ); // prettier-ignore
  const soundCell = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(2), numbers.filter((n) => Number.isFinite(Number(n))), texts.map(escaped), fc.nat(9))
    .map(([r, c, style, number, text, way]) => {
      const place = way % 2 === 0 ? ` r="${cellName(r, c)}"` : '';
      const sound = text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '');
      if (way < 3) return `<c${place} s="${String(style)}"><v>${number}</v></c>`;
      if (way < 5) return `<c${place} t="s"><v>${String(style % 2)}</v></c>`;
      if (way < 7) return `<c${place} t="inlineStr"><is><t>${sound}</t></is></c>`;
      return `<c${place} t="str" s="1"><f>A1&amp;B${String(way)}</f><v>${sound}</v></c>`;
    }); // prettier-ignore
  const oddCell = fc
    .tuple(
      attribute('r', fc.oneof({ weight: 6, arbitrary: fc.tuple(fc.nat(5), fc.nat(5)).map(([r, c]) => cellName(r, c)) }, fc.constantFrom('a1', '$B$2', 'XFE1', 'A0', 'A01', '', 'A1 ', '1A', 'AAAA1'))),
      attribute('s', fc.constantFrom('0', '0', '1', '1', '2', '02', '7', '-1', '', '99999999999')),
      attribute('t', fc.constantFrom('n', 's', 's', 'str', 'str', 'inlineStr', 'inlineStr', 'b', 'e', 'd', 'zzz')),
      attribute('x14:s', fc.constant('1')),
      formula,
      value,
      fc.constantFrom('<c', '<c', '<c', '<c', '<c', '<c', '<c', '<x:c', '<cc', '<c\t'),
    )
    .map(([r, s, t, odd, f, v, open]) => `${open}${r}${s}${t}${odd.length > 0 && v.length % 9 === 0 ? odd : ''}>${f}${v}</${open.slice(1).trim()}>`); // prettier-ignore
  const cell = fc.oneof({ weight: 12, arbitrary: soundCell }, oddCell);
  const row = fc
    .tuple(
      attribute('r', fc.oneof({ weight: 60, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) }, fc.constantFrom('0', '01', '1048576', '1048577', 'x', ''))),
      attribute('hidden', fc.constantFrom('1', 'true', '0', 'false', ' 1', 'x')),
      attribute('spans', fc.constantFrom('1:3', '')),
      fc.array(cell, { maxLength: 5 }),
      fc.constantFrom('', '', '', '', '\n', '<!-- -->', ' '),
    )
    .map(([r, hidden, spans, cells, between]) => `<row${r}${hidden}${spans}>${cells.join(between)}</row>${between}`); // prettier-ignore

  it('come to the same, or to the same refusal, whatever the rows are', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const file = rowsOf(rows.join(''), BOOK);
        const scan = reading(file, 'scan');
        expect(scan).toEqual(reading(file, 'saxes'));
        if (typeof scan !== 'string' && firstSheet(scan).extent) read++;
      }),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(150);
  });

  it.each([
    '<!-- <sheetData><row r="1"><c r="A1"><v>666</v></c></row></sheetData> -->',
    '<?pi <sheetData><row r="1"><c r="A1"><v>666</v></c></row></sheetData> ?>',
    '<sheetPr><![CDATA[<sheetData><row r="1"><c r="A1"><v>666</v></c></row></sheetData>]]></sheetPr>',
    '<extLst><sheetData><row r="1"><c r="A1"><v>666</v></c></row></sheetData></extLst>',
  ])('are not taken in by rows in %s', (before) => {
    const parts = { 'xl/worksheets/sheet1.xml': `<worksheet>${before}<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData></worksheet>` }; // prettier-ignore
    const file = rowsOf('', { parts });
    const snapshot = reading(file, 'scan');
    expect(snapshot).toEqual(reading(file, 'saxes'));
    if (typeof snapshot === 'string') throw new Error(snapshot);
    expect(firstSheet(snapshot).extent).toEqual({ top: 0, left: 1, bottom: 0, right: 1 });
  });

  it('go on with each other after an unusual row, through more text than one step of the parser', () => {
    const many = (from: number) =>
      Array.from({ length: 3000 }, (_, at) => {
        const r = String(from + at);
        return `<row r="${r}"><c r="A${r}"><f t="shared" si="0"/><v>${r}</v></c><c r="B${r}" t="inlineStr"><is><t>é${r}</t></is></c></row>`;
      }).join('');
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1</f><v>1</v></c></row>${many(2)}<!-- here -->${many(3002)}`;
    const file = rowsOf(rows, BOOK);
    const snapshot = reading(file, 'scan');
    expect(snapshot).toEqual(reading(file, 'saxes'));
    if (typeof snapshot === 'string') throw new Error(snapshot);
    expect(firstSheet(snapshot).columns[0]?.formulas.get(6000)).toBe('B6001');
    expect(cellAt(snapshot, firstSheet(snapshot), 6000, 1)).toEqual({ kind: 'text', value: 'é6001' });
  });

  const folder = resolve(__dirname, '../../../../shared/data/workbooks');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
  if (files.length === 0) console.warn(`Real workbooks not compared: there is no folder ${folder}.`);
  (files.length === 0 ? it.skip : it)('come to the same on real workbooks', () => {
    for (const name of files) {
      const file = new Uint8Array(readFileSync(join(folder, name)));
      const snapshot = reading(file, 'scan');
      // Jest's own comparison takes seconds on so many cells.
      expect([name, isDeepStrictEqual(snapshot, reading(file, 'saxes'))]).toEqual([name, true]);
      expect(typeof snapshot).toBe('object');
    }
  });
});

describe('what is read', () => {
  const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constant<CellValue>({ kind: 'blank' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value): CellValue => ({ kind: 'number', value: value === 0 ? 0 : value })),
    fc.tuple(fc.integer(), fc.nat(6)).map(([whole, decimals]): CellValue => ({ kind: 'number', value: whole === 0 ? 0 : whole / 10 ** decimals })),
    fc.string({ maxLength: 10 }).map((value): CellValue => ({ kind: 'text', value })),
    fc.double({ min: 1, max: 2_958_465, noNaN: true }).map((serial): CellValue => ({ kind: 'date', serial })),
    fc.boolean().map((value): CellValue => ({ kind: 'boolean', value })),
    fc.constantFrom<CellValue>({ kind: 'error', code: '#N/A' }, { kind: 'error', code: '#DIV/0!' }),
  ); // prettier-ignore

  function written(value: CellValue, place: string): string {
    switch (value.kind) {
      case 'blank':
        return `<c r="${place}" s="1"/>`;
      case 'number':
        return `<c r="${place}"><v>${String(value.value)}</v></c>`;
      case 'text':
        return `<c r="${place}" t="inlineStr"><is><t>${escaped(value.value.replace(/_x/g, '_x005F_x'))}</t></is></c>`;
      case 'date':
        return `<c r="${place}" s="1"><v>${String(value.serial)}</v></c>`;
      case 'boolean':
        return `<c r="${place}" t="b"><v>${value.value ? '1' : '0'}</v></c>`;
      case 'error':
        return `<c r="${place}" t="e"><v>${value.code}</v></c>`;
    }
  }

  it('is what was written, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cellValue, { maxLength: 6 }), { maxLength: 6 }), (grid) => {
        const rows = grid.map((values, row) => `<row r="${String(row + 1)}">${values.map((value, column) => written(value, cellName(row, column))).join('')}</row>`); // prettier-ignore
        const snapshot = reading(rowsOf(rows.join(''), BOOK), 'scan');
        if (typeof snapshot === 'string') throw new Error(snapshot);
        const sheet = firstSheet(snapshot);
        const read = grid.map((values, row) => values.map((_, column) => cellAt(snapshot, sheet, row, column)));
        expect(read).toEqual(grid);
      }),
      { numRuns: 300 },
    );
  });
});
