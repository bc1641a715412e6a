/** Waivers in every report and on the Findings sheet: accepted findings stay, and no waiver is dropped in silence. */
import Papa from 'papaparse';
import { markupOf } from '../../src/markup';
import { findingsAsCsv } from '../../src/reports/csv';
import { reviewsAsHtml } from '../../src/reports/html/page';
import { reviewDocument } from '../../src/reports/json';
import { reviewDocumentSchema } from '../../src/reports/review-schema';
import { reviewsAsSarif } from '../../src/reports/sarif';
import { PLAIN } from '../../src/reports/text/palette';
import { outcomeAsText } from '../../src/reports/text/text';
import type { Waiver, WaiversReport } from '../../src/review/waivers';
import { columnOf, sheetOf, shown } from '../markup/cases';
import { workbook } from '../markup/snapshots';
import { stated } from '../review/waivers/stated';
import { parse } from './parse';
import { AGREEMENT, date, finding, reviewed, withFindings } from './reviews-in-memory';

function waiver(place: string, change: Partial<Waiver> = {}): Waiver {
  const dates = { date: date('2014-08-01'), expires: date('2014-10-31') };
  return { ...stated(), ...dates, source: { kind: 'workbook', place }, ...change };
}

const inForce = waiver('row 5 of SDA Waivers');
const accepted = finding({ waiver: inForce, state: 'new', fingerprint: 'a'.repeat(16) });
const open = finding({ subject: 'A01-1 actual', fingerprint: 'b'.repeat(16) });

function reviewWith(change: Partial<WaiversReport>, of: Waiver = inForce) {
  const applied = [{ waiver: of, fingerprint: accepted.fingerprint }];
  const waivers = { applied, expired: [], unused: [], refused: [], ...change };
  return reviewed(withFindings([{ ...accepted, waiver: of }, open], { waivers }));
}

const everything = reviewWith({
  expired: [
    { waiver: waiver('row 6 of SDA Waivers', { subject: 'old', expires: date('2014-07-31') }), isStillFound: true },
  ],
  unused: (['gone', 'changed', 'notRun', 'repeated'] as const).map((reason, at) => ({
    waiver: waiver(`row ${String(7 + at)} of SDA Waivers`, { subject: reason }),
    reason,
  })),
  refused: [
    {
      stated: stated({ rule: '', subject: '', reason: '' }),
      source: { kind: 'file', place: 'item 2 in w.json' },
      reasons: ['it gives no reason', 'it names no rule'],
    },
  ],
});

/** What each waiver of `everything` comes to, in the order in which reports list them. */
const LINES = [
  'R602 old: expired on 31 July 2014; the finding is still there (row 6 of SDA Waivers)',
  'R602 gone: accepts nothing, because the finding is no longer there (row 7 of SDA Waivers)',
  'R602 changed: accepts nothing, because the cells changed since it was accepted (row 8 of SDA Waivers)',
  'R602 notRun: accepts nothing, because its rule did not run (row 9 of SDA Waivers)',
  'R602 repeated: accepts nothing, because another waiver accepts the finding (row 10 of SDA Waivers)',
  'A waiver: cannot be used, because it gives no reason and it names no rule (item 2 in w.json)',
];
const ACCEPTED =
  'R602 A01-2 actual: accepted until 31 October 2014 by Contract officer: Agreed at the contract meeting (row 5 of SDA Waivers)';

const HOSTILE = '=cmd|"/C calc"!A0 <img src=x onerror=alert(1)> \u001b[31m\u202Ered';
const hostile = reviewWith(
  {},
  waiver('row 5 of =HYPERLINK("x")', { reason: HOSTILE, role: HOSTILE, subject: HOSTILE, rule: '=1+1' }),
);

const options = { width: 400, palette: PLAIN, showAll: false, verdictOnly: false };

describe('the text report', () => {
  const text = outcomeAsText(everything, options);

  it('lists accepted findings among the errors, with the last day', () => {
    expect(text).toContain('Errors (2)');
    expect(text).toContain('[new, accepted until 31 October 2014]');
    expect(text.match(/accepted until/g)).toHaveLength(2);
  });

  it('says why each is accepted, and what every other waiver came to', () => {
    expect(text).toContain(`Accepted findings (1)\n  • ${ACCEPTED}.\n`);
    expect(text).toContain('Waivers that accept nothing (6)');
    for (const line of LINES) expect(text).toContain(`  • ${line}.\n`);
  });

  it('sends no commands to a terminal', () => {
    const shownText = outcomeAsText(hostile, options);
    expect(['\u001b', '\u202E'].filter((command) => shownText.includes(command))).toEqual([]);
    expect(shownText).toContain('=cmd|');
  });
});

