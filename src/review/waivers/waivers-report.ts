/** What a review says of waivers. */
import type { GivenWaiver, Waiver } from './waiver';

/**
 * gone: the finding is no longer there although its rule ran. changed: its cells or figures are not those that were
 * accepted. notRun: its rule did not run. repeated: another waiver accepts the finding.
 */
export type UnusedReason = 'gone' | 'changed' | 'notRun' | 'repeated';

export interface AppliedWaiver {
  readonly waiver: Waiver;
  /** Fingerprint of the finding that it accepts. */
  readonly fingerprint: string;
}

export interface RefusedWaiver extends GivenWaiver {
  /** Clauses for people. */
  readonly reasons: readonly string[];
}

/** What became of every waiver that was given or stands in the workbook: each is in one of the lists. */
export interface WaiversReport {
  /** In the order of their findings. */
  readonly applied: readonly AppliedWaiver[];
  readonly expired: readonly { readonly waiver: Waiver; readonly isStillFound: boolean }[];
  readonly unused: readonly { readonly waiver: Waiver; readonly reason: UnusedReason }[];
  readonly refused: readonly RefusedWaiver[];
}

export const NO_WAIVERS: WaiversReport = { applied: [], expired: [], unused: [], refused: [] };
