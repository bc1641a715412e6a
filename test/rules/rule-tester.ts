/** One tester for every rule: little workbooks through the real reading, figures and runner, one rule at a time. */
import type { Agreement } from '../../src/agreement/model';
import { figuresOf, pastReturns, placeEarlier } from '../../src/figures';
import { readReturn } from '../../src/reading';
import type { Return } from '../../src/reading/return';
import { runRules } from '../../src/review/run-rules';
import type { Finding, RuleOutcome } from '../../src/review/review';
import { RULES } from '../../src/rules';
import type { Report, Rule, Severity } from '../../src/rules/rule';
import { cellName, type CellRef } from '../../src/workbook/a1';
import type { CellEdit } from '../../src/workbook/cell-edit';
import { shippedAgreement } from '../agreement/shipped-agreement';
import type { ReturnWorkbook } from './return-workbook';

/** A cell by sheet, row key and heading; by address ("A5 of Activity"); or null where the finding has none. */
export type ExpectedPlace = readonly [sheet: string, key: string, heading: string] | string | null;

export interface ExpectedFinding {
  readonly message: string;
  readonly cell: ExpectedPlace;
  /** The whole sentence. */
  readonly says: string;
  /** The rule's own where left out. */
  readonly severity?: Severity;
  readonly expected?: number | string;
  readonly actual?: number | string;
  readonly difference?: number;
  /** The related cells, all of them; none where left out. */
  readonly related?: readonly Exclude<ExpectedPlace, null>[];
  readonly fix?: readonly (readonly [ExpectedPlace, CellEdit['value']])[];
}

export interface Setting {
  readonly workbook: ReturnWorkbook;
  readonly earlier?: readonly ReturnWorkbook[];
  /** The return of the same month that the workbook corrects. */
  readonly corrects?: ReturnWorkbook;
  readonly agreement?: Agreement;
}

export interface InvalidCase extends Setting {
  readonly finds: readonly ExpectedFinding[];
}

export interface CannotRunCase extends Setting {
  readonly because: string;
}

/** Cases by what they show. */
export interface RuleCases {
  readonly valid: Readonly<Record<string, ReturnWorkbook | Setting>>;
  readonly invalid: Readonly<Record<string, InvalidCase>>;
  /** Left out only by a rule that needs nothing. */
  readonly cannotRun?: Readonly<Record<string, CannotRunCase>>;
}

export interface RuleRun {
  readonly outcome: RuleOutcome;
  readonly findings: readonly Finding[];
  readonly messages: readonly string[];
}

const shipped = shippedAgreement();

/** Declares the tests of one rule. */
export function testRule(rule: Rule, cases: RuleCases): void {
  checkCases(rule, cases);
  describe(`${rule.meta.id} ${rule.meta.name}`, () => {
    for (const [name, one] of Object.entries(cases.valid)) {
      it(`passes ${name}`, () => {
        const run = runRule(rule, settingOf(one));
        expect(run.outcome).toMatchObject({ status: 'ran', reason: null });
        expect(run.findings).toEqual([]);
      });
    }
    for (const [name, one] of Object.entries(cases.invalid)) {
      it(`finds ${name}`, () => {
        const run = runRule(rule, one);
        expect(run.outcome).toMatchObject({ status: 'ran', reason: null });
        expect(run.findings.map((finding, at) => shown(finding, run.messages[at] ?? '', one.finds[at]))).toEqual(
          one.finds.map((finding) => expectedShape(rule, finding, one.workbook)),
        );
      });
    }
    for (const [name, one] of Object.entries(cases.cannotRun ?? {})) {
      it(`cannot run with ${name}`, () => {
        const run = runRule(rule, one);
        expect(run.outcome).toMatchObject({ status: 'skipped', reason: one.because });
        expect(run.findings).toEqual([]);
      });
    }
  });
}

