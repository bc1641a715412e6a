/** The table, as Markdown. */
import { spread, type Failed, type Measured } from './measure';
import { OURS, type Aim, type Column, type Row } from './row';

export interface RowResult {
  readonly row: Row;
  readonly results: readonly (Measured | Failed)[];
}

/** One table a row, our ratio to each contender, and each aim met or not. */
export function reportOf({ row, results }: RowResult): string {
  const ours = results.find((result) => result.name === OURS);
  const columns = [...timeColumns(ours), ...(row.columns ?? COST_COLUMNS)];
  const lines = results.map((result) => {
    const cells =
      'why' in result
        ? [`failed: ${result.why.replaceAll('|', '/')}`, ...columns.slice(1).map(() => '')]
        : columns.map(({ of }) => of(result));
    return tableLine([result.name, ...cells]);
  });
  return [
    `### ${row.title}`,
    '',
    tableLine(['contender', ...columns.map(({ heading }) => heading)]),
    tableLine(['---', ...columns.map(() => '---:')]),
    ...lines,
    '',
    ...row.aims.map((aim) => `- ${aim.words}: ${verdictOn(aim, results)}`),
    '',
  ].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function timeColumns(ours: Measured | Failed | undefined): readonly Column[] {
  return [
    { heading: 'median', of: ({ seconds }) => `${figure(seconds)} s` },
    {
      heading: 'noise, of so many runs',
      of: ({ times, noise }) => (times.length > 1 ? `${plusMinus(noise)} of ${String(times.length)}` : 'one run'),
    },
    { heading: 'time, times ours', of: (result) => ratio(result, ours) },
  ];
}

/** What a process took besides time, where a row says nothing else. */
const COST_COLUMNS: readonly Column[] = [
  { heading: 'processor', of: ({ cpu }) => `${figure(cpu)} s` },
  { heading: 'peak memory', of: ({ peakMb }) => `${peakMb.toFixed(0)} MB` },
];

/** The exponent with which time grows with rows: 1 is linear. Below 10,000 rows the cost is that of starting up. */
export function slopeOf(points: readonly { readonly rows: number; readonly seconds: number }[]): number {
  const logs = points.map(({ rows, seconds }) => [Math.log(rows), Math.log(seconds)] as const);
  const mean = (place: 0 | 1): number => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  return over / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
}

function ratio(result: Measured, ours: Measured | Failed | undefined): string {
  if (result.name === OURS || !ours || 'why' in ours) return '';
  const { times, turns } = ratioOf(result, ours);
  return turns.length < 2 ? times.toFixed(2) : `${times.toFixed(2)} ${plusMinus(spread(turns, times))}`;
}

/** How many times ours a contender took: as a whole, and in each turn. */
export function ratioOf(
  other: Measured,
  ours: Measured,
): { readonly times: number; readonly turns: readonly number[] } {
  const turns = other.times.flatMap((seconds, turn) => {
    const own = ours.times[turn];
    return own === undefined ? [] : [seconds / own];
  });
  return { times: other.seconds / ours.seconds, turns };
}

function plusMinus(noise: number): string {
  return `±${String(Math.ceil(noise * 100))} %`;
}

function verdictOn(aim: Aim, results: readonly (Measured | Failed)[]): string {
  const ours = results.find((result) => result.name === OURS);
  if (!ours || 'why' in ours) return 'not measured';
  if ('figure' in aim) return judged(aim.figure(ours) <= aim.atMost, aim.shown(ours));
  const { of, against, atMost } = aim;
  const others = results.filter((result): result is Measured => against.includes(result.name) && !('why' in result));
  if (others.length === 0) return 'not measured';
  const worst = Math.max(...others.map((other) => of(ours) / of(other)));
  return judged(worst <= atMost, atMost < 1 ? `${(1 / worst).toFixed(1)} × better` : `${worst.toFixed(1)} ×`);
}

function judged(isMet: boolean, shown: string): string {
  return `**${isMet ? 'met' : 'missed'}** (${shown})`;
}

function figure(seconds: number): string {
  return seconds < 1 ? seconds.toFixed(3) : seconds.toFixed(2);
}
