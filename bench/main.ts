/**
 * `npm run bench [-- --quick] [-- --only NAME,NAME]`: builds inputs, installs the peers, runs every contender in turn and
 * writes the table into docs/performance.md. `--quick`: 10,000 rows, one run each, nothing written. `--rows 1000,10000` and
 * `--runs 3` choose other inputs and another number of runs, `--returns 40` a smaller archive. `--table NAME` writes the
 * table of that name (between the marks `NAME: start` and `NAME: end`) also where only some rows were asked for.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shippedAgreement } from '../test/samples/shipped-agreement';
import { againstLast } from './against-last';
import { archiveRow, type ArchiveInput } from './archive-row';
import { bigReturn, commissionedColumns } from './inputs/big-return';
import type { Input } from './inputs/big-input';
import { manyReturns } from './inputs/many-returns';
import { paneRows } from './pane-rows';
import { prepare } from './peers';
import { reportOf, slopeOf } from './report';
import { measureInRounds } from './rounds';
import { OURS, type Row } from './row';
import { rowsFor } from './rows';
import { prepareTemplate } from './template';

const FOLDER = path.join(import.meta.dirname, '.inputs');
const PAGE = path.join(import.meta.dirname, '../docs/performance.md');
const RUNS = 5;
/** Runs of inputs that take minutes. */
const FEWER_RUNS = 3;
const USUAL_TABLE = 'measured';
/** Half of all runs are below the true median, whatever their spread: all of n are on one side of it once in 2^(n - 1). */
const NOISE =
  'Noise is how far the run furthest from the median is from it: the true median lies within it with a probability of 94 % where five runs were made, of 75 % where it was three. A ratio’s noise is that of the ratios of each turn, whose contenders ran one after the other.';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rows: { type: 'string' },
    runs: { type: 'string' },
    returns: { type: 'string' },
    table: { type: 'string' },
  },
});
const sizes = values.rows?.split(',').map(Number) ?? (values.quick ? [10_000] : [10_000, 100_000]);
const only = values.only?.split(',');
const isAsked = ({ name }: Pick<Row, 'name'>): boolean => only === undefined || only.includes(name);

const ON_RETURNS = ['read', 'check', 'mark', 'review', 'excel'];

prepare();
const inputs = ON_RETURNS.some((name) => isAsked({ name })) ? sizes.map(makeInput) : [];
const onReturns = inputs.map((input) => ({ rows: input.rows, asked: rowsFor(input).filter(isAsked) }));
if (isAsked({ name: 'pane' })) prepareTemplate();
const planned = [
  ...onReturns.flatMap(({ rows, asked }) => asked.map((row) => ({ row, runs: runsOf(row, rows) }))),
  ...(isAsked({ name: 'pane' }) ? paneRows() : []).map((row) => ({ row, runs: runsOf(row, 1) })),
  ...(isAsked({ name: 'archive' }) ? [archiveRow(makeArchive())] : []).map((row) => ({ row, runs: runsOf(row, 1) })),
];
const measured = measureInRounds(planned, FOLDER, (line) => {
  console.log(line);
});
console.log(measured.map(reportOf).join('\n'));
const reviews = onReturns.flatMap(({ rows, asked }) => {
  const review = measured.find(({ row }) => row.name === 'review' && asked.includes(row));
  const ours = review?.results.find(({ name }) => name === OURS);
  return ours && !('why' in ours) ? [{ rows, seconds: ours.seconds }] : [];
});
const slope =
  reviews.length > 1
    ? `The review's time grows as rows to the power of ${slopeOf(reviews).toFixed(2)} from ${String(reviews[0]?.rows)} to ${String(reviews.at(-1)?.rows)} rows (1 is linear).\n`
    : '';
console.log(slope);
const again = againstLast(path.join(FOLDER, 'last-run.json'), measured);
console.log(again);
const table = values.table ?? (values.quick || only ? null : USUAL_TABLE);
if (table !== null) writePage(table, [machine(), ...measured.map(reportOf), slope, again].join('\n'));

/** How often a row on a return of so many rows is measured. */
function runsOf(row: Row, rows: number): number {
  if (values.quick) return 1;
  return Math.max(row.leastRuns ?? 1, Math.min(mostRuns(rows), row.mostRuns ?? Infinity));
}

function mostRuns(rows: number): number {
  if (values.runs !== undefined) return Number(values.runs);
  return rows >= 1_000_000 ? FEWER_RUNS : RUNS;
}

/** Inputs are made anew each time, so that none is of an older generator. */
function makeInput(rows: number): Input {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${String(rows)}.xlsx`);
  const columns = path.join(FOLDER, `${String(rows)}.json`);
  const { bytes, truth } = bigReturn(rows);
  writeFileSync(file, bytes);
  const lines = commissionedColumns(rows);
  writeFileSync(columns, JSON.stringify(lines));
  const records = lines.days.map((days, at) =>
    JSON.stringify({ service: lines.service[at], priority: lines.priority[at], month: lines.month[at], days }),
  );
  writeFileSync(columns.replace('.json', '.ndjson'), records.join('\n'));
  return { rows, file, columns, truth };
}

function makeArchive(): ArchiveInput {
  const returns = Number(values.returns ?? (values.quick ? 40 : 1_000));
  const folder = path.join(FOLDER, 'returns');
  rmSync(folder, { recursive: true, force: true });
  return { folder, returns, truth: manyReturns(folder, returns, shippedAgreement()) };
}

/** What was measured on, for how long, and what the figures of the tables mean. */
function machine(): string {
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 1e9);
  const loads = os.loadavg().map((load) => load.toFixed(1));
  const runs = values.quick ? 1 : mostRuns(sizes[0] ?? 1);
  return [
    `Machine: ${String(os.cpus().length)} × ${processor?.model.trim() ?? 'unknown processor'}, ${String(memory)} GB, ${os.type()} ${os.release()}, Node ${process.version}; load when the run ended ${loads.join(', ')}.`,
    `The run took ${(process.uptime() / 60).toFixed(0)} minutes.`,
    `Medians of ${String(runs)} runs unless a row says otherwise, each in a process of its own, taken in turn over the whole time.`,
    `${NOISE}\n`,
  ].join(' ');
}

function writePage(name: string, table: string): void {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`];
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '# Performance\n';
  const [before = '', rest = ''] = page.includes(start) ? page.split(start) : [`${page}\n`, `${end}\n`];
  const after = rest.split(end)[1] ?? '\n';
  writeFileSync(PAGE, `${before}${start}\n\n${table}\n${end}${after}`);
}
