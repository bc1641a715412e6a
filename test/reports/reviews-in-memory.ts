/** Reviews made by hand for the tests of reports and of the command line: July 2014 with the seed's figures. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BANDS, type Band } from '../../src/agreement/bands';
import { agreementSchema, type Agreement } from '../../src/agreement/model';
import type { ActivitySummary, Group, Rating, TieOut } from '../../src/figures/figures';
import type { ReviewedFile } from '../../src/reports/outcome';
import type { Finding, Review } from '../../src/review/review';
import type { RuleMeta } from '../../src/rules/rule';
import { parseIsoDate, parseIsoMonth, type IsoDate, type IsoMonth } from '../../src/workbook/serial-date';
import { quarterDaysOf } from '../../src/workbook/units';

const FILE = path.resolve(__dirname, '../../assets/agreements/scc-sda-cluster-a-2014-15.json');
export const AGREEMENT: Agreement = agreementSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** The July 2014 figures of the report of 5 September 2014. */
const SEED_DAYS = [
  ['1', 1064],
  ['2', 160],
  ['3', 76.5],
  ['4', 220.5],
  ['5', 3],
] as const;

export function date(text: string): IsoDate {
  const parsed = parseIsoDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
}

export function month(text: string): IsoMonth {
  const parsed = parseIsoMonth(text);
  if (!parsed) throw new Error(`${text} is no month`);
  return parsed;
}

export function group(days: number, schools = 1, activities = 1): Group {
  return { days: quarterDaysOf(days), schools, activities };
}

const NOTHING = group(0, 0, 0);

export function summary(change: Partial<ActivitySummary> = {}): ActivitySummary {
  return {
    from: date('2014-04-01'),
    to: date('2014-07-31'),
    total: group(1524, 85, 912),
    traded: { activities: 3, days: quarterDaysOf(4.25) },
    byPriority: new Map(SEED_DAYS.map(([code, days]) => [code, group(days, 20, 30)])),
    byService: new Map([
      ['A01', group(1400.25, 80)],
      ['A02', group(123.75, 9)],
    ]),
    byPriorityAndService: new Map([
      ['1', new Map([['A01', group(1064, 70)]])],
      ['3', new Map([['A02', group(76.5, 9)]])],
    ]),
    byMonth: new Map([[month('2014-07'), group(401.5, 40)]]),
    unassignedPriority: NOTHING,
    unassignedService: NOTHING,
    unreadRows: 0,
    schoolsNotChecked: null,
    ...change,
  };
}

export function finding(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'R602',
    ruleName: 'actual-differs',
    group: 'arithmetic',
    severity: 'error',
    message: 'A01-2 states 97%, but 95 of 100 positive comments give 95%.',
    remedy: 'Correct the actual, or the numerator and denominator behind it.',
    cell: { sheet: 'KPIs', row: 6, column: 7 },
    related: [{ sheet: 'KPIs', row: 6, column: 5 }],
    subject: 'A01-2 actual',
    expected: 95,
    actual: 97,
    difference: 2,
    fix: [],
    fingerprint: 'f00dfeed',
    state: null,
    isBlocking: true,
    waiver: null,
    ...change,
  };
}

function kpi(ref: string): Agreement['kpis'][number] {
  const found = AGREEMENT.kpis.find((each) => each.ref === ref);
  if (!found) throw new Error(`the agreement has no KPI ${ref}`);
  return found;
}

export function rating(ref: string, change: Partial<Rating> = {}): Rating {
  return {
    kpi: kpi(ref),
    row: null,
    isDue: true,
    stated: 78,
    recomputed: 78,
    target: 75,
    band: 'good',
    reason: 'banded',
    reasonText: null,
    recomputedBand: 'good',
    nextBand: null,
    trend: [{ month: month('2014-07'), value: 78, band: 'good' }],
    consecutiveMisses: 0,
    isRepeatFailure: false,
    ...change,
  };
}

export function tieOut(change: Partial<TieOut> = {}): TieOut {
  return {
    id: 'priorities.1.daysToDate',
    label: 'Priority 1 Excellent Education, days year to date',
    subject: 'Priority 1 Excellent Education, days year to date',
    unit: 'days',
    isWithinRow: false,
    stated: { isChecked: true, value: 1064 },
    computed: { isChecked: true, value: 1064 },
    difference: 0,
    agrees: true,
    cell: { sheet: 'Priorities', row: 3, column: 2 },
    ...change,
  };
}

