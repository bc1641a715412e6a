/** Records in a file: the contract of all hosts, and what only files have. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { applyMarkup, clearMarks, FileHost, hasMarks, readWorkbook, recordIn } from '../../../src/hosts/file';
import { describeRecords, hiddenSheet, waiverSheet, write } from '../contract/record-contract';
import { contentsOf } from './marks/compared';
import { sampleMarkup, supplierWorkbook } from './marks/sample-markup';
import { validationErrors } from './marks/validator';

const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';

function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

function rewritten(bytes: Uint8Array, path: string, from: string, to: string): Uint8Array {
  const before = part(bytes, path);
  if (!before.includes(from)) throw new Error(`${path} has no ${from}`);
  return zipSync({ ...unzipSync(bytes), [path]: strToU8(before.replace(from, to)) });
}

describe('records in a file', () => {
  describeRecords((bytes) => new FileHost(bytes));

  const recorded = recordIn(supplierWorkbook(), [write(waiverSheet()), write(hiddenSheet())]);

  it('are no marks', () => {
    expect(hasMarks(recorded)).toBe(false);
    expect(Buffer.compare(clearMarks(recorded), recorded)).toBe(0);
  });

  it('give a file that Excel takes', () => {
    expect(validationErrors(recorded)).toEqual(validationErrors(supplierWorkbook()));
  }, 60_000);

  it('come back to the letter when marks over them are cleared', () => {
    const marked = applyMarkup(recorded, sampleMarkup());
    expect(contentsOf(clearMarks(marked))).toEqual(contentsOf(recorded));
  });

  it('leave the marks of the file where they are', () => {
    const marked = applyMarkup(supplierWorkbook(), sampleMarkup());
    const both = recordIn(marked, [write(waiverSheet())]);
    expect(hasMarks(both)).toBe(true);
    const cleared = clearMarks(both);
    expect(hasMarks(cleared)).toBe(false);
    expect(readWorkbook(cleared)).toEqual({ ...readWorkbook(both), marks: null });
  });

  it('do not make the file grow when they are written again', () => {
    const again = recordIn(recorded, [write(waiverSheet()), write(hiddenSheet())]);
    expect(part(again, STYLES)).toBe(part(recorded, STYLES));
    expect(Object.keys(unzipSync(again)).sort()).toEqual(Object.keys(unzipSync(recorded)).sort());
    expect(part(again, WORKBOOK).length).toBe(part(recorded, WORKBOOK).length);
  });

  it('leave the bytes they were given alone', () => {
    const bytes = supplierWorkbook();
    const copy = bytes.slice();
    recordIn(bytes, [write(waiverSheet())]);
    expect(bytes).toEqual(copy);
  });

  it('are none of ours where names claim every sheet, or where the name belongs to one sheet', () => {
    const names = ['KPIs', "'Supplier''s notes'"].map(
      (sheet, index) => `<definedName name="SDARC_record_own${String(index)}">${sheet}!$A$1</definedName>`,
    );
    const listed = (xml: string): Uint8Array =>
      rewritten(supplierWorkbook(), WORKBOOK, '</sheets>', `</sheets><definedNames>${xml}</definedNames>`);
    expect(readWorkbook(listed(names.join(''))).sheets).toHaveLength(2);
    expect(readWorkbook(listed(names[0] ?? '')).records.map(({ role }) => role)).toEqual(['own0']);
    const local = (names[0] ?? '').replace('">', '" localSheetId="0">');
    expect(readWorkbook(listed(local))).toMatchObject({ records: [], names: [{ name: 'SDARC_record_own0' }] });
  });

  it('are written anew after somebody has deleted their sheet', () => {
    const orphaned = rewritten(recorded, WORKBOOK, "'SDA Waivers'!$A$1", '#REF!');
    expect(readWorkbook(orphaned).records.map(({ role }) => role)).toEqual(['certificate']);
    const renamed = rewritten(orphaned, WORKBOOK, 'name="SDA Waivers"', 'name="Old"');
    const again = recordIn(renamed, [write(waiverSheet())]);
    expect(readWorkbook(again).records.map(({ sheet }) => sheet.name)).toEqual(['SDA Certificate', 'SDA Waivers']);
    expect(part(again, WORKBOOK).match(/SDARC_record_waivers/g)).toHaveLength(1);
  });

  it('are refused where the structure of the workbook is protected', () => {
    const locked = rewritten(recorded, WORKBOOK, '<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
    expect(() => recordIn(locked, [write(waiverSheet())])).toThrow(/structure of the workbook is protected/);
    expect(() => recordIn(locked, [{ kind: 'remove', role: 'waivers' }])).toThrow(/structure/);
  });
});
