import { COVER, issuesOf, readChanged, readSheets, said, sheetsOf, withCell } from './little-return';
import { merge, nameOf, type Cell, type Rows } from './little-workbook';

const LABELLED = COVER.slice(2);
const label = (at: number): Cell => LABELLED[at]?.[0] ?? null;
const value = (at: number): Cell => LABELLED[at]?.[1] ?? null;

function covered(cover: Rows) {
  const read = readChanged({ cover });
  return { cover: read.cover, issues: issuesOf(read) };
}

describe('the cover', () => {
  const clean = covered(COVER).cover;
  const values = (cover: typeof clean) =>
    cover && [cover.contract, cover.supplier, cover.month, cover.returnVersion, cover.dataStatus, cover.agreementVersion, cover.preparedBy, cover.preparedOn, cover.nilReturn].map(said); // prettier-ignore

  it('may have blank columns between label and value, and colons', () => {
    const { cover, issues } = covered(
      LABELLED.map(([text, cell]) => [null, `${typeof text === 'string' ? text : ''} :`, null, null, cell ?? null]),
    );
    expect(values(cover)).toEqual(values(clean));
    expect(issues).toEqual([]);
    expect(cover?.month).toMatchObject({ cell: { row: 2, column: 4 } });
  });

  it('may have its values below their labels', () => {
    const { cover, issues } = covered([LABELLED.map((_, at) => label(at)), LABELLED.map((_, at) => value(at))]);
    expect(values(cover)).toEqual(values(clean));
    expect(issues).toEqual([]);
  });

  it('may have each value on the row under its label', () => {
    const { cover } = covered(LABELLED.flatMap((_, at) => [[label(at)], [value(at)], []]));
    expect(values(cover)).toEqual(values(clean));
  });

  it('may have two pairs to a row', () => {
    const rows = [0, 2, 4, 6, 8].map((at) => [label(at), value(at), null, label(at + 1), value(at + 1)]);
    expect(values(covered(rows).cover)).toEqual(values(clean));
  });

  it('may have merged labels', () => {
    const sheets = sheetsOf({ cover: LABELLED.map(([text, cell]) => [text ?? null, null, null, cell ?? null]) });
    const merges = LABELLED.map((_, row) => merge(row, 0, row, 2));
    const read = readSheets(sheets.map((sheet) => (sheet.name === 'Cover' ? { ...sheet, traits: { merges } } : sheet)));
    expect(values(read.cover)).toEqual(values(clean));
  });

  it('may have label and value in one cell', () => {
    const { cover } = covered(withCell(withCell(COVER, 4, 0, 'Reporting month: July 2014'), 4, 1, null));
    expect(said(cover?.month)).toBe('value 2014-07');
    expect(cover?.month).toMatchObject({ cell: { row: 4, column: 0 } });
  });

  it('may stand on top of another table', () => {
    const [cover, ...others] = sheetsOf();
    const read = readSheets(
      others.map((sheet) => (sheet.name === 'KPIs' ? { ...sheet, rows: [...(cover?.rows ?? []), [], ...sheet.rows] } : sheet)),
    );
    expect(values(read.cover)).toEqual(values(clean));
    expect(read.cover?.location.sheet).toBe('KPIs');
    expect(read.kpis?.rows).toHaveLength(3);
  }); // prettier-ignore

  it('says which label has no value, without taking the next label for one', () => {
    const { cover, issues } = covered(withCell(COVER, 4, 1, null));
    expect(said(cover?.month)).toBe('blank');
    expect(cover?.month.state === 'absent' ? '' : nameOf(cover?.month.cell ?? { sheet: '', row: 0, column: 0 })).toBe('Cover!B5');
    expect(issues).toEqual([]);
  }); // prettier-ignore

  it('says which label is missing, and what looks like it', () => {
    const { cover, issues } = covered(withCell(COVER, 4, 0, 'Reporting mnth'));
    expect(said(cover?.month)).toBe('absent');
    expect(issues).toEqual(['cover missingColumn month, like Cover!A5']);
    expect(covered(COVER.filter((_, at) => at !== 6)).issues).toEqual(['cover missingColumn dataStatus']);
  });

  it('says which label stands there twice', () => {
    expect(covered([...COVER, ['Data status', 'Provisional']]).issues).toEqual([
      'cover secondColumn dataStatus Cover!A12, used Cover!A7',
    ]);
  });

  it('says what cannot be read', () => {
    const { cover, issues } = covered(withCell(withCell(COVER, 4, 1, 'summer'), 6, 1, 'Finel'));
    expect(said(cover?.month)).toBe('unreadable summer');
    expect(said(cover?.dataStatus)).toBe('unknown Finel, near final');
    expect(issues).toEqual(['Cover!B5 notAMonth', 'Cover!B7 unknownCode']);
  });

  it('that is there twice is reported', () => {
    const read = readSheets([...sheetsOf(), { name: 'Cover (2)', rows: COVER }]);
    expect(issuesOf(read)).toEqual(["cover secondTable Cover (2)!A3, used Cover!A3"]); // prettier-ignore
  });
});
