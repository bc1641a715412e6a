import fc from 'fast-check';
import { PLAIN } from '../../src/reports/text/palette';
import { shortened, widthOf, wrap } from '../../src/reports/text/layout';
import { outcomeAsText, tally } from '../../src/reports/text/text';
import type { TextOptions } from '../../src/reports/text/options';
import { finding, group, review, reviewed, summary, tieOut, withFindings } from './reviews-in-memory';

const OPTIONS: TextOptions = { width: 80, palette: PLAIN, showAll: false, verdictOnly: false };

function textOf(of = review(), change: Partial<TextOptions> = {}): string {
  return outcomeAsText(reviewed(of), { ...OPTIONS, ...change });
}

describe('a review as text', () => {
  it('begins with the verdict, then says of what and by which agreement, and that it is illustrative', () => {
    const lines = textOf().split('\n');
    expect(lines[0]).toBe('The July 2014 return has nothing to correct.');
    expect(lines.slice(1, 8).join('\n')).toMatch(
      /Return {5}2014-07\.xlsx\n {2}Month {6}July 2014\n {2}Agreement {2}SCC-SDA-CLUSTER-A, version 2014-15\.1 \(digest abababababab\)\n.*illustrative/,
    );
    expect(textOf(review({ agreement: { ...review().agreement, status: 'agreed' } }))).not.toContain('illustrative');
  });

  it('lists the days as the report of July 2014 does, decimal points under each other', () => {
    expect(textOf()).toContain(
      [
        'Days commissioned by priority, 1 April 2014 to 31 July 2014',
        '                               Year to date  July 2014',
        '  1 - Excellent Education            1064       300.25',
        '  2 - Good/Outstanding                160       101.25',
        '  3 - Monitor challenge                76.5       0',
        '  4 - Attainment and progress         220.5       0',
        '  5 - Floor standards                   3         0',
        '  Grand Total                        1524       401.5',
        '  85 individual schools supported; 40 of them in the month',
      ].join('\n'),
    );
  });

  it('shows days of unknown priority as a row, so that the rows add up', () => {
    const stray = summary({ unassignedPriority: group(2.5) });
    expect(textOf(review({ yearToDate: { isChecked: true, value: stray } }))).toMatch(/Priority not known +2\.5/);
  });

  it('says why figures are missing and never shows zeros for them', () => {
    const text = textOf(
      review({
        yearToDate: { isChecked: false, reason: 'only the month’s rows are there' },
        month: { isChecked: true, value: summary({ schoolsNotChecked: 'there are no school numbers', unreadRows: 2 }) },
      }),
    );
    expect(text).toMatch(/1 - Excellent Education +– +1064/);
    expect(text).toContain('The year to date was not checked: only the month’s rows are there.');
    expect(text).toContain('Schools were not counted: there are no school numbers.');
    expect(text).toContain('2 activity rows are left out');
    expect(text).not.toContain('supported');
  });

  it('groups findings by severity and rule: what to do once, each cell with its sentence', () => {
    const text = textOf(
      withFindings([
        finding(),
        finding({ cell: { sheet: 'KPIs', row: 13, column: 7 }, message: 'A second one.' }),
        finding({ severity: 'query', cell: null, message: 'Is it final?' }),
      ]),
    );
    expect(text).toContain(
      [
        'Errors (2)',
        '  R602  The stated actual is not what numerator and denominator give',
        '    KPIs!H7   A01-2 states 97%, but 95 of 100 positive comments give 95%.',
        '    KPIs!H14  A second one.',
        '    → Correct the actual, or the numerator and denominator behind it.',
        '',
        'Queries (1)',
      ].join('\n'),
    );
    expect(text).toContain('    Workbook  Is it final?');
  });

  it('says how many totals tie out, which do not, and which were not checked and why', () => {
    const text = textOf(
      review({
        tieOuts: [
          tieOut(),
          tieOut({ stated: { isChecked: true, value: 1060 }, agrees: false, difference: -4 }),
          tieOut({ computed: { isChecked: false, reason: 'the Activity table was not found' }, agrees: null }),
        ],
      }),
    );
    expect(text).toContain('1 of 2 stated figures agree with what was worked out; not so:');
    expect(text).toContain('Priorities!C4 says 1,060,\n    the rows give 1,064.');
    expect(text).toContain('1 figure not checked: the Activity table was not found.');
  });

  it('says which rules ran, which were skipped and why', () => {
    expect(textOf()).toContain('Rules\n  1 ran, 1 skipped, 0 failed\n  Skipped R901: no earlier returns were given.');
  });

  it('rates each KPI with its unit, and says what it would take', () => {
    const text = textOf();
    expect(text).toMatch(/A01-1 +78% +75% {2}Good/);
    expect(text).toMatch(/A01-2 +84% +90% {2}Requires improvement.*\n.*give 83\.5%\n +→ 1 more positive/);
    expect(text).toContain('→ Repeat failure: 2 due months in a row');
    expect(text).toMatch(/A09-3 +£61\.50 +£62\.50/);
    expect(text).toMatch(/A08-2 +– +6 +Other.*\n +→ not due in July/);
  });

  it('keeps to the width, for any width and text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 70, max: 140 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (width, message) => {
          const lines = textOf(withFindings([finding({ message })]), { width }).split('\n');
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('lets no text of a workbook command the terminal', () => {
    const hostile = '\u001b]0;title\u0007\u001b[2J\u009b31m\rover\nnext\u202Ereversed';
    const of = withFindings(
      [finding({ message: hostile, remedy: hostile, cell: { sheet: hostile, row: 0, column: 0 } })],
      { period: { isChecked: false, reason: hostile }, tieOuts: [tieOut({ label: hostile, agrees: false })] },
    );
    for (const text of [
      outcomeAsText(reviewed(of, hostile), OPTIONS),
      outcomeAsText(reviewed(of, hostile), { ...OPTIONS, verdictOnly: true }),
      outcomeAsText({ isReviewed: false, file: hostile, reason: hostile }, OPTIONS),
    ]) {
      expect(text).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
      expect(text).toContain('over next');
    }
  });

  it('counts over several files', () => {
    const outcomes = [
      reviewed(),
      { isReviewed: false, file: 'x', reason: 'y' } as const,
      reviewed(withFindings([finding()])),
    ];
    expect(tally(outcomes)).toBe(
      '3 files: 2 checked, 1 could not be checked; 1 error, 0 warnings, 0 queries, 0 notes.\n',
    );
    const none = { level: 'notAReturn', sentence: '', counts: { error: 1, warning: 0, query: 0, note: 0 } } as const;
    expect(tally([reviewed(review({ verdict: none })), reviewed()])).toBe(
      '2 files: 1 checked, 1 no return of the agreement; 1 error, 0 warnings, 0 queries, 0 notes.\n',
    );
  });
});

describe('lines', () => {
  it('break at spaces, cut longer words, and lose nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(wrap(text, Infinity).join('').replaceAll(' ', ''));
      }),
    );
  });

  it('are shortened with an ellipsis only where they are too long', () => {
    expect(shortened('exactly ten', 11)).toBe('exactly ten');
    expect(shortened('exactly ten', 10)).toBe('exactly t…');
    expect(widthOf(shortened('日本語の学校', 7))).toBeLessThanOrEqual(7);
  });
});
