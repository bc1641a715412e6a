import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgreement } from '../../src/agreement/load';
import type { AgreementProblem } from '../../src/agreement/problem';
import type { AgreementInput } from './conversion/agreement';
import { entry, shippedInput } from './shipped-agreement';

type Change = (input: AgreementInput) => void;
type KpiInput = AgreementInput['kpis'][number];

function problemsAfter(change: Change): readonly AgreementProblem[] {
  const input = shippedInput();
  change(input);
  const loaded = loadAgreement(input);
  return loaded.ok ? loaded.warnings : loaded.problems;
}

function kpi(ref: string, change: (kpi: KpiInput) => void): Change {
  return (input) => {
    change(entry(input.kpis, (candidate) => candidate.ref === ref));
  };
}

function first<Item>(list: readonly Item[]): Item {
  return entry(list, () => true);
}

type Table = keyof AgreementInput['returnFormat']['tables'];

function column(table: Table, field: string, change: (headers: string[]) => void): Change {
  return (input) => {
    const columns: readonly { field: string; headers: string[] }[] = input.returnFormat.tables[table].columns;
    change(entry(columns, (candidate) => candidate.field === field).headers);
  };
}

const school = { laestab: '8601001', name: 'Oak Primary' };

/** Each: code, severity, pointer, words that the message must hold, and the change that brings it about. */
const CASES: readonly (readonly [string, 'error' | 'warning', string, string, Change])[] = [
  // Dates
  ['date.impossible', 'error', '/effective/to', 'no such day as 2015-02-30', (a) => { a.effective.to = '2015-02-30'; }],
  ['date.impossible', 'error', '/calendar/nonWorkingDays/0', '2014-04-31', (a) => { a.calendar.nonWorkingDays[0] = '2014-04-31'; }],
  ['date.impossible', 'error', '/kpis/0/targets/1/from', '2014-09-31', kpi('A01-1', (k) => { entry(k.targets, (t) => t.value === 78).from = '2014-09-31'; })],
  ['date.impossible', 'error', '/schools/0/opened', '2014-06-31', (a) => { a.schools = [{ ...school, opened: '2014-06-31' }]; }],
  ['effective.backwards', 'error', '/effective', 'ends on 31 March 2013, before it begins on 1 April 2014', (a) => { a.effective.to = '2013-03-31'; }],
  ['effective.backwards', 'error', '/kpis/1/effective', 'A01-2 ends', kpi('A01-2', (k) => { k.effective = { from: '2014-06-01', to: '2014-05-31' }; })],
  ['effective.outside-agreement', 'warning', '/kpis/1/effective', 'A01-2 is in force on no day', kpi('A01-2', (k) => { k.effective = { from: '2015-04-01', to: null }; })],
  // Calendar
  ['calendar.repeated-day', 'warning', '/calendar/nonWorkingDays/12', '18 April 2014 is listed twice', (a) => { a.calendar.nonWorkingDays.push('2014-04-18'); }],
  ['calendar.weekend-day', 'warning', '/calendar/nonWorkingDays/12', '19 April 2014 is a Saturday or Sunday', (a) => { a.calendar.nonWorkingDays.push('2014-04-19'); }],
  ['calendar.no-holidays', 'warning', '/calendar/nonWorkingDays', 'bank holidays count as working days', (a) => { a.calendar.nonWorkingDays = ['2015-05-25']; }],
  ['calendar.late-deadline', 'error', '/calendar/submissionWorkingDay', 'Working day 24', (a) => { a.calendar.submissionWorkingDay = 24; }],
  // Identity
  ['name.ambiguous', 'error', '/services/1/aliases/1', 'names both service A01 and service A02', (a) => { a.services[1]?.aliases.push('school-improvement'); }],
  ['name.ambiguous', 'error', '/services/1/code', '“a01”', (a) => { entry(a.services, (s) => s.code === 'A02').code = 'a01'; }],
  ['name.ambiguous', 'error', '/priorities/1/aliases/3', 'priority 1 and priority 2', (a) => { a.priorities[1]?.aliases.push('p1'); }],
  ['name.ambiguous', 'error', '/returnFormat/activityTypes/1/name', 'activity type', (a) => { entry(a.returnFormat.activityTypes, (t) => t.code === 'support').name = 'Targeted Intervention'; }],
  ['kpi.duplicate-ref', 'error', '/kpis/1/ref', 'Two KPIs with the reference a01-1', kpi('A01-2', (k) => { k.ref = 'a01-1'; })],
  ['kpi.duplicate-title', 'warning', '/kpis/24/title', 'A08-3 and A02-1 have the same title', (a) => { entry(a.kpis, (k) => k.ref === 'A08-3').title = 'Schools rating curriculum support good or better!'; }],
  ['volumetric.duplicate-ref', 'error', '/volumetrics/3/ref', 'V3 is listed twice', (a) => { entry(a.volumetrics, (v) => v.ref === 'V4').ref = 'V3'; }],
  ['commission.duplicate-order', 'error', '/commissions/1/order', 'SCC-A-14-001 (2014-15) is listed twice', (a) => { entry(a.commissions, (c) => c.order === 'SCC-A-14-002').order = 'SCC-A-14-001'; }],
  // Settings of rules
  ['setting.empty', 'warning', '/ruleSettings/0', 'The setting of R505 changes nothing', (a) => { a.ruleSettings = [{ rule: 'R505', enabled: true, reason: 'None.', status: 'agreed' }]; }],
  ['setting.twice', 'error', '/ruleSettings/1', 'R505 is set twice', (a) => { a.ruleSettings = [{ rule: 'R505', enabled: false, reason: 'Saturdays.', status: 'agreed' }, { rule: 'R505', severity: 'note', reason: 'Saturdays.', status: 'agreed' }]; }],
  ['reference.unknown', 'error', '/ruleSettings/0/kpis/1', 'no KPI “A99-1”', (a) => { a.ruleSettings = [{ rule: 'R601', kpis: ['A01-2', 'A99-1'], severity: 'note', reason: 'None.', status: 'agreed' }]; }],
  ['reference.unknown', 'error', '/ruleSettings/0/services/0', 'no service “A99”', (a) => { a.ruleSettings = [{ rule: 'R601', services: ['A99'], severity: 'note', reason: 'None.', status: 'agreed' }]; }],
  // References
  ['reference.unknown', 'error', '/kpis/0/service', 'no service “A0l”', kpi('A01-1', (k) => { k.service = 'A0l'; })],
  ['reference.unknown', 'error', '/kpis/0/priority', 'no priority “6”', kpi('A01-1', (k) => { k.priority = '6'; })],
  ['reference.unknown', 'error', '/kpis/3/volumetric', 'no volumetric “V9”', kpi('A01-4', (k) => { k.volumetric = 'V9'; })],
  ['reference.unknown', 'error', '/volumetrics/0/tracksKpi', 'no KPI “A99-4”', (a) => { first(a.volumetrics).tracksKpi = 'A99-4'; }],
  ['reference.unknown', 'error', '/commissions/0/service', 'no service “B01”', (a) => { first(a.commissions).service = 'B01'; }],
  ['reference.unknown', 'error', '/commissions/0/priority', 'no priority “9”', (a) => { first(a.commissions).priority = '9'; }],
  ['reference.unknown', 'error', '/kpis/3/derivation/of/filter/services/0', 'no service “A99”', kpi('A01-4', (k) => { k.derivation = { kind: 'measure', of: { measure: 'count', filter: { services: ['A99'] } } }; })],
  ['reference.unknown', 'error', '/kpis/0/derivation/denominator/filter/activityTypes/1', 'no activity type “teaching”', kpi('A01-1', (k) => { k.derivation = { kind: 'ratio', numerator: { measure: 'count', filter: {} }, denominator: { measure: 'count', filter: { activityTypes: ['support', 'teaching'] } } }; })],
  ['reference.unknown', 'error', '/kpis/0/derivation/numerator/filter/priorities/0', 'no priority “7”', kpi('A01-1', (k) => { k.derivation = { kind: 'ratio', numerator: { measure: 'count', filter: { priorities: ['7'] } }, denominator: { measure: 'count', filter: {} } }; })],
  ['reference.one-sided', 'warning', '/kpis/0/volumetric', 'A01-1 names V3, which names nothing in return', kpi('A01-1', (k) => { k.volumetric = 'V3'; })],
  ['reference.one-sided', 'warning', '/volumetrics/2/tracksKpi', 'V3 names A01-1, which names nothing in return', (a) => { entry(a.volumetrics, (v) => v.ref === 'V3').tracksKpi = 'A01-1'; }],
  ['service.no-kpi', 'warning', '/services/10', 'No KPI measures service A11', (a) => { a.services.push({ code: 'A11', name: 'Music', aliases: [], status: 'illustrative' }); }],
  // Succession
  ['kpi.supersedes-unknown', 'warning', '/kpis/0/supersedes', 'supersedes “A01-1/2013”, which is not here', (a) => { a.supersedes = null; }],
  ['kpi.supersedes-in-force', 'error', '/kpis/1/supersedes', 'supersedes A01-3, yet both are in force at once', kpi('A01-2', (k) => { k.supersedes = 'A01-3'; })],
  ['kpi.supersedes-later', 'error', '/kpis/1/supersedes', 'begins only after it', (a) => {
    Object.assign(entry(a.kpis, (k) => k.ref === 'A01-2'), { supersedes: 'A01-3', effective: { from: '2014-04-01', to: '2014-08-31' } });
    Object.assign(entry(a.kpis, (k) => k.ref === 'A01-3'), { effective: { from: '2014-09-01', to: null } });
  }],
  ['kpi.supersedes-itself', 'error', '/kpis/1/supersedes', 'A01-2 supersedes itself', (a) => {
    a.supersedes = null;
    entry(a.kpis, (k) => k.ref === 'A01-2').supersedes = 'A01-2';
  }],
  // Measurement
  ['kpi.ratio-without-parts', 'error', '/kpis/1/numerator', 'has no numerator', kpi('A01-2', (k) => { k.numerator = null; })],
  ['kpi.ratio-without-parts', 'error', '/kpis/16/denominator', 'has no denominator', kpi('A06-1', (k) => { k.denominator = null; })],
  ['kpi.minimum-without-denominator', 'error', '/kpis/3/minimumDenominator', 'minimum denominator of 5', kpi('A01-4', (k) => { k.minimumDenominator = 5; })],
  ['due.repeated-month', 'error', '/kpis/5/dueMonths', 'lists a month twice', kpi('A02-2', (k) => { k.dueMonths = [7, 7, 12]; })],
  ['due.no-months', 'error', '/kpis/5/dueMonths', 'is termly, but no month is given', kpi('A02-2', (k) => { k.dueMonths = []; })],
  ['due.other-frequency', 'warning', '/kpis/5/dueMonths', 'which is 3 a year, but is due in 2', kpi('A02-2', (k) => { k.dueMonths = [7, 12]; })],
  ['due.other-frequency', 'warning', '/kpis/0/dueMonths', 'is monthly, which is 12 a year, but is due in 1', kpi('A01-1', (k) => { k.dueMonths = [7]; })],
  ['kpi.basis-and-title', 'warning', '/kpis/3/basis', 'says year to date, but its basis is the month', kpi('A01-4', (k) => { k.basis = 'month'; })],
  ['kpi.basis-and-title', 'warning', '/kpis/0/basis', 'its title does not say so', kpi('A01-1', (k) => { k.basis = 'yearToDate'; })],
  ['derivation.other-unit', 'error', '/kpis/3/derivation', 'is in count, but its derivation gives days', kpi('A01-4', (k) => { k.derivation = { kind: 'measure', of: { measure: 'days', filter: {} } }; })],
  ['derivation.other-unit', 'error', '/kpis/3/derivation', 'gives percent or ratio', kpi('A01-4', (k) => { k.derivation = { kind: 'ratio', numerator: { measure: 'count', filter: {} }, denominator: { measure: 'count', filter: {} } }; })],
  // Targets
  ['target.late', 'error', '/kpis/1/targets', 'in force from 1 April 2014, but has no target', kpi('A01-2', (k) => { first(k.targets).from = '2014-05-01'; })],
  ['target.order', 'error', '/kpis/0/targets/1', 'stands after', kpi('A01-1', (k) => { entry(k.targets, (t) => t.value === 78).from = '2014-04-01'; })],
  ['target.order', 'error', '/kpis/0/targets/2', 'from 2014-08-01 stands after the one from 2014-09-01', kpi('A01-1', (k) => { entry(k.targets, (t) => t.value === 80).from = '2014-08-01'; })],
  ['target.shape', 'error', '/kpis/1/targets/0/value', 'must be one figure', kpi('A01-2', (k) => { first(k.targets).value = { low: 80, high: 90 }; })],
  ['target.shape', 'error', '/kpis/18/targets/0/value', 'must be a low and a high figure', kpi('A06-3', (k) => { first(k.targets).value = 6; })],
  ['target.shape', 'error', '/kpis/18/targets/0/value', 'low end, 8, is not below its high end, 4', kpi('A06-3', (k) => { first(k.targets).value = { low: 8, high: 4 }; })],
  ['target.unit-range', 'error', '/kpis/0/targets/0/value', 'The target 175 of A01-1 is over 100', kpi('A01-1', (k) => { first(k.targets).value = 175; })],
  ['target.unit-range', 'error', '/kpis/3/targets/0/value', 'is below 0', kpi('A01-4', (k) => { first(k.targets).value = -60; })],
  ['target.decimals', 'warning', '/kpis/0/targets/0/value', '75.5 of A01-1 has more decimals', kpi('A01-1', (k) => { first(k.targets).value = 75.5; })],
  // Bands
  ['band.no-edge', 'error', '/kpis/1/bands/requiresImprovement', 'every value would fall in it', kpi('A01-2', (k) => { k.bands.requiresImprovement = {}; })],
  ['band.wrong-edge', 'error', '/kpis/1/bands/good', 'has “atMost”, with the direction “higher”', kpi('A01-2', (k) => { k.bands.good = { atLeast: 90, atMost: 100 }; })],
  ['band.wrong-edge', 'error', '/kpis/1/bands/good', 'with the direction “lower”', kpi('A01-2', (k) => { k.direction = 'lower'; })],
  ['band.wrong-edge', 'error', '/kpis/6/bands/approaching', 'with the direction “lower”', kpi('A02-3', (k) => { k.bands.approaching = { atLeast: 12 }; })],
  ['band.wrong-edge', 'error', '/kpis/18/bands/approaching', 'lacks “atLeast”', kpi('A06-3', (k) => { k.bands.approaching = { atMost: 10 }; })],
  ['band.wrong-edge', 'error', '/kpis/21/bands/good', 'lacks “atMost”, with the direction “exact”', kpi('A07-3', (k) => { k.bands.good = { atLeast: 100 }; })],
  ['band.backwards', 'error', '/kpis/18/bands/approaching', 'runs from 10 to 3', kpi('A06-3', (k) => { k.bands.approaching = { atLeast: 10, atMost: 3 }; })],
  ['band.good-not-target', 'error', '/kpis/1/bands/good', 'is at least 90, but the target from 2014-04-01 is 92', kpi('A01-2', (k) => { first(k.targets).value = 92; })],
  ['band.good-not-target', 'error', '/kpis/18/bands/good', 'is 4 to 8, but the target', kpi('A06-3', (k) => { first(k.targets).value = { low: 4, high: 9 }; })],
  ['band.good-not-target', 'error', '/kpis/21/bands/good', 'is exactly 100, but the target', kpi('A07-3', (k) => { first(k.targets).value = 99; })],
  ['band.not-nested', 'error', '/kpis/1/bands/approaching', 'must hold Good (at least 90)', kpi('A01-2', (k) => { k.bands.approaching = { atLeast: 95 }; })],
  ['band.not-nested', 'error', '/kpis/1/bands/requiresImprovement', 'must hold Approaching target', kpi('A01-2', (k) => { k.bands.requiresImprovement = { atLeast: 88 }; })],
  ['band.not-nested', 'error', '/kpis/6/bands/approaching', 'Approaching target of A02-3 (at most 9)', kpi('A02-3', (k) => { k.bands.approaching = { atMost: 9 }; })],
  ['band.not-nested', 'error', '/kpis/18/bands/approaching', '(5 to 10) must hold Good (4 to 8)', kpi('A06-3', (k) => { k.bands.approaching = { atLeast: 5, atMost: 10 }; })],
  ['band.not-nested', 'error', '/kpis/21/bands/requiresImprovement', '(at least 101) must hold Good (exactly 100)', kpi('A07-3', (k) => { k.bands.requiresImprovement = { atLeast: 101 }; })],
  ['band.never-reached', 'error', '/kpis/1/bands/approaching', 'reaches no further than Good', kpi('A01-2', (k) => { k.bands.approaching = { atLeast: {} }; })],
  ['band.unit-range', 'error', '/kpis/1/bands/requiresImprovement', 'The edge -5', kpi('A01-2', (k) => { k.bands.requiresImprovement = { atLeast: { plus: -95 } }; })],
  ['band.decimals', 'warning', '/kpis/1/bands/approaching', 'The edge 85.5', kpi('A01-2', (k) => { k.bands.approaching = { atLeast: 85.5 }; })],
  // Commissions
  ['commission.impossible-year', 'error', '/commissions/0/financialYear', 'no financial year 2014-16', (a) => { first(a.commissions).financialYear = '2014-16'; }],
  ['commission.other-year', 'error', '/commissions/0/financialYear', 'is for 2015-16, in which the agreement is not in force', (a) => { first(a.commissions).financialYear = '2015-16'; }],
  ['commission.no-days', 'warning', '/commissions/0/days', 'has no days', (a) => { first(a.commissions).days = 0; }],
  ['commission.not-in-quarters', 'error', '/commissions/0/days', 'The 10.1 days', (a) => { first(a.commissions).days = 10.1; }],
  ['commission.profile-total', 'error', '/commissions/4/monthlyProfilePercent', 'adds up to 101, not 100', (a) => { entry(a.commissions, (c) => c.order === 'SCC-A-14-005').monthlyProfilePercent = [11, 10, 12, 8, 0, 8, 10, 10, 8, 8, 8, 8]; }],
  ['commission.no-rate', 'error', '/commissions/0/dayRatePounds', 'has no day rate', (a) => { first(a.commissions).dayRatePounds = 0; }],
  ['commission.rate-below-pence', 'error', '/commissions/0/dayRatePounds', '450.005', (a) => { first(a.commissions).dayRatePounds = 450.005; }],
  ['commission.wide-tolerance', 'warning', '/commissions/0/tolerancePercent', '500 per cent', (a) => { first(a.commissions).tolerancePercent = 500; }],
  // Schools
  ['school.duplicate-number', 'error', '/schools/1/laestab', 'both Oak Primary and Ash Primary', (a) => { a.schools = [school, { ...school, name: 'Ash Primary' }]; }],
  ['school.duplicate-number', 'error', '/schools/1/urn', '123456', (a) => { a.schools = [{ ...school, urn: '123456' }, { laestab: '8601002', urn: '123456', name: 'Ash Primary' }]; }],
  ['school.backwards', 'error', '/schools/0', 'closes on 2013-08-31, before it opens', (a) => { a.schools = [{ ...school, opened: '2014-09-01', closed: '2013-08-31' }]; }],
  ['school.other-authority', 'warning', '/schools/0', 'does not begin with 860', (a) => { a.schools = [{ ...school, laestab: '3301001' }]; }],
  // Return format
  ['format.ambiguous-sheet', 'error', '/returnFormat/tables/days/sheetNames/7', 'activity or days', (a) => { a.returnFormat.tables.days.sheetNames.push('activity LOG'); }],
  ['format.ambiguous-header', 'error', '/returnFormat/tables/kpis/columns/7/headers/12', 'could mean target or actual', column('kpis', 'actual', (headers) => headers.push('TARGET:'))],
  ['format.repeated-field', 'error', '/returnFormat/tables/priorities/columns/3', 'lists priority twice', (a) => { a.returnFormat.tables.priorities.columns.push({ field: 'priority', headers: ['Strand'], required: false }); }],
  ['format.no-heading', 'warning', '/returnFormat/tables/volumetrics/columns', 'no heading for toDate', (a) => { a.returnFormat.tables.volumetrics.columns.pop(); }],
  ['format.ambiguous-word', 'error', '/returnFormat/tradedWords/8', 'commissionedWords or tradedWords', (a) => { a.returnFormat.tradedWords.push('sda'); }],
  ['format.ambiguous-word', 'error', '/returnFormat/finalWords/6', 'provisionalWords or finalWords', (a) => { a.returnFormat.finalWords.push('P'); }],
  ['format.ambiguous-word', 'error', '/returnFormat/noWords/4', 'yesWords or noWords', (a) => { a.returnFormat.noWords.push('y'); }],
  ['format.ambiguous-word', 'error', '/returnFormat/bandWords/inadequate/4', 'requiresImprovement or inadequate', (a) => { a.returnFormat.bandWords.inadequate.push('RI'); }],
  ['format.ambiguous-word', 'error', '/returnFormat/unitWords/days/2', 'workingDays or days', (a) => { a.returnFormat.unitWords.days.push('WD'); }],
  ['format.ambiguous-word', 'error', '/returnFormat/placeholders/1/aliases/5', 'notApplicable or notDue', (a) => { a.returnFormat.placeholders[1]?.aliases.push('N/A'); }],
  ['format.training-events', 'warning', '/returnFormat/activityTypes', 'No activity type is a training event', (a) => { for (const type of a.returnFormat.activityTypes) type.isTrainingEvent = false; }],
  ['format.training-events', 'warning', '/returnFormat/activityTypes', 'Every activity type is a training event', (a) => { for (const type of a.returnFormat.activityTypes) type.isTrainingEvent = true; }],
]; // prettier-ignore

