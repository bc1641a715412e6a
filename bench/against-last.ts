/** Whether two runs of the bench on one machine say the same. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { median } from './measure';
import { ratioOf, type RowResult } from './report';
import { OURS } from './row';

/** A figure and what each run or turn gave. */
const figure = z.object({ what: z.string(), value: z.number(), runs: z.array(z.number()) });
type Figure = z.output<typeof figure>;
const lastRun = z.object({ medians: z.array(figure), ratios: z.array(figure) });
type Figures = z.output<typeof lastRun>;

/**
 * Holds the ratios and medians against those of the run before, which `file` keeps, and keeps these in their place.
 * For people: how many agree, each that does not with both figures, and how much slower or faster the machine was as a
 * whole; empty where no run came before.
 */
export function againstLast(file: string, rows: readonly RowResult[]): string {
  const now = figuresOf(rows);
  const before = existsSync(file) ? lastRun.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data : undefined;
  writeFileSync(file, JSON.stringify(now));
  return before === undefined ? '' : comparison(before, now);
}

/** The words for two runs; empty where they have no figure in common. */
export function comparison(before: Figures, now: Figures): string {
  const medians = pairs(before.medians, now.medians);
  if (medians.length === 0) return '';
  const drift = median(medians.map(({ earlier, later }) => later.value / earlier.value));
  return [
    agreement('ratios', pairs(before.ratios, now.ratios), ''),
    agreement('medians', medians, ' s'),
    `The medians are ${drift.toFixed(2)} times those of the run before (the middle one of them).`,
    '',
  ].join('\n\n');
}

/** Figures of one run are no measure of noise, so those measured once are left out. */
export function figuresOf(rows: readonly RowResult[]): Figures {
  const measured = rows.flatMap(({ row, results }) => {
    const ours = results.find(({ name }) => name === OURS);
    return results.flatMap((result) =>
      'why' in result || result.times.length < 2 ? [] : [{ what: `${row.title}, ${result.name}`, result, ours }],
    );
  });
  return {
    medians: measured.map(({ what, result: { seconds, times } }) => ({ what, value: seconds, runs: [...times] })),
    ratios: measured.flatMap(({ what, result, ours }) => {
      if (result.name === OURS || !ours || 'why' in ours) return [];
      const { times, turns } = ratioOf(result, ours);
      return turns.length < 2 ? [] : [{ what, value: times, runs: [...turns] }];
    }),
  };
}

interface Pair {
  readonly earlier: Figure;
  readonly later: Figure;
}

function pairs(before: readonly Figure[], now: readonly Figure[]): readonly Pair[] {
  const known = new Map(before.map((each) => [each.what, each]));
  return now.flatMap((later) => {
    const earlier = known.get(later.what);
    return earlier ? [{ earlier, later }] : [];
  });
}

function agreement(name: string, both: readonly Pair[], unit: string): string {
  const apart = both.filter(areApart);
  const which = apart.map(
    ({ earlier, later }) =>
      `${later.what}: ${later.value.toPrecision(3)}${unit} after ${earlier.value.toPrecision(3)}${unit}`,
  );
  const agree = `Of ${String(both.length)} ${name}, ${String(both.length - apart.length)} are within the noise of the run before`;
  const byChance = both.reduce((sum, pair) => sum + chanceApart(pair), 0);
  return `${agree}${which.length === 0 ? '' : ` (not: ${which.join('; ')})`}; by chance alone ${byChance.toFixed(1)} would not be.`;
}

/** Whether every time of one run is above every time of the other. */
function areApart({ earlier, later }: Pair): boolean {
  return Math.min(...earlier.runs) > Math.max(...later.runs) || Math.min(...later.runs) > Math.max(...earlier.runs);
}

/** How likely that is where nothing changed: of all ways to deal the times out to the two runs, two have it so. */
function chanceApart({ earlier, later }: Pair): number {
  let ways = 1;
  for (let at = 1; at <= later.runs.length; at += 1) ways *= (earlier.runs.length + at) / at;
  return 2 / ways;
}