describe('the HTML report', () => {
  it('says the same', () => {
    const page = reviewsAsHtml([everything]).replace(/\s+/g, ' ');
    for (const line of [ACCEPTED, ...LINES]) expect(page).toContain(`<li>${line}</li>`);
    expect(page).toContain('<small>new, accepted until 31 October 2014</small>');
  });

  it('shows a waiver’s text as text', () => {
    const page = reviewsAsHtml([hostile]);
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x');
  });
});

describe('the JSON report', () => {
  it('has the waiver of each finding and what became of every waiver, as its schema says', () => {
    const document = reviewDocument([everything]);
    expect(reviewDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      verdict: { counts: { error: 2 } },
      findings: [
        { waiver: { reason: inForce.reason, role: 'Contract officer', expires: '2014-10-31', source: 'workbook' } },
        { waiver: null },
      ],
      waivers: {
        accepted: { error: 1, warning: 0, query: 0, note: 0 },
        applied: [{ fingerprint: accepted.fingerprint, rule: 'R602', place: 'row 5 of SDA Waivers' }],
        expired: [{ subject: 'old', stillFound: true }],
        unused: [{ why: 'gone' }, { why: 'changed' }, { why: 'notRun' }, { why: 'repeated' }],
        refused: [{ source: 'file', reasons: ['it gives no reason', 'it names no rule'] }],
      },
    });
  });
});

describe('the CSV report', () => {
  const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trim(), { header: true }).data; // prettier-ignore

  it('has who accepted a finding, until when and why, and a row for each waiver that accepts nothing', () => {
    const rows = rowsOf(findingsAsCsv([everything]));
    expect(rows[0]).toMatchObject({
      Severity: 'error',
      'Accepted by': 'Contract officer',
      'Accepted until': '2014-10-31',
      'Accepted because': 'Agreed at the contract meeting.',
    });
    expect(rows[1]).toMatchObject({ Severity: 'error', 'Accepted by': '' });
    expect(rows.slice(2).map(({ Severity, Message }) => [Severity, Message])).toEqual([
      ['waiver expired', LINES[0]],
      ...LINES.slice(1, 5).map((line) => ['waiver unused', line]),
      ['waiver refused', LINES[5]],
    ]);
  });

  it('has no text that a spreadsheet takes for a formula', () => {
    const refused = { stated: stated({ rule: '=1', reason: HOSTILE, role: HOSTILE, where: HOSTILE, subject: HOSTILE }), source: inForce.source, reasons: ['x'] }; // prettier-ignore
    const cells = Papa.parse<string[]>(findingsAsCsv([reviewWith({ refused: [refused] }, { ...inForce, reason: HOSTILE, role: HOSTILE })]).replace(/^\uFEFF/, '')).data.flat(); // prettier-ignore
    expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("'=cmd")).length).toBeGreaterThanOrEqual(5);
  });
});

describe('the SARIF report', () => {
  it('keeps accepted findings as results that are suppressed, with the reason', () => {
    const sarif = parse(reviewsAsSarif([everything], { version: '1', rules: [] }));
    expect(sarif).toMatchObject({
      runs: [
        {
          results: [
            { level: 'error', suppressions: [{ kind: 'external', status: 'accepted', justification: inForce.reason }] },
            { level: 'error' },
          ],
        },
      ],
    });
    expect(JSON.stringify(sarif).match(/"suppressions"/g)).toHaveLength(1);
  });
});

describe('the Findings sheet', () => {
  const sheetFor = (outcome: typeof everything) =>
    sheetOf(markupOf({ review: outcome.review, snapshot: workbook([]), agreement: AGREEMENT }), 'findings');

  it('shows the state and the id of each finding, and every waiver below them', () => {
    const sheet = sheetFor(everything);
    expect(columnOf(sheet, 'State').map(({ value }) => shown(value))).toEqual(['New, accepted until 31 October 2014']);
    expect(columnOf(sheet, 'Id').map(({ value }) => shown(value))).toEqual(['aaaa-aaaa', 'bbbb-bbbb']);
    const texts = sheet.cells.map(({ value }) => shown(value));
    for (const line of [ACCEPTED, ...LINES]) expect(texts).toContain(line);
    expect(texts.filter((text) => ['Accepted', 'Expired', 'Not used', 'Refused'].includes(String(text)))).toEqual(
      ['Accepted', 'Expired', 'Not used', 'Not used', 'Not used', 'Not used', 'Refused'],
    ); // prettier-ignore
  });

  it('writes a waiver’s text as text', () => {
    const cells = sheetFor(hostile).cells.filter(({ value }) => String(shown(value)).includes('cmd|'));
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.map(({ value }) => value.kind)).toEqual(cells.map(() => 'text'));
  });

  it('says nothing of waivers where there are none', () => {
    const none = reviewed(withFindings([open]));
    expect(sheetFor(none).cells.map(({ value }) => shown(value))).not.toContain('Waivers');
  });
});
