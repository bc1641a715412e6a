import { readWorkbook } from '../../../src/hosts/file';
import { review } from '../../../src/review';
import { markedWords } from '../../../src/taskpane/pane/marked-words';
import { shippedAgreement } from '../../samples/shipped-agreement';
import { sampleReturn } from '../../hosts/excel/opened';

const snapshot = readWorkbook(sampleReturn('2014-07'));
const of = review({ snapshot, agreement: shippedAgreement() });
const found = new Set(of.findings.flatMap(({ cell }) => (cell ? [cell.sheet] : [])));

describe('what is said of a mark-up', () => {
  it('is short where everything could be marked', () => {
    expect(markedWords({ review: of, snapshot }, [])).toBe('The workbook is marked up.');
  });

  it('names protected sheets with findings, and no others', () => {
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, isProtected: true }));
    const said = markedWords({ review: of, snapshot: { ...snapshot, sheets } }, []);
    expect(found.size).toBeGreaterThan(0);
    for (const { name } of sheets) expect(said.includes(`“${name}”`)).toBe(found.has(name));
    expect(markedWords({ review: of, snapshot }, ['Elsewhere'])).not.toContain('Elsewhere');
    const [first] = snapshot.sheets;
    expect(markedWords({ review: of, snapshot }, [first?.name ?? ''])).toContain(`“${first?.name ?? ''}” is protected`);
  });

  it('says where the report can go that a protected workbook does not take', () => {
    expect(markedWords({ review: of, snapshot: { ...snapshot, isStructureProtected: true } }, [])).toMatch(
      /Its structure is protected.*Report in a new workbook/,
    );
  });
});
