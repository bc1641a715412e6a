/** The contract meeting's report, as content, page, Word document and sheet. */
import { strFromU8, unzipSync } from 'fflate';
import { applyMarkup, clearMarks } from '../../../src/hosts/file';
import { kpiReport } from '../../../src/reports/kpi-report/content';
import { kpiReportPage } from '../../../src/reports/kpi-report/page';
import { kpiReportDocument } from '../../../src/reports/kpi-report/word';
import { freshErrors, validationErrors } from '../../hosts/file/marks/validator';
import { ERRORS, JULY, sheetOf, shown } from '../../markup/cases';
import { AGREEMENT, finding, rating, review, reviewed, withFindings } from '../reviews-in-memory';

const HOSTILE = '</td><script>alert(1)</script>" onload="x" =cmd|calc ]]>';
const july = {
  isReviewed: true,
  file: '2014-07.xlsx',
  review: JULY.outcome,
  earlier: [],
  agreement: AGREEMENT,
} as const;

describe('the content', () => {
  const content = kpiReport(july);

  it('has the table of days that the published report prints', () => {
    expect(content.days.rows.map(({ label, yearToDate }) => [label, yearToDate])).toEqual([
      ['1 - Excellent Education', 1064],
      ['2 - Good/Outstanding', 160],
      ['3 - Monitor challenge', 76.5],
      ['4 - Attainment and progress', 220.5],
      ['5 - Floor standards', 3],
    ]);
    expect(content.days.total.yearToDate).toBe(1524);
  });

  it('says in words that the agreement is a worked example', () => {
    expect(content.status).toContain('worked example');
  });

  it('has every indicator once, with its definition, target, actual, band and the return’s commentary', () => {
    const kpis = content.services.flatMap((service) => service.kpis);
    expect(kpis.map(({ ref }) => ref).sort()).toEqual(JULY.outcome.ratings.map(({ kpi }) => kpi.ref).sort());
    expect(kpis.find(({ ref }) => ref === 'A01-1')).toMatchObject({
      target: '75%',
      actual: '78%',
      bandName: 'Good',
      definition: AGREEMENT.kpis.find(({ ref }) => ref === 'A01-1')?.definition,
    });
    const rows = JULY.outcome.ratings.flatMap(({ row }) =>
      row?.commentary.state === 'value' ? [row.commentary.value] : [],
    );
    expect(kpis.map(({ commentary }) => commentary).filter((text) => text !== '')).toEqual(rows);
  });

  it('counts each indicator in one band of its service', () => {
    const counted = content.bands.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
    expect(counted).toBe(JULY.outcome.ratings.length);
  });

  it('says what to do: escalate a repeat failure, and what the next band takes', () => {
    const outcome = review({ ratings: [rating('A01-2', { band: 'inadequate', recomputedBand: 'inadequate', nextBand: '1 more visit reaches Good', consecutiveMisses: 3, isRepeatFailure: true })] }); // prettier-ignore
    const [service] = kpiReport(reviewed(outcome)).services;
    expect(service?.kpis[0]?.action).toMatch(
      /^Escalate: missed in 3 due months in a row, .*1 more visit reaches Good\.$/,
    );
  });

  it('names what was not checked, and that no earlier return was given', () => {
    expect(content.notChecked.join(' ')).toContain('No earlier return was given');
    expect(kpiReport(reviewed()).notChecked.join(' ')).toContain('R901');
  });

  it('gives volumetrics as stated, and none as nought', () => {
    const of = review({ volumetrics: [{ ref: 'V1', title: 'Schools', unit: 'schools', month: null, toDate: 85, cell: null }] }); // prettier-ignore
    expect(kpiReport(reviewed(of)).volumetrics).toEqual([{ name: 'V1 Schools (schools)', month: '–', toDate: '85' }]);
  });
});

describe('the page', () => {
  it('stands alone: no script, nothing loaded, and texts stay texts', () => {
    const page = kpiReportPage(reviewed(withFindings([finding({ message: HOSTILE })]), HOSTILE));
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/(?:src|href|style)=/);
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('says in words what its charts show', () => {
    const page = kpiReportPage(july);
    const labels = [...page.matchAll(/role="img"\s+aria-label="([^"]*)"/g)].map(([, label]) => label ?? '');
    expect(labels.some((label) => label.includes('1 - Excellent Education: 1064'))).toBe(true);
    expect(labels.some((label) => label.startsWith('KPIs in each band by service. Of 31 indicators'))).toBe(true);
    expect([...page.matchAll(/<svg/g)]).toHaveLength(labels.length);
  });

  it('says why a file has no report', () => {
    expect(kpiReportPage({ isReviewed: false, file: 'x.xlsx', reason: 'It is no workbook.' })).toContain(
      'It is no workbook.',
    );
  });
});

describe('the Word document', () => {
  it('is valid, and has no macro, link or field of another place', async () => {
    const bytes = await kpiReportDocument(reviewed(withFindings([finding({ message: HOSTILE })]), HOSTILE));
    expect(validationErrors(bytes, 'docx')).toEqual([]);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((name) => /vba|embeddings|activeX/i.test(name))).toEqual([]);
    for (const [name, part] of Object.entries(parts))
      if (name.endsWith('.rels')) expect(strFromU8(part)).not.toContain('External');
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array(0));
    expect(text).toContain('&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<w:hyperlink');
  });

  it('holds the committee’s table', async () => {
    const text = strFromU8(unzipSync(await kpiReportDocument(july))['word/document.xml'] ?? new Uint8Array(0));
    const words = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    const rows = Array.from(text.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) => row);
    const heads = rows.filter((row) => row.includes('<w:tblHeader/>'));
    expect(heads.length).toBeGreaterThan(10);
    // A row of headings never stands alone at the foot of a page.
    for (const head of heads) {
      expect(head.match(/<w:keepNext\/>/g)).toHaveLength(head.match(/<w:tc>/g)?.length ?? 0);
    }
    for (const figure of ['1064', '160', '76.5', '220.5', 'Grand Total 1524']) expect(words).toContain(figure);
  });
});

describe('the sheet', () => {
  const sheet = sheetOf(JULY.markup, 'kpireport');

  it('charts the very cells of its tables', () => {
    const at = (row: number, column: number) =>
      shown(sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value);
    const [bands, days] = sheet.charts ?? [];
    expect(at(bands?.source.top ?? 0, 1)).toBe('Good');
    expect((bands?.source.bottom ?? 0) - (bands?.source.top ?? 0)).toBe(AGREEMENT.services.length);
    expect(at((days?.source.top ?? 0) + 1, 0)).toBe('1 - Excellent Education');
    expect(at((days?.source.top ?? 0) + 1, 1)).toBe(1064);
    expect((days?.source.bottom ?? 0) - (days?.source.top ?? 0)).toBe(5);
  });

  it('keeps its charts clear of every cell', () => {
    for (const { at } of sheet.charts ?? []) {
      expect(sheet.cells.filter(({ row, column }) => row >= at.top && row <= at.bottom && column <= at.right)).toEqual(
        [],
      );
    }
  });

  it.each([JULY, ERRORS])('is valid with its charts, and comes off to the byte', ({ bytes, markup }) => {
    const marked = applyMarkup(bytes, markup);
    expect(freshErrors(bytes, marked)).toEqual([]);
    expect(Object.keys(unzipSync(marked)).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(2);
    expect(Buffer.compare(clearMarks(marked), bytes)).toBe(0);
  });
});
