/** Whether two runs of the bench on one machine say the same. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { RowResult } from './report';

const medians = z.array(z.object({ what: z.string(), seconds: z.number(), noise: z.number() }));
type Median = z.output<typeof medians>[number];

/**
 * Holds the medians against those of the run before, which `file` keeps, and keeps these in their place.
 * One line for people: how many agree, and each that does not with both figures; empty where no run came before.
 */
export function againstLast(file: string, rows: readonly RowResult[]): string {
  const now = rows.flatMap(mediansOf);
  const before = new Map(lastRun(file).map((median) => [median.what, median]));
  writeFileSync(file, JSON.stringify(now));
  const pairs = now.flatMap((median) => {
    const earlier = before.get(median.what);
    return earlier ? [{ earlier, median }] : [];
  });
  if (pairs.length === 0) return '';
  const apart = pairs.filter(({ earlier, median }) => !overlap(earlier, median));
  const which = apart.map(
    ({ earlier, median }) =>
      `${median.what}: ${median.seconds.toPrecision(3)} s after ${earlier.seconds.toPrecision(3)} s`,
  );
  const agree = `Of ${String(pairs.length)} medians, ${String(pairs.length - apart.length)} are within the noise of the run before`;
  return `${agree}${which.length === 0 ? '' : ` (not: ${which.join('; ')})`}.\n`;
}

function lastRun(file: string): readonly Median[] {
  return existsSync(file) ? medians.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

function mediansOf({ row, results }: RowResult): Median[] {
  return results.flatMap((result) =>
    'why' in result || result.runs < 2
      ? []
      : [{ what: `${row.title}, ${result.name}`, seconds: result.seconds, noise: result.noise }],
  );
}

function overlap(one: Median, other: Median): boolean {
  return Math.abs(one.seconds - other.seconds) <= one.seconds * one.noise + other.seconds * other.noise;
}
