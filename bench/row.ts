/** A row of the table: what is measured, who takes part and what is aimed at. */
import type { Contender, Measured } from './measure';

export const OURS = 'SDA Return Checker';

/** Our figure must be at most so many times (below 1: a share of) that of each contender named. */
export interface RatioAim {
  readonly words: string;
  readonly of: (result: Measured) => number;
  readonly against: readonly string[];
  readonly atMost: number;
}

/** A figure of ours that must not be above a limit. */
export interface LimitAim {
  readonly words: string;
  readonly figure: (ours: Measured) => number;
  readonly atMost: number;
  readonly shown: (ours: Measured) => string;
}

export type Aim = RatioAim | LimitAim;

export interface Column {
  readonly heading: string;
  readonly of: (result: Measured) => string;
}

export interface Row {
  readonly name: string;
  readonly title: string;
  readonly contenders: readonly Contender[];
  readonly aims: readonly Aim[];
  /** Shown beside the times; processor and memory where left out. */
  readonly columns?: readonly Column[];
  /** Fewer runs than the command makes, where each takes long. */
  readonly mostRuns?: number;
  /** More runs, where each is short and no two are alike; `--quick` makes one all the same. */
  readonly leastRuns?: number;
}

export const SECONDS = ({ seconds }: Measured): number => seconds;
export const PEAK_MB = ({ peakMb }: Measured): number => peakMb;
