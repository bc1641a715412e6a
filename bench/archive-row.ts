/** The archive's row of the table: every return of a folder, and whether DuckDB reads the right answer from its tables. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { DaysOfPriority } from './inputs/many-returns';
import { numberIn } from './measure';
import { BUILT, PEERS, product, pythonPeer } from './peers';
import { OURS, SECONDS, type Row } from './row';

/** Processes of either contender. */
const PROCESSES = 2;

/** Each takes minutes. */
const ARCHIVE_RUNS = 1;

/** The query that docs/archive.md gives. */
const QUERY = (tables: string): string =>
  `SELECT month, priority, sum(days_in_month) AS days FROM '${tables}/days.parquet' WHERE is_current GROUP BY ALL ORDER BY ALL`;

export interface ArchiveInput {
  readonly folder: string;
  readonly returns: number;
  readonly truth: readonly DaysOfPriority[];
}

export function archiveRow({ folder, returns, truth }: ArchiveInput): Row {
  const out = path.join(BUILT, 'archive');
  rmSync(out, { recursive: true, force: true });
  return {
    name: 'archive',
    title: `Archive of ${String(returns)} returns, ${String(PROCESSES)} processes (ours: whole reviews held against earlier months, tables and an index page; pandas: the same 20 tie-outs and two pivots)`,
    contenders: [
      {
        name: OURS,
        command: product('sda-return', 'archive', folder, '--out', out, '--workers', String(PROCESSES)),
        answerOf: (output) => ({ summary: output }),
        fault: ({ summary }) => {
          const wrong = String(summary).includes(' 0 not checked') ? faultIn(answered(out), truth) : String(summary);
          console.log(String(summary).trim());
          rmSync(out, { recursive: true, force: true });
          return wrong;
        },
      },
      {
        name: 'pandas script in a loop',
        command: pythonPeer('archive.py', folder),
        fault: ({ days }) => faultIn(daysIn(days), truth),
      },
    ],
    mostRuns: ARCHIVE_RUNS,
    aims: [{ words: '8 × faster than pandas', of: SECONDS, against: ['pandas script in a loop'], atMost: 1 / 8 }],
  };
}

/** What DuckDB makes of the tables, by month and priority. */
function answered(out: string): ReadonlyMap<string, number> {
  const script = path.join(PEERS, 'days.mjs');
  const rows: unknown = JSON.parse(execFileSync(process.execPath, [script, QUERY(path.join(out, 'tables'))], { encoding: 'utf8' })); // prettier-ignore
  return new Map(Array.isArray(rows) ? rows.map((row) => [`${wordIn(row, 'month')} ${wordIn(row, 'priority')}`, numberIn(row, 'days')]) : []); // prettier-ignore
}

/** By month and the priority's number: the script names priorities as the return does. */
function daysIn(days: unknown): ReadonlyMap<string, number> {
  const keys = typeof days === 'object' && days !== null ? Object.keys(days) : [];
  return new Map(keys.map((key) => [key.split(' ').slice(0, 2).join(' '), numberIn(days, key)]));
}

function wordIn(of: unknown, name: string): string {
  const value: unknown =
    typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : null;
  return String(value);
}

function faultIn(answer: ReadonlyMap<string, number>, truth: readonly DaysOfPriority[]): string | null {
  const wrong = truth.filter(({ month, priority, days }) => answer.get(`${month} ${priority}`) !== days);
  if (wrong.length === 0 && answer.size === truth.length) return null;
  return `${String(wrong.length)} of ${String(truth.length)} sums of days differ, ${String(answer.size)} were given`;
}
