/** States of findings, resolved findings, restatements and corrections, in every report. */
import Papa from 'papaparse';
import { changeLists, sinceText, stateText } from '../../src/reports/across-months';
import { findingsAsCsv } from '../../src/reports/csv';
import { reviewsAsHtml } from '../../src/reports/html/page';
import { reviewDocument } from '../../src/reports/json';
import { reviewDocumentSchema } from '../../src/reports/review-schema';
import { reviewsAsSarif } from '../../src/reports/sarif';
import { PLAIN } from '../../src/reports/text/palette';
import { outcomeAsText } from '../../src/reports/text/text';
import type { Restatement } from '../../src/figures/restatements/restatement';
import type { Review } from '../../src/review/review';
import { finding, month, reviewed, withFindings } from './reviews-in-memory';

const june = { month: month('2014-06'), version: 0 };
const restated: Restatement = {
  kind: 'orderDays',
  reportedIn: { ...june, version: 2 },
  subject: 'SCC-A-14-001 charged',
  label: 'SCC-A-14-001, charged',
  unit: 'pounds',
  was: 1234.5,
  now: 1000,
  difference: -234.5,
  wasCell: { sheet: 'Days', row: 3, column: 7 },
  cell: { sheet: 'Days', row: 4, column: 7 },
  isFall: true,
  followsFromActivity: false,
};

const of: Review = withFindings(
  [
    finding({ state: 'new', subject: 'a', fingerprint: 'a' }),
    finding({ state: 'unchanged', isBlocking: false, subject: 'b', fingerprint: 'b' }),
  ],
  {
    comparedWith: june,
    resolved: [
      {
        ruleId: 'R205',
        ruleName: 'days-not-in-quarters',
        severity: 'warning',
        subject: 'c',
        message: 'Half an hour <is> no quarter of a day.',
        fingerprint: 'c',
        reportedIn: june,
      },
    ],
    restatements: [restated],
    restatementsLeftOut: 3,
    correction: {
      of: { ...june, month: month('2014-07') },
      changes: [{ ...restated, was: null, unit: 'days', now: 1 }],
      leftOut: 0,
    },
  },
);

describe('what changed since the previous return', () => {
  it('is counted in one line', () => {
    expect(sinceText(of)).toBe('1 new, 1 unchanged, 1 resolved since June 2014');
    const many = Array.from({ length: 1_417 }, () => finding({ state: 'new' }));
    expect(sinceText({ ...of, findings: many })).toBe('1,417 new, 0 unchanged, 1 resolved since June 2014');
    expect(sinceText({ ...of, comparedWith: { ...june, version: 1 } })).toMatch(/since correction 1 of June 2014$/);
  });

  it('is not claimed where no previous return was given', () => {
    expect(sinceText({ ...of, comparedWith: null })).toBeNull();
    expect(stateText(finding())).toBe('');
  });

  it('is listed with old and new figures and both cells', () => {
    expect(changeLists(of)).toEqual([
      { heading: 'Resolved since June 2014', lines: ['R205: Half an hour <is> no quarter of a day.'] },
      {
        heading: 'Restated figures of past months',
        lines: [
          'SCC-A-14-001, charged: £1,000.00, where correction 2 of June 2014 said £1,234.50 (Days!H5; then Days!H4)',
          '3 more activity rows changed',
        ],
      },
      {
        heading: 'What this correction changes of July 2014',
        lines: ['SCC-A-14-001, charged: nothing became 1 day (Days!H5; then Days!H4)'],
      },
    ]);
  });

  it('names the rules that the agreement sets', () => {
    const [rule] = of.rules;
    if (!rule) throw new Error('the review has no rule');
    const lists = changeLists({ ...of, rules: [{ ...rule, setting: 'a note: it was agreed' }] });
    expect(lists.at(-1)).toEqual({
      heading: 'Rules as the agreement sets them',
      lines: ['R602 a note: it was agreed'],
    });
  });
});

describe('each report', () => {
  it('shows it as text', () => {
    const text = outcomeAsText(reviewed(of), { width: 200, palette: PLAIN, showAll: false, verdictOnly: false });
    expect(text).toContain('Findings   1 new, 1 unchanged, 1 resolved since June 2014');
    expect(text).toContain('[new]');
    expect(text).toContain('[unchanged, on trial]');
    expect(text).toContain('Resolved since June 2014 (1)');
    expect(text).toContain('£1,000.00, where correction 2 of June 2014 said £1,234.50');
  });

  it('shows it as HTML, escaped', () => {
    const page = reviewsAsHtml([reviewed(of)]);
    expect(page).toContain('1 new, 1 unchanged, 1 resolved since June 2014');
    expect(page).toContain('<small>unchanged, on trial</small>');
    expect(page).toContain('Half an hour &lt;is&gt; no quarter of a day.');
  });

  it('shows it as JSON, as the schema has it', () => {
    const document = reviewDocument([reviewed(of)]);
    expect(reviewDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      findings: [
        { state: 'new', blocking: true },
        { state: 'unchanged', blocking: false },
      ],
      comparedWith: { month: '2014-06', version: 0 },
      resolved: [{ ruleId: 'R205', reportedIn: { month: '2014-06' } }],
      restatements: [
        { was: 1234.5, now: 1000, place: { sheet: 'Days', cell: 'H5' }, wasPlace: { cell: 'H4' }, fall: true },
      ],
      restatementsLeftOut: 3,
      correction: { of: { month: '2014-07' }, changes: [{ was: null, now: 1 }] },
    });
  });

  it('shows it as CSV and SARIF', () => {
    const [heads = [], ...rows] = Papa.parse<string[]>(findingsAsCsv([reviewed(of)]).trim()).data;
    expect(rows.map((row) => row[heads.indexOf('State')])).toEqual(['new', 'unchanged, on trial']);
    const sarif: unknown = JSON.parse(reviewsAsSarif([reviewed(of)], { version: '1', rules: [] }));
    expect(sarif).toMatchObject({ runs: [{ results: [{ baselineState: 'new' }, { baselineState: 'unchanged' }] }] });
  });
});
