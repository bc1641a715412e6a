/** The report sheets as a workbook of their own need nothing of the workbook they are about. */
import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import { markupOf, separateReport } from '../../src/markup';
import { review } from '../../src/review';
import { shippedAgreement } from '../samples/shipped-agreement';
import { sampleReturn } from '../hosts/excel/opened';

function july() {
  const snapshot = readWorkbook(sampleReturn('2014-07'));
  const agreement = shippedAgreement();
  return { snapshot, agreement, review: review({ snapshot, agreement }) };
}

describe('a separate report', () => {
  const input = july();
  const sheets = separateReport(input);

  it('has the sheets that a mark-up adds, with what their formulas came to', () => {
    const added = markupOf(input).sheets;
    expect(sheets.map(({ name }) => name)).toEqual(added.map(({ name }) => name));
    const values = (of: typeof sheets): readonly unknown[] =>
      of.flatMap(({ cells }) => cells.map(({ value }) => ('value' in value ? value.value : null)));
    expect(values(sheets)).toEqual(values(added));
    expect(added.some(({ cells }) => cells.some(({ value }) => value.kind === 'formula'))).toBe(true);
    expect(sheets.some(({ cells }) => cells.some(({ value }) => value.kind === 'formula'))).toBe(false);
  });

  it('has no link to a sheet that is not in it, and no text that looks like one', () => {
    const names = sheets.map(({ name }) => name);
    const cells = sheets.flatMap((sheet) => sheet.cells);
    const linked = cells.filter(({ link }) => link !== undefined);
    expect(linked.every(({ link }) => link && names.includes(link.sheet))).toBe(true);
    expect(cells.filter(({ style, link }) => style === 'link' && !link)).toEqual([]);
    const before = markupOf(input).sheets.flatMap((sheet) => sheet.cells.filter(({ link }) => link !== undefined));
    expect(before.length).toBeGreaterThan(linked.length);
  });

  it('can be opened', () => {
    expect(readWorkbook(newWorkbook(sheets)).sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  });
});
