/** What is said besides results: what was done, remarks, and what went wrong. */
import { printable } from '../reports/printable';
import { wrap } from '../reports/text/layout';
import { paletteFor } from './colours';
import { Failure, stackOf, wordsOf } from './failure';
import type { Io, Sink } from './io';

const USUAL_WIDTH = 80;
const LEAST_WIDTH = 70;
const MOST_WIDTH = 120;
const ERROR = 'Error:';
const INDENT = 2;

/** Columns to lay text out in: the terminal's within reason, 80 where there is none. */
export function widthFor(sink: Sink): number {
  return Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, sink.columns ?? USUAL_WIDTH));
}

/** "Error: …"; further lines are indented. */
export function sayError(io: Io, message: string): void {
  const label = paletteFor(io.stderr, io.env).severity.error(ERROR);
  const [first = '', ...others] = message.split('\n');
  const [start = '', ...rest] = fitted(io.stderr, `${ERROR} ${first}`);
  io.stderr.write(`${label}${start.slice(ERROR.length)}\n`);
  const indented = others.flatMap((line) => fitted(io.stderr, line, INDENT)).map((line) => ' '.repeat(INDENT) + line);
  for (const line of [...rest, ...indented]) io.stderr.write(`${line}\n`);
}

/** A remark that is no result. */
export function say({ stderr }: Io, line: string): void {
  for (const part of fitted(stderr, line)) stderr.write(`${part}\n`);
}

/** What a command did, in sentences. */
export function tell({ stdout }: Io, text: string): void {
  for (const part of fitted(stdout, text)) stdout.write(`${part}\n`);
}

/** Broken at the words on a terminal; one line elsewhere, so that it can be searched. */
function fitted(sink: Sink, text: string, indent = 0): readonly string[] {
  return sink.columns === null ? [printable(text)] : wrap(text, widthFor(sink) - indent);
}

/** Tells of an error of any kind; a fault of ours is owned up to, its stack shown only to those who ask. */
export function sayFailure(io: Io, error: unknown): void {
  sayError(io, messageOf(error));
  sayStack(io, error);
}

/** What to tell of an error: a failure's own words, an apology for anything else. */
export function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return (
    `Sorry: a fault in this program stopped it (${wordsOf(error)}). ` +
    'Run it again with SDA_DEBUG=1 set to see where, and report that together with the command.'
  );
}

/** The stack of a fault of ours, for those who ask with SDA_DEBUG. */
export function sayStack(io: Io, error: unknown): void {
  const isAsked = (io.env['SDA_DEBUG'] ?? '') !== '';
  if (isAsked && !(error instanceof Failure)) for (const line of stackOf(error).split('\n')) say(io, line);
}
