import type { Finding, FindingState, ResolvedFinding, Review } from '../../../src/review/review';
import type { Severity } from '../../../src/rules/rule';
import type { IsoMonth } from '../../../src/workbook/serial-date';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { ALL } from '../../../src/taskpane/findings/filter';
import {
  findingBeside,
  linesOf,
  servicesOf,
  sheetsOf,
  statesOf,
  type Line,
} from '../../../src/taskpane/findings/listing';

describe('the listing of findings', () => {
  const findings = [
    finding('a', 'error', 'R201', 'KPIs'),
    finding('b', 'error', 'R101', null),
    finding('c', 'warning', 'R201', 'Days'),
    finding('d', 'note', 'R301', 'KPIs'),
  ];

  it('groups by rule, each group where its worst finding comes', () => {
    expect(shown(linesOf(listed(findings), 'rule', ALL))).toEqual([
      '# R201 Title of R201 (2)', '0 a', '1 c', '# R101 Title of R101 (1)', '2 b', '# R301 Title of R301 (1)', '3 d',
    ]); // prettier-ignore
  });

  it('groups by sheet, those about no one cell under the whole workbook', () => {
    expect(shown(linesOf(listed(findings), 'sheet', ALL))).toEqual([
      '# KPIs (2)', '0 a', '1 d', '# The whole workbook (1)', '2 b', '# Days (1)', '3 c',
    ]); // prettier-ignore
    expect(sheetsOf(listed(findings))).toEqual(['KPIs', 'The whole workbook', 'Days']);
  });

  it('leaves out what the filters leave out, and the headings of groups that are then empty', () => {
    const all = listed(findings);
    expect(shown(linesOf(all, 'rule', { ...ALL, severity: 'error', sheet: 'KPIs' }))).toEqual([
      '# R201 Title of R201 (1)',
      '0 a',
    ]);
    expect(linesOf(all, 'rule', { ...ALL, severity: 'query' })).toEqual([]);
  });

  it('keeps those about a service, whatever else they are about, and offers no service that none is about', () => {
    const all = listed(findings, { a: ['A01', 'A02'], d: ['A02'] });
    expect(shown(linesOf(all, 'sheet', { ...ALL, service: 'A02' }))).toEqual(['# KPIs (2)', '0 a', '1 d']);
    expect(shown(linesOf(all, 'sheet', { ...ALL, service: 'A01' }))).toEqual(['# KPIs (1)', '0 a']);
    const services = servicesOf({ ...all, agreement: shippedAgreement() }).map(({ code }) => code);
    expect(services).toEqual(['A01', 'A02']);
    expect(servicesOf({ ...listed(findings), agreement: shippedAgreement() })).toEqual([]);
  });

  it('keeps those of a state, and has no states to offer where nothing was compared', () => {
    const states: readonly FindingState[] = ['new', 'unchanged', 'unchanged', 'unchanged'];
    const compared = listed(findings.map((one, at) => ({ ...one, state: states[at] ?? null })));
    expect(shown(linesOf(compared, 'sheet', { ...ALL, state: 'new' }))).toEqual(['# KPIs (1)', '0 a']);
    expect(statesOf(compared)).toEqual(['new', 'unchanged']);
    const gone = { ...compared.review, resolved: [RESOLVED] };
    expect(statesOf({ ...compared, review: gone })).toEqual(['new', 'unchanged', 'resolved']);
    expect(linesOf({ ...compared, review: gone }, 'sheet', { ...ALL, state: 'resolved' })).toEqual([]);
    expect(statesOf(listed(findings))).toEqual([]);
  });

  it('steps in the order that is shown, and stops at both ends', () => {
    const lines = linesOf(listed(findings), 'rule', ALL);
    const beside = (selected: string | null, step: number) => findingBeside(lines, selected, step)?.fingerprint;
    expect(beside('a', 1)).toBe('c');
    expect(beside('b', -1)).toBe('c');
    expect(beside('a', -1)).toBe('a');
    expect(beside('d', 1)).toBe('d');
    expect(beside('d', -Infinity)).toBe('a');
    expect(beside(null, 1)).toBe('a');
    expect(beside(null, Infinity)).toBe('d');
    // Filtered away since it was selected.
    expect(beside('gone', 1)).toBe('a');
    expect(findingBeside([], 'a', 1)).toBeNull();
  });
});

const RESOLVED: ResolvedFinding = {
  ruleId: 'R201',
  ruleName: 'r201',
  severity: 'error',
  subject: 'KPI A01-1',
  message: 'It was wrong.',
  fingerprint: 'gone',
  reportedIn: { month: '2014-06' as IsoMonth, version: 0 },
};

function shown(lines: readonly Line[]): readonly string[] {
  return lines.map((line) =>
    line.kind === 'heading'
      ? `# ${line.title} (${String(line.count)})`
      : `${String(line.place)} ${line.finding.fingerprint}`,
  );
}

function finding(fingerprint: string, severity: Severity, ruleId: string, sheet: string | null): Finding {
  return {
    ruleId,
    ruleName: ruleId.toLowerCase(),
    group: 'structure',
    severity,
    message: `${fingerprint} is wrong.`,
    remedy: 'Mend it.',
    cell: sheet === null ? null : { sheet, row: 0, column: 0 },
    related: [],
    subject: fingerprint,
    expected: null,
    actual: null,
    difference: null,
    fix: [],
    fingerprint,
    state: null,
    isBlocking: true,
    waiver: null,
  };
}

function listed(findings: readonly Finding[], services: Readonly<Record<string, readonly string[]>> = {}) {
  const subjects = new Map(Object.entries(services).map(([name, codes]) => [name, { kpis: [], services: codes }]));
  return { review: reviewOf(findings), subjects };
}

function reviewOf(findings: readonly Finding[]): Review {
  const notChecked = { isChecked: false, reason: 'nothing was read' } as const;
  return {
    verdict: { level: 'errors', sentence: 'It should go back.', counts: { error: 2, warning: 1, query: 0, note: 1 } },
    agreement: { id: 'x', title: 'X', version: '1', status: 'agreed', digest: '' },
    period: notChecked,
    isNilReturn: false,
    findings,
    rules: ['R101', 'R201', 'R301'].map((id) => ({
      id,
      name: id.toLowerCase(),
      title: `Title of ${id}`,
      status: 'ran',
      reason: null,
      findings: 1,
      withheld: 0,
      setting: null,
    })),
    ratings: [],
    bandsByService: [],
    month: notChecked,
    yearToDate: notChecked,
    tieOuts: [],
    reconciliation: { isChecked: false, reason: 'it is not part of this test' },
    volumetrics: [],
    earlier: [],
    comparedWith: null,
    seal: { kind: 'unsealed' },
    waivers: { applied: [], expired: [], unused: [], refused: [] },
    resolved: [],
    restatements: [],
    restatementsLeftOut: 0,
    correction: null,
  };
}
