/** The row of Excel: what a mark-up asks of the (test) Excel, beside the add-in that tutorials lead to. */
import path from 'node:path';
import type { Input } from './inputs/big-input';
import { numberIn, type Contender, type Measured } from './measure';
import { browserScript } from './peers';
import { OURS, type Column, type Row } from './row';

/** Each run opens a browser and fills an Excel. */
const MOST_RUNS = 3;
/** What the return of 1,000 lines takes to be read, checked and marked up. */
const ROUND_TRIPS = 5;
const LONGEST_TASK_MS = 50;
/** The test Excel answers at once; Excel on the web is a server away. */
const DELAY_SECONDS = 0.05;

const figure =
  (name: string) =>
  ({ answer }: Measured): number =>
    numberIn(answer, name);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const COLUMNS: readonly Column[] = [
  {
    heading: 'with 50 ms a round trip',
    of: (result) => `${(result.seconds + figure('requests')(result) * DELAY_SECONDS).toFixed(1)} s`,
  },
  { heading: 'processor', of: ({ cpu }) => `${cpu.toFixed(2)} s` },
  { heading: 'round trips', of: (result) => String(figure('requests')(result)) },
  { heading: 'of them to read', of: (result) => String(figure('readRequests')(result)) },
  { heading: 'MB sent', of: (result) => megabytes(figure('sent')(result)) },
  { heading: 'MB received', of: (result) => megabytes(figure('received')(result)) },
  { heading: 'reading, times the values’ JSON', of: (result) => figure('readShare')(result).toFixed(2) },
  { heading: 'longest task of all runs', of: longestTask },
];

export function excelRow({ rows, file, truth }: Input): Row {
  const contender = (name: string, kind: string): Contender => ({
    name,
    command: browserScript('excel.ts', kind, path.resolve(file)),
    secondsIn: 'seconds',
    cpuIn: 'cpu',
    fault: (answer) => (answer['flagged'] === truth.textDays ? null : JSON.stringify(answer)),
  });
  return {
    name: 'excel',
    title: `Read and mark up ${String(rows)} rows in Excel (ours: all rules, flags and seven report sheets; others: one rule, flags alone)`,
    contenders: [
      contender(OURS, 'ours'),
      contender('straightforward add-in', 'straightforward'),
      contender('the same, in an Excel without limits', 'straightforward-no-limit'),
    ],
    columns: COLUMNS,
    mostRuns: MOST_RUNS,
    aims: [
      {
        words: 'constant round trips',
        figure: figure('requests'),
        atMost: ROUND_TRIPS,
        shown: (ours) => `${String(figure('requests')(ours))}, of 1,000 rows ${String(ROUND_TRIPS)}`,
      },
      {
        words: 'bytes within 1.3 × of the values’ own JSON',
        figure: figure('readShare'),
        atMost: 1.3,
        shown: (ours) => `${figure('readShare')(ours).toFixed(1)} ×`,
      },
      {
        words: 'the pane never blocked over 50 ms',
        figure: longest,
        atMost: LONGEST_TASK_MS,
        shown: longestTask,
      },
    ],
  };
}

/** Of all runs: a pause of the garbage collector comes in one of them. */
function longest({ answers }: Measured): number {
  return Math.max(...answers.map((answer) => numberIn(answer, 'longest')));
}

function longestTask(result: Measured): string {
  const milliseconds = longest(result);
  return milliseconds === 0 ? '50 ms at most' : `${milliseconds.toFixed(0)} ms`;
}
