/** How long the work on one file may take, as the commands are told. */
import { InvalidArgumentError } from 'commander';

export const USUAL_TIME_LIMIT = 300;

/** A day: a timer cannot wait for longer than 24 of them. */
const LONGEST = 86_400;

export interface TimeLimited {
  /** Seconds. */
  readonly timeLimit: number;
}

export function secondsOf(text: string): number {
  const seconds = Number(text);
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST) return seconds;
  throw new InvalidArgumentError(`Give a whole number of seconds from 1 to ${String(LONGEST)}.`);
}
