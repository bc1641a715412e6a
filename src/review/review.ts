/** The outcome of checking one return: what the pane shows, the mark-up writes and the command line prints. */
import type { ActivitySummary, Checked, Period, Rating, TieOut } from '../figures/figures';
import type { Agreement, Band } from '../agreement/model';
import type { CellEdit, Figure, RuleGroup, Severity } from '../rules/rule';
import type { CellRef } from '../workbook/a1';
import type { IsoMonth } from '../workbook/serial-date';

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
}

export interface RuleOutcome {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly status: 'ran' | 'skipped' | 'failed';
  /** Why it was skipped or how it failed; null where it ran. */
  readonly reason: string | null;
  readonly findings: number;
}

export type VerdictLevel = 'clean' | 'findings' | 'errors' | 'notAReturn' | 'incomplete';

export interface Verdict {
  readonly level: VerdictLevel;
  /** One plain sentence. */
  readonly sentence: string;
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
  readonly earlier: readonly EarlierWorkbook[];
}
