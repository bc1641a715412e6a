/** All rows run over and over in turn, so that what slows the machine for a while slows them all and shows as noise. */
import { runOnce, summed, type Failed, type Run } from './measure';
import type { RowResult } from './report';
import type { Row } from './row';

export interface PlannedRow {
  readonly row: Row;
  readonly runs: number;
}

/** One turn: a run of each contender of a row. `at` is how far into the whole it belongs, from 0 to 1. */
export interface Turn<T> {
  readonly of: T;
  readonly run: number;
  readonly at: number;
}

/**
 * Measures the rows, each row's turns spread evenly over the whole time, and the contenders of a turn one after the other.
 * A wrong answer, a crash or a time-out fails a contender. `tell` hears of each turn before it starts.
 */
export function measureInRounds(
  planned: readonly PlannedRow[],
  folder: string,
  tell: (line: string) => void,
): readonly RowResult[] {
  const seen = planned.map(({ row }) => row.contenders.map((): Run[] => []));
  const failed = planned.map(() => new Map<number, Failed>());
  for (const { of: place, run } of turnsOf(planned.map(({ runs }, at) => ({ of: at, runs })))) {
    const plan = planned[place];
    if (!plan) continue;
    tell(`${plan.row.title}: run ${String(run + 1)} of ${String(plan.runs)}`);
    for (const [at, contender] of plan.row.contenders.entries()) {
      if (failed[place]?.has(at)) continue;
      try {
        seen[place]?.[at]?.push(runOnce(contender, folder));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        failed[place]?.set(at, { name: contender.name, why });
      }
    }
  }
  return planned.map(({ row }, place) => ({
    row,
    results: row.contenders.map(({ name }, at) => failed[place]?.get(at) ?? summed(name, seen[place]?.[at] ?? [])),
  }));
}

/** The turns in the order in which they are taken. */
export function turnsOf<T>(planned: readonly { readonly of: T; readonly runs: number }[]): readonly Turn<T>[] {
  return planned
    .flatMap(({ of, runs }) => Array.from({ length: runs }, (_, run) => ({ of, run, at: (run + 0.5) / runs })))
    .sort((one, other) => one.at - other.at);
}
