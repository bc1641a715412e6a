/** The outcome of checking one return: what the pane shows, the mark-up writes and the command line prints. */
import type { ActivitySummary, Checked, Period, Rating, TieOut } from '../figures/figures';
import type { Correction, ReportedIn, Restatement } from '../figures/restatements/restatement';
import type { Band } from '../agreement/bands';
import type { Agreement } from '../agreement/model';
import type { Figure, RuleGroup, Severity } from '../rules/rule';
import type { CellRef } from '../workbook/a1';
import type { CellEdit } from '../workbook/cell-edit';
import type { IsoMonth } from '../workbook/serial-date';
import type { Verification } from './certificate/verify';
import type { Reconciliation } from './reconciliation/reconciliation';
import type { StatedVolumetric } from './volumetrics';
import type { Waiver } from './waivers/waiver';
import type { WaiversReport } from './waivers/waivers-report';

/** Against the previous return: `new` is not in it, `unchanged` is. */
export type FindingState = 'new' | 'unchanged';

export interface Finding {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** A whole sentence with the figures in it. */
  readonly message: string;
  readonly remedy: string;
  readonly cell: CellRef | null;
  readonly related: readonly CellRef[];
  readonly subject: string;
  readonly expected: Figure | null;
  readonly actual: Figure | null;
  readonly difference: number | null;
  readonly fix: readonly CellEdit[];
  /** The same for the same fault of the same thing, wherever its row has moved. */
  readonly fingerprint: string;
  /** null where there is no previous return to hold it against. */
  readonly state: FindingState | null;
  /** false where the agreement has its rule on trial: it is shown, and counts towards no verdict and no exit code. */
  readonly isBlocking: boolean;
  /** The waiver by which it is accepted, while that is in force; null where it is not accepted. */
  readonly waiver: Waiver | null;
}

/** A finding of the previous return that is not found in this one, although its rule ran. */
export interface ResolvedFinding {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly reportedIn: ReportedIn;
}

export interface RuleOutcome {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly status: 'ran' | 'skipped' | 'failed';
  /** Why it was skipped or how it failed; null where it ran. */
  readonly reason: string | null;
  readonly findings: number;
  /** Findings that the agreement does not want reported. */
  readonly withheld: number;
  /** What the agreement sets of the rule and why, in words; null where it sets nothing. */
  readonly setting: string | null;
}

export type VerdictLevel = 'clean' | 'findings' | 'errors' | 'notAReturn' | 'incomplete';

export interface Verdict {
  readonly level: VerdictLevel;
  /** One plain sentence. */
  readonly sentence: string;
  /** Of findings that are blocking, accepted ones among them. */
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface BandsOfService {
  readonly service: string;
  readonly name: string;
  readonly counts: Readonly<Record<Band, number>>;
}

export interface AgreementInForce {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly status: Agreement['status'];
  /** SHA-256 of the agreement's canonical JSON, in hexadecimal. */
  readonly digest: string;
}

/** A workbook that was given as an earlier return, in the order given. */
export interface EarlierWorkbook {
  readonly month: IsoMonth | null;
  readonly isUsed: boolean;
  /** Why it was not used; null where it was. */
  readonly reason: string | null;
  /** Whether it is the return of the same month that this one corrects, and so no earlier month. */
  readonly isCorrected: boolean;
}

export interface Review {
  readonly verdict: Verdict;
  readonly agreement: AgreementInForce;
  readonly period: Checked<Period>;
  readonly isNilReturn: boolean;
  /** Worst first, then in the order of the workbook. */
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
  readonly ratings: readonly Rating[];
  readonly bandsByService: readonly BandsOfService[];
  readonly month: Checked<ActivitySummary>;
  readonly yearToDate: Checked<ActivitySummary>;
  readonly tieOuts: readonly TieOut[];
  /** Days and pounds by order, service, priority and month, for finance. */
  readonly reconciliation: Checked<Reconciliation>;
  readonly volumetrics: readonly StatedVolumetric[];
  readonly earlier: readonly EarlierWorkbook[];
  /** The previous return that findings are held against: the one corrected, or else of the latest earlier month. */
  readonly comparedWith: ReportedIn | null;
  readonly resolved: readonly ResolvedFinding[];
  /** Figures of past months that changed since the return that reported them. */
  readonly restatements: readonly Restatement[];
  /** Activity rows of past months that changed beyond those listed. */
  readonly restatementsLeftOut: number;
  /** null where this is no correction of a return that was given. */
  readonly correction: Correction | null;
  /** Whether a sealed return is still what was checked when it was sealed. */
  readonly seal: Verification;
  /** What became of the waivers that were given and of those that stand in the workbook. */
  readonly waivers: WaiversReport;
}
