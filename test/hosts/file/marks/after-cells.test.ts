import { textAfterCells } from '../../../../src/hosts/file/marks/after-cells';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const after = (xml: string): string => textAfterCells('sheet1.xml', utf8(xml));

const CELLS = '<worksheet><sheetData><row><c><is><t>D, SheetData, £</t></is></c></row></sheetData>';

describe('what stands behind the cells', () => {
  it('is told without the cells', () => {
    expect(after(`${CELLS}<conditionalFormatting/></worksheet>`)).toBe(
      '</sheetData><conditionalFormatting/></worksheet>',
    );
  });

  it.each([
    ['are none', '<worksheet><sheetData/><drawing/></worksheet>'],
    ['have a prefix', '<x:worksheet><x:sheetData></x:sheetData></x:worksheet>'],
    ['may end in a comment', `${CELLS}<conditionalFormatting/><!-- </sheetData> --></worksheet>`],
    ['may end in CDATA', `${CELLS}<is><![CDATA[</sheetData>]]></is></worksheet>`],
    ['are not there at all', ''],
  ])('is the whole text where the cells %s', (_, xml) => {
    expect(after(xml)).toBe(xml);
  });

  it('is found in UTF-16 too', () => {
    const xml = `${CELLS}<drawing/></worksheet>`;
    expect(textAfterCells('sheet1.xml', new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')))).toBe(xml);
  });
});
