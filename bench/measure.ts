/** Runs a contender in a process of its own, and sums up what its runs took. */
import { spawnSync } from 'node:child_process';

export interface Contender {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Seconds that the contender measured itself are in its answer; where this is left out, the whole process counts. */
  readonly secondsIn?: string;
  /** The same for its processor seconds, where the work is done by processes of its own. */
  readonly cpuIn?: string;
  /** Says what is wrong with an answer; null where it is right. */
  readonly fault: (answer: Readonly<Record<string, unknown>>) => string | null;
  /** Exit codes that are no failure besides 0: `check` says with 1 that a return has errors. */
  readonly alsoFine?: number;
  /** Read this far into the answer where the whole output is a document; the answer is the last line otherwise. */
  readonly answerOf?: (output: string) => Readonly<Record<string, unknown>>;
}

/** Medians of several runs; `noise` is how far the run furthest from the median is from it, as a share of the median. */
export interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly noise: number;
  /** Seconds of each run, in the order of the rounds: runs of one place were made one after the other. */
  readonly times: readonly number[];
  /** Processor seconds, of all threads: steadier than `seconds` on a machine that others use. */
  readonly cpu: number;
  readonly peakMb: number;
  /** Of the last run. */
  readonly answer: Readonly<Record<string, unknown>>;
  readonly answers: readonly Readonly<Record<string, unknown>>[];
}

export interface Failed {
  readonly name: string;
  readonly why: string;
}

const LONGEST_MS = 300_000;
const MOST_OUTPUT = 1_000_000_000;

export interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** What the runs of a contender took; they must be one at least. */
export function summed(name: string, seen: readonly Run[]): Measured {
  const times = seen.map(({ seconds }) => seconds);
  const seconds = median(times);
  return {
    name,
    seconds,
    noise: spread(times, seconds),
    times,
    cpu: median(seen.map(({ cpu }) => cpu)),
    peakMb: median(seen.map(({ peakMb }) => peakMb)),
    answer: seen.at(-1)?.answer ?? {},
    answers: seen.map(({ answer }) => answer),
  };
}

/** @throws Error in a person's words where the contender crashes, takes too long or answers wrongly. */
export function runOnce(
  { command, secondsIn, cpuIn, fault, alsoFine = 0, answerOf = lastLine }: Contender,
  folder: string,
): Run {
  const [program, ...parts] = command;
  const from = performance.now();
  const { status, stdout, stderr, output, error } = spawnSync(program, parts, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
  });
  const whole = (performance.now() - from) / 1000;
  if (error) throw new Error(`stopped after ${whole.toFixed(0)} s (${error.message.slice(0, 60)})`);
  if (/heap out of memory|MemoryError/.test(stderr)) throw new Error(`out of memory after ${whole.toFixed(0)} s`);
  if (status !== 0 && status !== alsoFine) throw new Error(reasonIn(stderr));
  const answer = answerOf(stdout);
  const wrong = fault(answer);
  if (wrong !== null) throw new Error(`wrong answer: ${wrong}`);
  const cost: unknown = JSON.parse(output[3] ?? '{}');
  return {
    seconds: secondsIn === undefined ? whole : numberIn(answer, secondsIn),
    cpu: cpuIn === undefined ? numberIn(cost, 'cpu') : numberIn(answer, cpuIn),
    peakMb: numberIn(cost, 'peakKb') / 1000,
    answer,
  };
}

/** The line that names the error; Node ends with its own version. */
function reasonIn(stderr: string): string {
  const lines = stderr.trim().split('\n');
  return (lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 160);
}

function lastLine(output: string): Readonly<Record<string, unknown>> {
  const answer: unknown = JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  return typeof answer === 'object' && answer !== null ? { ...answer } : {};
}

/** A number of an object that a process wrote; NaN where it has none of that name. */
export function numberIn(of: unknown, name: string): number {
  const value: unknown =
    typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : null;
  return typeof value === 'number' ? value : NaN;
}

/** How far the number furthest from the middle is from it, as a share of the middle. */
export function spread(numbers: readonly number[], middle: number): number {
  return Math.max(...numbers.map((number) => Math.abs(number - middle))) / middle;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