export const RULE_METAS: readonly RuleMeta[] = [
  {
    id: 'R602',
    name: 'actual-differs',
    group: 'arithmetic',
    severity: 'error',
    title: 'The stated actual is not what numerator and denominator give',
    description: 'Reckons the actual again from its numerator and denominator.',
    remedy: 'Correct the actual, or the numerator and denominator behind it.',
    source: 'The agreement.',
    needs: ['kpis'],
    messages: { differs: '{kpi} states {stated}, but {n} of {d} give {recomputed}.' },
  },
];

/** A clean review of July 2014. */
export function review(change: Partial<Review> = {}): Review {
  const july = month('2014-07');
  return {
    verdict: {
      level: 'clean',
      sentence: 'The July 2014 return has nothing to correct.',
      counts: { error: 0, warning: 0, query: 0, note: 0 },
    },
    agreement: {
      id: AGREEMENT.id,
      title: AGREEMENT.title,
      version: AGREEMENT.version,
      status: 'illustrative',
      digest: 'ab'.repeat(32),
    },
    period: {
      isChecked: true,
      value: {
        month: july,
        firstDay: date('2014-07-01'),
        lastDay: date('2014-07-31'),
        yearStart: date('2014-04-01'),
        financialYear: '2014-15',
        source: 'cover',
      },
    },
    isNilReturn: false,
    findings: [],
    rules: [
      {
        id: 'R602',
        name: 'actual-differs',
        title: 'The stated actual is not what numerator and denominator give',
        status: 'ran',
        reason: null,
        findings: 0,
        withheld: 0,
        setting: null,
      },
      {
        id: 'R901',
        name: 'restated',
        title: 'A past month has not changed',
        status: 'skipped',
        reason: 'no earlier returns were given',
        findings: 0,
        withheld: 0,
        setting: null,
      },
    ],
    ratings: [
      rating('A01-1'),
      rating('A01-2', {
        stated: 84,
        recomputed: 83.5,
        target: 90,
        band: 'requiresImprovement',
        recomputedBand: 'requiresImprovement',
        nextBand: '1 more positive comments reach Approaching target',
        consecutiveMisses: 2,
        isRepeatFailure: true,
      }),
      rating('A06-3', { stated: 5.5, recomputed: null, target: { low: 4, high: 8 } }),
      rating('A08-2', {
        isDue: false,
        stated: null,
        recomputed: null,
        target: 6,
        band: 'other',
        reason: 'notDue',
        reasonText: 'not due in July',
        recomputedBand: null,
      }),
      rating('A09-3', { stated: 61.5, recomputed: 61.5, target: 62.5 }),
    ],
    bandsByService: AGREEMENT.services.map(({ code, name }, at) => ({
      service: code,
      name,
      counts: countsOf({ good: 2, approaching: at % 2, requiresImprovement: at === 0 ? 1 : 0 }),
    })),
    month: {
      isChecked: true,
      value: summary({
        from: date('2014-07-01'),
        total: group(401.5, 40, 210),
        byPriority: new Map([['1', group(300.25)], ['2', group(101.25)]]), // prettier-ignore
      }),
    },
    yearToDate: { isChecked: true, value: summary() },
    tieOuts: [tieOut()],
    reconciliation: { isChecked: false, reason: 'it is not part of this test' },
    volumetrics: [],
    earlier: [{ month: month('2014-06'), isUsed: true, reason: null, isCorrected: false }],
    comparedWith: null,
    seal: { kind: 'unsealed' },
    waivers: { applied: [], expired: [], unused: [], refused: [] },
    resolved: [],
    restatements: [],
    restatementsLeftOut: 0,
    correction: null,
    ...change,
  };
}

export function countsOf(counts: Partial<Record<Band, number>>): Record<Band, number> {
  const [good, approaching, requiresImprovement, inadequate, other] = BANDS.map((band) => counts[band] ?? 0);
  return {
    good: good ?? 0,
    approaching: approaching ?? 0,
    requiresImprovement: requiresImprovement ?? 0,
    inadequate: inadequate ?? 0,
    other: other ?? 0,
  };
}

export function withFindings(findings: readonly Finding[], change: Partial<Review> = {}): Review {
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length;
  return review({
    findings,
    verdict: {
      level: 'errors',
      sentence: `The July 2014 return has ${String(count('error'))} errors to correct before it is accepted.`,
      counts: { error: count('error'), warning: count('warning'), query: count('query'), note: count('note') },
    },
    ...change,
  });
}

export function reviewed(of: Review = review(), file = '2014-07.xlsx'): ReviewedFile {
  return { isReviewed: true, file, review: of, agreement: AGREEMENT, earlier: ['2014-06.xlsx'] };
}
