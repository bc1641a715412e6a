/**
 * Makes one mistake at a time in the July sample and says which are noticed: `npm run mutate -- [--rows N] [--out FILE]`.
 * `--rows 10` takes every tenth activity row (1: all of them, which takes an hour). Ends with 1 below 95 %.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { julyAndBefore } from './july';
import { reportOf, scoreOf } from './report';
import { allMutants, tryMutants, type Trial } from './run';

const LEAST_SCORE = 0.95;

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '10' }, out: { type: 'string' } },
});
const step = Number(values.rows);
if (!Number.isInteger(step) || step < 1) throw new Error('Give --rows a whole number, such as 10 for every tenth row.');

const subject = julyAndBefore();
const mutants = allMutants(subject, step);
const trials: Trial[] = [];
tryMutants(subject, mutants, (trial) => {
  trials.push(trial);
  if (trials.length % 500 === 0) process.stderr.write(`${String(trials.length)} of ${String(mutants.length)}\n`);
});
const rows = step === 1 ? 'every activity row' : `every ${String(step)}th activity row`;
const report = reportOf(trials, `the July 2014 sample (every cell of the small tables, and ${rows})`);
if (values.out === undefined) console.log(report);
else writeFileSync(values.out, report);
process.exitCode = scoreOf(trials) >= LEAST_SCORE ? 0 : 1;
