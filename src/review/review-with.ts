/** A review by given rules. */
import { agreementDigest } from '../agreement/digest';
import type { Agreement } from '../agreement/model';
import { figuresOf } from '../figures';
import { unknown } from '../figures/checked';
import { periodOf } from '../figures/period';
import { readReturn } from '../reading';
import type { Return } from '../reading/return';
import { notThisAgreement, notThisAgreementReport } from '../rules/r100-not-this-agreement';
import type { Rule } from '../rules/rule';
import type { IsoDate } from '../workbook/serial-date';
import type { Snapshot } from '../workbook/snapshot';
import { againstPrevious } from './against-previous';
import { bandsByService } from './bands-by-service';
import { verify } from './certificate/verify';
import { earlierReturns, type EarlierReturns } from './earlier-workbooks';
import type { AgreementInForce, Review, RuleOutcome } from './review';
import { reconcile } from './reconciliation/reconcile';
import { knownRun } from './known-runs';
import { draftOf, finished } from './run-rules';
import { statedVolumetrics } from './volumetrics';
import { verdictOf, verdictOnStranger } from './verdict';
import { applyWaivers, waiversIn, type GivenWaiver, type WaiversInput, type WithWaivers } from './waivers';

export interface ReviewInput {
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  /** Workbooks of earlier months' returns, in any order. */
  readonly earlier?: readonly Snapshot[];
  /** Waivers besides those that stand in the workbook; they prevail over those. */
  readonly waivers?: readonly GivenWaiver[];
  /** The day of the check; where it is left out, no waiver is in force. */
  readonly today?: IsoDate;
}

/** Checks a workbook by the rules given. Never throws for what a workbook holds: a rule's fault is in the review. */
export function reviewWith(rules: readonly Rule[], input: ReviewInput): Review {
  const { snapshot, agreement, earlier = [] } = input;
  const reading = readReturn(snapshot, agreement);
  if (!reading.isReturn) return reviewOfStranger(rules, input, reading);
  const past = earlierReturns(earlier, agreement, periodOf(reading.return, agreement), reading.return);
  return reviewOfReturn(rules, input, reading.return, past);
}

function reviewOfReturn(rules: readonly Rule[], input: ReviewInput, from: Return, past: EarlierReturns): Review {
  const { snapshot, agreement } = input;
  const corrected = past.corrected?.return ?? null;
  const figures = figuresOf({ return: from, agreement, earlier: past.returns, corrected });
  const catalogue = rules.map(({ meta }) => meta);
  const context = { snapshot, agreement, return: from, figures, earlier: past.returns, corrected, rules: catalogue };
  const run = knownRun(rules, context);
  const { findings: found, comparedWith, resolved } = againstPrevious(rules, agreement, run, past);
  const outcomes = [stranger('ran', null, 0), ...run.outcomes];
  const { findings, waivers } = accepted(input, { findings: found, rules: outcomes });
  const { period, ratings, restatements } = figures;
  return {
    verdict: verdictOf({ agreement, return: from, period, findings, rules: outcomes, tieOuts: figures.tieOuts }),
    agreement: inForce(agreement),
    period,
    isNilReturn: figures.isNilReturn,
    findings,
    rules: outcomes,
    ratings,
    bandsByService: bandsByService(agreement, ratings),
    month: figures.month,
    yearToDate: figures.yearToDate,
    tieOuts: figures.tieOuts,
    reconciliation: reconcile({ return: from, agreement, earlier: past.returns, figures, findings }),
    volumetrics: statedVolumetrics(agreement, from),
    earlier: past.workbooks,
    comparedWith,
    resolved,
    restatements: restatements.list,
    restatementsLeftOut: restatements.leftOut,
    correction: figures.correction,
    seal: verify(snapshot, inForce(agreement).digest),
    waivers,
  };
}

function reviewOfStranger(
  rules: readonly Rule[],
  input: ReviewInput,
  { found, expected }: { readonly found: readonly string[]; readonly expected: readonly string[] },
): Review {
  const { snapshot, agreement, earlier = [] } = input;
  const reason = `this is not a return of ${agreement.title}`;
  const report = notThisAgreementReport(agreement, found, expected);
  const findings = finished([draftOf(notThisAgreement, report)], snapshot.sheets);
  const skipped = rules.map(({ meta: { id, name, title } }): RuleOutcome => ({
    id,
    name,
    title,
    status: 'skipped',
    reason,
    findings: 0,
    withheld: 0,
    setting: null,
  }));
  const notChecked = unknown(reason);
  // Nobody can accept that a workbook is another than it should be.
  const { waivers } = accepted(input, { findings: [], rules: skipped });
  return {
    verdict: verdictOnStranger(agreement, findings),
    agreement: inForce(agreement),
    period: notChecked,
    isNilReturn: false,
    findings,
    rules: [stranger('ran', null, findings.length), ...skipped],
    ratings: [],
    bandsByService: [],
    month: notChecked,
    yearToDate: notChecked,
    tieOuts: [],
    reconciliation: notChecked,
    volumetrics: [],
    earlier: earlierReturns(earlier, agreement, notChecked, null).workbooks,
    comparedWith: null,
    resolved: [],
    restatements: [],
    restatementsLeftOut: 0,
    correction: null,
    seal: verify(snapshot, inForce(agreement).digest),
    waivers,
  };
}

/** R100 is decided by the reading itself, so it runs in every review. */
function stranger(status: RuleOutcome['status'], reason: string | null, findings: number): RuleOutcome {
  const { id, name, title } = notThisAgreement;
  return { id, name, title, status, reason, findings, withheld: 0, setting: null };
}

function accepted(
  { snapshot, waivers = [], today }: ReviewInput,
  of: Pick<WaiversInput, 'findings' | 'rules'>,
): WithWaivers {
  return applyWaivers({ ...of, snapshot, today: today ?? null, waivers: [...waivers, ...waiversIn(snapshot)] });
}

function inForce(agreement: Agreement): AgreementInForce {
  const { id, title, version, status } = agreement;
  return { id, title, version, status, digest: agreementDigest(agreement) };
}
