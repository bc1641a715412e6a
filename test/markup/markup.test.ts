import { applyMarkup, clearMarks, readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { review } from '../../src/review';
import { freshErrors } from '../hosts/file/marks/validator';
import { AGREEMENT, finding, withFindings } from '../reports/reviews-in-memory';
import { ERRORS, JULY, shown } from './cases';
import { filled, workbook } from './snapshots';

describe('the sheets of a mark-up', () => {
  it('are findings, KPIs, priorities, services, the contract meeting’s report, the reconciliation and the activity rows', () => {
    expect(JULY.markup.sheets.map(({ role, name }) => [role, name])).toEqual([
      ['findings', 'SDA Findings'],
      ['kpis', 'SDA KPIs'],
      ['priorities', 'SDA Priorities'],
      ['services', 'SDA Services'],
      ['kpireport', 'SDA KPI report'],
      ['reconciliation', 'SDA Reconciliation'],
      ['activity', 'SDA Activity data'],
    ]);
  });

  it('take other names where the workbook has these, in whatever letter case', () => {
    const book = workbook([{ name: 'sda findings' }, { name: 'SDA KPIs' }]);
    const names = markupOf({ review: withFindings([]), snapshot: book, agreement: AGREEMENT }).sheets.map(
      ({ name }) => name,
    );
    expect(names.slice(0, 2)).toEqual(['SDA Findings (2)', 'SDA KPIs (2)']);
  });

  it('are left out where the workbook’s structure is protected; flags are not', () => {
    const book = workbook([filled('KPIs')], true);
    const { sheets, flags } = markupOf({ review: withFindings([finding()]), snapshot: book, agreement: AGREEMENT });
    expect(sheets).toEqual([]);
    expect(flags.map(({ sheet }) => sheet)).toEqual(['KPIs']);
  });

  it('are the findings alone for a workbook that is no return', () => {
    const book = workbook([{ name: 'Budget', rows: [['Cost centre', 'Amount']] }]);
    const outcome = review({ snapshot: book, agreement: AGREEMENT });
    expect(outcome.verdict.level).toBe('notAReturn');
    expect(markupOf({ review: outcome, snapshot: book, agreement: AGREEMENT }).sheets.map(({ role }) => role)).toEqual([
      'findings',
    ]);
  });

  it('list cells in order, one value a cell', () => {
    for (const { cells } of ERRORS.markup.sheets) {
      const places = cells.map(({ row, column }) => row * 20_000 + column);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }
  });

  it('are the same for the same review', () => {
    const again = markupOf({ review: JULY.outcome, snapshot: JULY.snapshot, agreement: AGREEMENT });
    expect(again).toEqual(JULY.markup);
  });
});

/** Cells and ranges become "c"; the name of a sheet is in quotes, in which a quote is doubled. */
function withoutCells(formula: string): string {
  return formula.replace(/(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, 'c');
}

const OWN_FORMULA = /^(SUM\(c\)|c-c|c|ROUND\(c\*4\/c,0\)\/4|ROUND\(c\*c,2\)|SUMIFS\(c,(c,c,){1,2}c,">="&c,c,"<"&c\))$/;

describe('texts of the workbook', () => {
  const HOSTILE = '=HYPERLINK("http://example.invalid","x")';

  it('stay texts, and no formula is made of them', () => {
    const snapshot = workbook([filled('KPIs')]);
    const outcome = withFindings([finding({ message: HOSTILE, remedy: '@SUM(A1)', actual: '+1', expected: '-1' })]);
    const { sheets, flags } = markupOf({ review: outcome, snapshot, agreement: AGREEMENT });
    const cells = sheets.flatMap((sheet) => sheet.cells);
    const hostile = cells.filter(({ value }) => [HOSTILE, '@SUM(A1)', '+1', '-1'].includes(String(shown(value))));
    // The contract meeting's report has the finding's sentence too.
    expect(hostile).toHaveLength(5);
    expect(hostile.every(({ value }) => value.kind === 'text')).toBe(true);
    expect(flags[0]?.check?.cells[0]?.text).toBe(`Error R602: ${HOSTILE}`);
  });

  it('never reach a formula: all of ours are made of cells, numbers and our own words', () => {
    for (const { sheets } of [JULY.markup, ERRORS.markup]) {
      const formulas = sheets.flatMap(({ cells }) =>
        cells.flatMap(({ value }) => (value.kind === 'formula' ? [value.formula] : [])),
      );
      expect(formulas.length).toBeGreaterThan(20);
      for (const formula of formulas) expect(withoutCells(formula)).toMatch(OWN_FORMULA);
    }
  });

  it('are cut to what a cell can hold', () => {
    const outcome = withFindings([finding({ message: 'x'.repeat(40_000) })]);
    const { sheets } = markupOf({ review: outcome, snapshot: workbook([filled('KPIs')]), agreement: AGREEMENT });
    const lengths = sheets.flatMap(({ cells }) => cells.map(({ value }) => String(shown(value) ?? '').length));
    expect(Math.max(...lengths)).toBe(32_767);
  });
});

describe('in a file', () => {
  it.each([JULY, ERRORS])(
    'marks come off to the byte, and are the same when put on again',
    ({ bytes, snapshot, outcome, markup }) => {
      const marked = applyMarkup(bytes, markup);
      expect(Buffer.compare(clearMarks(marked), bytes)).toBe(0);
      const reread = readWorkbook(marked);
      expect(review({ snapshot: reread, agreement: AGREEMENT })).toEqual(outcome);
      expect(reread.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
      const again = applyMarkup(marked, markupOf({ review: outcome, snapshot: reread, agreement: AGREEMENT }));
      expect(Buffer.compare(again, marked)).toBe(0);
    },
  );

  it.each([JULY, ERRORS])('marks are valid Open XML', ({ bytes, markup }) => {
    expect(freshErrors(bytes, applyMarkup(bytes, markup))).toEqual([]);
  });
});