/** Throws where the cases would leave something of the rule untried. */
export function checkCases({ meta }: Rule, { valid, invalid, cannotRun = {} }: RuleCases): void {
  const lacks = (what: string) => new Error(`The tests of ${meta.id} have no ${what}.`);
  if (Object.keys(valid).length === 0) throw lacks('valid case');
  if (Object.keys(invalid).length === 0) throw lacks('invalid case');
  if (meta.needs.length > 0 && Object.keys(cannotRun).length === 0) throw lacks('case that cannot run');
  const all = Object.values(invalid);
  if (all.some(({ finds }) => finds.length === 0)) throw lacks('finding for an invalid case');
  const tried = new Set(all.flatMap(({ finds }) => finds.map(({ message }) => message)));
  for (const message of Object.keys(meta.messages)) {
    if (!tried.has(message)) throw lacks(`invalid case for the message ${message}`);
  }
  for (const message of tried) {
    if (!Object.hasOwn(meta.messages, message)) throw new Error(`${meta.id} has no message ${message}.`);
  }
}

/** Reads, reckons and runs one rule. */
export function runRule(rule: Rule, { workbook, earlier = [], corrects, agreement = shipped }: Setting): RuleRun {
  const snapshot = workbook.snapshot();
  const read = returnIn(workbook, agreement);
  const past = earlier.map((one) => returnIn(one, agreement));
  const corrected = corrects ? returnIn(corrects, agreement) : null;
  const figures = figuresOf({ return: read, agreement, earlier: past, corrected });
  const latestLast = [...pastReturns(placeEarlier(figures.period, agreement, past)).values()];
  const reports: Report[] = [];
  const spied: Rule = {
    meta: rule.meta,
    check: (context, report) => {
      rule.check(context, (one) => {
        reports.push(one);
        report(one);
      });
    },
  };
  const rules = RULES.map(({ meta }) => meta);
  const context = { snapshot, agreement, return: read, figures, earlier: latestLast, corrected, rules };
  const run = runRules([spied], context);
  const [outcome] = run.outcomes;
  if (!outcome) throw new Error('the runner gave no outcome');
  const messages = run.findings.map((finding) => {
    const made = reports.find((one) => one.subject === finding.subject && one.cell === finding.cell);
    return made?.message ?? '';
  });
  return { outcome, findings: run.findings, messages };
}

function settingOf(one: ReturnWorkbook | Setting): Setting {
  return 'workbook' in one ? one : { workbook: one };
}

function returnIn(workbook: ReturnWorkbook, agreement: Agreement): Return {
  const reading = readReturn(workbook.snapshot(), agreement);
  if (!reading.isReturn) throw new Error('the workbook was not read as a return');
  return reading.return;
}

/** What a case leaves out of expected, actual and difference is not looked at; related cells and fixes always are. */
function shown(finding: Finding, message: string, wanted: ExpectedFinding | undefined) {
  return {
    message,
    cell: placeText(finding.cell),
    says: finding.message,
    severity: finding.severity,
    related: finding.related.map(placeText),
    fix: finding.fix.map((edit) => [placeText(edit.cell), edit.value]),
    ...figuresIn(wanted, finding),
  };
}

function expectedShape(rule: Rule, wanted: ExpectedFinding, workbook: ReturnWorkbook) {
  return {
    message: wanted.message,
    cell: resolved(wanted.cell, workbook),
    says: wanted.says,
    severity: wanted.severity ?? rule.meta.severity,
    related: (wanted.related ?? []).map((place) => resolved(place, workbook)),
    fix: (wanted.fix ?? []).map(([place, value]) => [resolved(place, workbook), value]),
    ...figuresIn(wanted, wanted),
  };
}

type FigureName = 'expected' | 'actual' | 'difference';

function figuresIn(wanted: ExpectedFinding | undefined, from: Readonly<Partial<Record<FigureName, unknown>>>) {
  const names = (['expected', 'actual', 'difference'] as const).filter((name) => wanted?.[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

function resolved(place: ExpectedPlace, workbook: ReturnWorkbook): string | null {
  if (place === null || typeof place === 'string') return place;
  return placeText(workbook.at(...place));
}

function placeText(cell: CellRef | null): string | null {
  return cell && `${cellName(cell.row, cell.column)} of ${cell.sheet}`;
}