describe('the semantic checker', () => {
  it.each(CASES)('reports %s (%s) at %s: %s', (code, severity, pointer, words, change) => {
    const problems = problemsAfter(change);
    const found = problems.find((problem) => problem.code === code && problem.pointer === pointer);
    expect(problems.map((problem) => `${problem.code} ${problem.pointer}`)).toContain(`${code} ${pointer}`);
    expect(found?.severity).toBe(severity);
    expect(found?.message).toContain(words);
    expect(found?.message).toMatch(/\.$/);
    expect(found?.remedy).toMatch(/[.?]$/);
  });

  it('has a case here for every fault that it knows', () => {
    const folder = join(__dirname, '../../src/agreement/checks');
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const known = sources.flatMap((source) => source.match(/(?<=')[a-z]+\.[a-z]+(?:-[a-z]+)*(?=')/g) ?? []);
    expect(known.length).toBeGreaterThan(40);
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(known));
  });

  it('reports one cause once, though twelve monthly targets show it', () => {
    const problems = problemsAfter(
      kpi('A06-2', (changed) => {
        changed.bands.approaching = { atMost: { times: 0.9 } };
      }),
    );
    expect(problems.map((problem) => `${problem.code} ${problem.path}`)).toEqual([
      'band.not-nested kpis › A06-2 › bands › approaching',
    ]);
  });

  it('finds bands that only a later target breaks', () => {
    const problems = problemsAfter(
      kpi('A01-1', (changed) => {
        changed.bands.approaching = { atLeast: 77 };
      }),
    );
    expect(problems.map((problem) => problem.code)).toEqual(['band.not-nested']);
  });

  it('lets an agreement with warnings be used, and lists errors before warnings', () => {
    const warned = shippedInput();
    warned.supersedes = null;
    expect(loadAgreement(warned)).toMatchObject({ ok: true, warnings: [{ code: 'kpi.supersedes-unknown' }] });
    first(warned.commissions).dayRatePounds = 0;
    expect(loadAgreement(warned)).toMatchObject({
      ok: false,
      problems: [{ code: 'commission.no-rate' }, { code: 'kpi.supersedes-unknown' }],
    });
  });

  it('accepts what only looks alike', () => {
    const problems = problemsAfter((input) => {
      const earlier = entry(input.kpis, (candidate) => candidate.ref === 'A01-2');
      // The same reference, one wording after the other, the later superseding the earlier.
      input.kpis.push({
        ...structuredClone(earlier),
        effective: { from: '2014-10-01', to: null },
        supersedes: 'A01-2',
      });
      earlier.effective.to = '2014-09-30';
      // Edges relative to a trajectory; a range over 100 %; a maximum over 100 %.
      entry(input.kpis, (candidate) => candidate.ref === 'A06-3').bands.good = { atLeast: {}, atMost: {} };
      input.schools = [{ ...school, urn: '100001', opened: '2001-09-01', closed: '2014-08-31' }];
      // Only the hyphens tell them apart.
      first(input.commissions).order = 'SCC-A-140-02';
    });
    expect(problems).toEqual([]);
  });
});
