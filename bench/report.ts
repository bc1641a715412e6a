/** The table, as Markdown. */
import type { Failed, Measured } from './measure';
import { OURS, type Aim, type Row } from './rows';

export interface RowResult {
  readonly row: Row;
  readonly results: readonly (Measured | Failed)[];
}

/** One table a row, our ratio to each contender, and each aim met or not. */
export function reportOf({ row, results }: RowResult): string {
  const ours = results.find((result) => result.name === OURS);
  const lines = results.map((result) =>
    'why' in result
      ? `| ${result.name} | failed: ${result.why.replaceAll('|', '/')} | | | | |`
      : `| ${result.name} | ${figure(result.seconds)} s | ±${String(Math.round(result.spread * 50))} % | ${figure(result.cpu)} s | ${result.peakMb.toFixed(0)} MB | ${ratio(result, ours)} |`,
  );
  return [
    `### ${row.title}`,
    '',
    '| contender | median | noise | processor | peak memory | time, times ours |',
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
    '',
    ...row.aims.map((aim) => `- ${aim.words}: ${verdictOn(aim, results)}`),
    '',
  ].join('\n');
}

/** The exponent with which time grows with rows: 1 is linear. Below 10,000 rows the cost is that of starting up. */
export function slopeOf(points: readonly { readonly rows: number; readonly seconds: number }[]): number {
  const logs = points.map(({ rows, seconds }) => [Math.log(rows), Math.log(seconds)] as const);
  const mean = (place: 0 | 1): number => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return over / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

function ratio({ name, seconds }: Measured, ours: Measured | Failed | undefined): string {
  return name === OURS || !ours || 'why' in ours ? '' : (seconds / ours.seconds).toFixed(2);
}

function verdictOn({ of, against, atMost }: Aim, results: readonly (Measured | Failed)[]): string {
  const ours = results.find((result) => result.name === OURS);
  const others = results.filter((result): result is Measured => against.includes(result.name) && !('why' in result));
  if (!ours || 'why' in ours || others.length === 0) return 'not measured';
  const worst = Math.max(...others.map((other) => ours[of] / other[of]));
  const shown = atMost < 1 ? `${(1 / worst).toFixed(1)} × better` : `${worst.toFixed(1)} ×`;
  return `**${worst <= atMost ? 'met' : 'missed'}** (${shown})`;
}

function figure(seconds: number): string {
  return seconds < 1 ? seconds.toFixed(3) : seconds.toFixed(2);
}
