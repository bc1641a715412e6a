import { markupOf } from '../../src/markup';
import { cellName } from '../../src/workbook/a1';
import { LOOKS } from '../../src/workbook/looks';
import { AGREEMENT, finding, month as monthOf, withFindings } from '../reports/reviews-in-memory';
import { columnOf, ERRORS, JULY, sheetOf, shown, table } from './cases';
import { workbook } from './snapshots';

describe('the Findings sheet', () => {
  const sheet = sheetOf(ERRORS.markup, 'findings');

  it('says the verdict first, then every finding with a link to its cell', () => {
    expect(shown(sheet.cells[1]?.value)).toBe(ERRORS.outcome.verdict.sentence);
    const rows = table(sheet, 'Severity').slice(0, ERRORS.outcome.findings.length);
    expect(rows.map((row) => row.get('What was found'))).toEqual(ERRORS.outcome.findings.map(({ message }) => message));
    const links = columnOf(sheet, 'Cell').flatMap(({ link, value }) => (link ? [[shown(value), link]] : []));
    expect(links).toEqual(
      ERRORS.outcome.findings.flatMap(({ cell }) => (cell ? [[cellName(cell.row, cell.column), cell]] : [])),
    );
  });

  it('says of each finding whether the previous return had it', () => {
    const findings = [finding({ state: 'new' }), finding({ state: 'unchanged', isBlocking: false })];
    const since = { month: monthOf('2014-06'), version: 0 };
    const outcome = withFindings(findings, { comparedWith: since });
    const marked = sheetOf(markupOf({ review: outcome, snapshot: workbook([]), agreement: AGREEMENT }), 'findings');
    expect(columnOf(marked, 'State').map(({ value }) => shown(value))).toEqual(['New', 'Unchanged, on trial']);
    expect(marked.cells.map(({ value }) => String(shown(value))).join(' ')).toContain(
      '1 new, 1 unchanged, 0 resolved since June 2014.',
    );
  });

  it('stands at the top of every cell of a finding, however high its row', () => {
    const { top = 0, bottom = 0 } = sheet.tables[0]?.area ?? {};
    const cells = sheet.cells.filter(({ row }) => row > top && row <= bottom);
    expect(cells.length).toBeGreaterThan(bottom - top);
    expect(cells.filter(({ style }) => LOOKS[style ?? 'plain'].vertical !== 'top')).toEqual([]);
  });

  it('is a table that can be filtered, and repeats its headings on each page', () => {
    const { area } = sheet.tables[0] ?? { area: null };
    expect(area && area.bottom - area.top).toBe(ERRORS.outcome.findings.length);
    expect(sheet.print).toEqual({ landscape: true, titleRows: { first: area?.top, last: area?.top } });
    expect(sheet.frozen?.rows).toBe((area?.top ?? 0) + 1);
  });

  it('tells a check that was not made from one that found nothing', () => {
    const skipped = ERRORS.outcome.rules.filter(({ status }) => status !== 'ran');
    expect(skipped.length).toBeGreaterThan(0);
    const texts = sheet.cells.map(({ value }) => String(shown(value)));
    for (const { title, reason } of skipped) expect(texts).toContain(`${title}: ${reason ?? ''}.`);
    expect(texts).toContain(
      `${String(ERRORS.outcome.rules.length - skipped.length)} of ${String(ERRORS.outcome.rules.length)} checks were made; those that were not are listed below the findings.`,
    );
  });

  it('says so where nothing was found, without an empty table', () => {
    const empty = sheetOf(
      markupOf({ review: withFindings([]), snapshot: workbook([]), agreement: AGREEMENT }),
      'findings',
    );
    expect(empty.tables).toEqual([]);
    expect(empty.cells.map(({ value }) => shown(value))).toContain('Nothing was found by the checks that were made.');
  });
});

describe('the Priorities sheet', () => {
  it('ties the stated days to the activity rows', () => {
    const rows = table(sheetOf(JULY.markup, 'priorities'), 'Priority');
    expect(
      rows.map((row) => [
        row.get('Year to date: return says'),
        row.get('Year to date: activity rows'),
        row.get('Result'),
      ]),
    ).toEqual([
      [1064, 1064, 'Agrees'],
      [160, 160, 'Agrees'],
      [76.5, 76.5, 'Agrees'],
      [220.5, 220.5, 'Agrees'],
      [3, 3, 'Agrees'],
      [1524, 1524, 'Agrees'],
    ]);
    expect(rows.at(-1)?.get('Schools supported, year to date')).toBe(85);
  });

  it('says which figure differs, and by how much', () => {
    const row = table(sheetOf(ERRORS.markup, 'priorities'), 'Priority').find((each) =>
      String(each.get('Priority')).startsWith('3'),
    );
    expect([row?.get('Year to date: difference'), row?.get('Result')]).toEqual([10, 'Differs']);
  });

  it('leaves blank what could not be checked, and says why', () => {
    const reason = 'the Activity table was not found';
    const nothing = { isChecked: false, reason } as const;
    const outcome = withFindings([], { month: nothing, yearToDate: nothing, tieOuts: [] });
    const sheet = sheetOf(markupOf({ review: outcome, snapshot: workbook([]), agreement: AGREEMENT }), 'priorities');
    const rows = table(sheet, 'Priority');
    expect(rows.map((row) => row.get('Result')).slice(0, 6)).toEqual(Array(6).fill('Not checked'));
    expect(rows[0]?.get('Year to date: activity rows')).toBeNull();
    expect(rows[0]?.get('Schools supported, year to date')).toBeNull();
    expect(sheet.cells.map(({ value }) => shown(value))).toContain(`Not checked: ${reason}.`);
  });
});

describe('the Services sheet', () => {
  it.each([JULY, ERRORS])(
    'adds up: services and priorities to the same total as the summary',
    ({ markup, outcome }) => {
      const sheet = sheetOf(markup, 'services');
      const totals = sheet.cells
        .filter(({ value, style }) => style === 'total' && value.kind === 'formula')
        .map(({ value }) => shown(value));
      const { yearToDate } = outcome;
      expect(yearToDate.isChecked && totals).toContain(yearToDate.isChecked && yearToDate.value.total.days / 4);
    },
  );

  it('ties each service to its orders', () => {
    const rows = table(sheetOf(JULY.markup, 'services'), 'Service');
    expect(rows.map((row) => row.get('Result'))).toEqual(Array(11).fill('Agrees'));
    expect(rows.at(-1)?.get('Year to date: orders say')).toBe(1524);
  });
});

describe('the KPIs sheet', () => {
  it('has every indicator, with its band in words and the look of the band', () => {
    const sheet = sheetOf(JULY.markup, 'kpis');
    const ratings = columnOf(sheet, 'Rating').filter(({ style }) => style !== 'total');
    expect(ratings.map(({ style }) => style)).toEqual(JULY.outcome.ratings.map(({ band }) => band));
  });

  it('says what it would take', () => {
    const why = columnOf(sheetOf(JULY.markup, 'kpis'), 'Why, and what it would take').map(({ value }) => shown(value));
    expect(why).toContain('2 more filled in time reach Good.');
  });
});
