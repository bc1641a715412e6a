/**
 * A command runs in a process of its own, and this one watches it: work that never ends is stopped from outside, and
 * work that runs out of memory takes nothing else with it (docs/decisions/0010-watched-runs.md).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { formatCount } from '../figures/format-figure';
import { NOT_CHECKED } from './exit-code';

/** The hidden first argument of a run that is watched. */
export const WATCHED = 'watched-run';

/** What a run tells the process that watches it. */
export type Told =
  /** Seconds that it may be silent for. */
  | { readonly kind: 'patience'; readonly seconds: number }
  /** It goes on to this file. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'ended'; readonly code: number };

/** A run's end of the line. */
export interface Watcher {
  /** Sets how many seconds one file may take, from now on. */
  allow(seconds: number): void;
  /** Says that work on a file begins: the time starts anew. */
  begin(file: string): void;
}

export const UNWATCHED: Watcher = { allow: () => undefined, begin: () => undefined };

/** For loading the program itself, and for what is done before the limit is known. */
const FIRST_PATIENCE = 300;

/** The signals that would end this process alone and leave the run without anyone who watches it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `program` with these arguments; gives its exit code, and says in words where it did not come to one. */
export function watch(program: string, args: readonly string[], sayError: (message: string) => void): Promise<number> {
  const child = fork(program, [WATCHED, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  endTogether(child);
  return new Promise((resolve) => {
    const clock = new Clock(() => child.kill('SIGKILL'));
    let code: number | null = null;
    let file: string | null = null;
    child.on('message', (told: Told) => {
      if (told.kind === 'ended') code = told.code;
      if (told.kind === 'file') file = told.file;
      clock.restart(told.kind === 'patience' ? told.seconds : clock.seconds);
    });
    child.on('error', (error) => {
      clock.stop();
      sayError(`The command could not be started: ${error.message}. Try again when the machine is less busy.`);
      resolve(NOT_CHECKED);
    });
    child.on('exit', (status, signal) => {
      clock.stop();
      if (code === null) sayError(clock.hasRung ? tooLong(clock.seconds, file) : endedEarly(signal ?? status, file));
      resolve(code ?? NOT_CHECKED);
    });
  });
}

/** The line to the process that watches this one; nothing is said where there is none. */
export function watcherOf(run: NodeJS.Process): Watcher & { end(code: number): void } {
  const tell = (told: Told): void => void run.send?.(told);
  // Nobody would stop it any more, and nobody waits for what it finds.
  run.on('disconnect', () => run.exit(NOT_CHECKED));
  run.channel?.unref();
  return {
    allow: (seconds) => { tell({ kind: 'patience', seconds }); },
    begin: (file) => { tell({ kind: 'file', file }); },
    end: (code) => { tell({ kind: 'ended', code }); },
  }; // prettier-ignore
}

/** Counts from the last sign of life. */
class Clock {
  hasRung = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ring: () => void,
    public seconds = FIRST_PATIENCE,
  ) {
    this.restart(seconds);
  }

  restart(seconds: number): void {
    this.stop();
    this.seconds = seconds;
    this.timer = setTimeout(() => {
      this.hasRung = true;
      this.ring();
    }, seconds * 1000);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

function endTogether(child: ChildProcess): void {
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      child.kill('SIGKILL');
      process.kill(process.pid, signal);
    });
  }
}

const UNTOUCHED = 'What it read is as it was, and nothing half-written has the name that you gave.';

function tooLong(seconds: number, file: string | null): string {
  const work = file === null ? 'The command' : `The work on ${file}`;
  return (
    `${work} was not done after ${formatCount(seconds, 'second')} and was stopped. ${UNTOUCHED}\n` +
    'Check that the file is what you expect; if it is only very large, give it more time with --time-limit SECONDS.'
  );
}

function endedEarly(how: NodeJS.Signals | number | null, file: string | null): string {
  const work = file === null ? 'The command' : `The work on ${file}`;
  return (
    `${work} was ended from outside or for want of memory (${String(how)}). ${UNTOUCHED}\n` +
    'Close other programs, remove what is no part of the return and try again; where the machine has memory to spare, ' +
    'allow more of it with NODE_OPTIONS=--max-old-space-size=8000 (megabytes).'
  );
}
