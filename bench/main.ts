/**
 * `npm run bench [-- --quick] [-- --only NAME]`: builds inputs, installs the peers, runs every contender in turn and
 * writes the table into docs/performance.md. `--quick`: 10,000 rows, one run each, nothing written. `--rows 1000,10000` and
 * `--runs 3` choose other inputs and another number of runs, `--returns 40` a smaller archive.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { shippedAgreement } from '../test/samples/shipped-agreement';
import { archiveRow, type ArchiveInput } from './archive-row';
import { bigReturn, commissionedColumns } from './inputs/big-return';
import { manyReturns } from './inputs/many-returns';
import { measure } from './measure';
import { prepare } from './peers';
import { reportOf, slopeOf, type RowResult } from './report';
import { OURS, rowsFor, type Input } from './rows';

const FOLDER = path.join(import.meta.dirname, '.inputs');
const PAGE = path.join(import.meta.dirname, '../docs/performance.md');
const START = '<!-- measured: start -->';
const END = '<!-- measured: end -->';
const RUNS = 5;
/** Runs of inputs that take minutes. */
const FEWER_RUNS = 3;
const ARCHIVE_RUNS = 1;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    rows: { type: 'string' },
    runs: { type: 'string' },
    returns: { type: 'string' },
  },
});
const sizes = values.rows?.split(',').map(Number) ?? (values.quick ? [10_000] : [1_000, 10_000, 100_000, 1_000_000]);

prepare();
const measured: RowResult[] = [];
const reviews: { rows: number; seconds: number }[] = [];
for (const rows of sizes) {
  const input = makeInput(rows);
  const runs = runsOf(rows);
  for (const row of rowsFor(input)) {
    if (values.only !== undefined && row.name !== values.only) continue;
    const results = row.contenders.map((contender) => measure(contender, runs, FOLDER));
    const ours = results.find((result) => result.name === OURS);
    if (row.name === 'review' && ours && !('why' in ours)) reviews.push({ rows, seconds: ours.seconds });
    const result = { row, results };
    measured.push(result);
    console.log(reportOf(result));
  }
}
if (values.only === undefined || values.only === 'archive') {
  const row = archiveRow(makeArchive(Number(values.returns ?? (values.quick ? 40 : 1_000))));
  const runs = Math.min(runsOf(1_000_000), ARCHIVE_RUNS);
  const result = { row, results: row.contenders.map((contender) => measure(contender, runs, FOLDER)) };
  measured.push(result);
  console.log(reportOf(result));
}
const slope =
  reviews.length > 1
    ? `The review's time grows as rows to the power of ${slopeOf(reviews).toFixed(2)} from ${String(reviews[0]?.rows)} to ${String(reviews.at(-1)?.rows)} rows (1 is linear).\n`
    : '';
console.log(slope);
if (!values.quick && values.only === undefined) writePage([machine(), ...measured.map(reportOf), slope].join('\n'));

function runsOf(rows: number): number {
  if (values.runs !== undefined) return Number(values.runs);
  if (values.quick) return 1;
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

function makeArchive(returns: number): ArchiveInput {
  const folder = path.join(FOLDER, 'returns');
  rmSync(folder, { recursive: true, force: true });
  return { folder, returns, truth: manyReturns(folder, returns, shippedAgreement()) };
}

function machine(): string {
  const [processor] = os.cpus();
  const memory = Math.round(os.totalmem() / 1e9);
  return `Machine: ${String(os.cpus().length)} × ${processor?.model.trim() ?? 'unknown processor'}, ${String(memory)} GB, ${os.type()} ${os.release()}, Node ${process.version}; load when the run ended ${os
    .loadavg()
    .map((load) => load.toFixed(1))
    .join(
      ', ',
    )}. Medians of ${String(runsOf(1))} runs (${String(runsOf(1_000_000))} of a million rows), each in a process of its own; noise is half of what lies between the slowest and the fastest run.\n`;
}

function writePage(table: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : `# Performance\n\n${START}\n${END}\n`;
  const [before = '', rest = ''] = page.split(START);
  const after = rest.split(END)[1] ?? '\n';
  writeFileSync(PAGE, `${before}${START}\n\n${table}\n${END}${after}`);
}
