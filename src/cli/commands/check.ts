/** `sda-return check`: reviews of returns, on the screen or in a file. */
import type { FileOutcome } from '../../reports/outcome';
import { PLAIN } from '../../reports/text/palette';
import type { TextOptions } from '../../reports/text/options';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { exitCodeOf, type Threshold } from '../exit-code';
import { Failure } from '../failure';
import { documentOf, FORMATS, type Format } from '../formats';
import type { Io } from '../io';
import { sayError, widthFor } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { outputFormat } from '../output-format';
import { groundsOf, outcomeOf, type SourceOptions } from '../reviewing';

export interface CheckOptions extends SourceOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly failOn: Threshold;
  readonly all?: boolean;
  readonly quiet?: boolean;
}

/** Reviews each file; gives the exit code. Rejects with a `Failure` where nothing could be begun. */
export async function check(io: Io, engine: Engine, files: readonly string[], options: CheckOptions): Promise<number> {
  const { agreement, previous = [], waivers, out } = options;
  if (files.length === 0) throw noFile(previous);
  const inputs = [...files, ...previous, ...[agreement, waivers].filter((one) => one !== undefined)];
  if (out !== undefined) await guardInputs(io, out, inputs);
  const format = outputFormat(options.format, out, FORMATS);
  const grounds = await groundsOf(io, engine, options);
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await outcomeOf(io, engine, file, grounds));
  await report(io, engine, outcomes, { ...options, format });
  return exitCodeOf(outcomes, options.failOn);
}

/** Writes the outcomes where they are wanted; what could not be checked is also told on the error stream. */
export async function report(
  io: Io,
  engine: Engine,
  outcomes: readonly FileOutcome[],
  options: CheckOptions & { readonly format: Format },
): Promise<void> {
  const { format } = options;
  for (const outcome of outcomes) {
    if (!outcome.isReviewed) sayError(io, outcome.reason);
  }
  if (options.out !== undefined) {
    await writeOutput(io, options.out, documentOf(outcomes, format, engine, textOptions(io, options)));
    return;
  }
  // Not twice on one screen: text leaves files that could not be checked to the error stream.
  const shown = format === 'text' && outcomes.length === 1 ? outcomes.filter(({ isReviewed }) => isReviewed) : outcomes;
  io.stdout.write(documentOf(shown, format, engine, textOptions(io, options)));
}

function textOptions(io: Io, { out, all = false, quiet = false }: CheckOptions): TextOptions {
  const page = { width: 80, palette: PLAIN };
  const screen = { width: widthFor(io.stdout), palette: paletteFor(io.stdout, io.env) };
  return { ...(out === undefined ? screen : page), showAll: all, verdictOnly: quiet };
}

function noFile(previous: readonly string[]): Failure {
  const why =
    previous.length > 0
      ? 'What follows --previous is taken for earlier returns: name the return before it, or after “--”.'
      : 'Name the return to check, for example: sda-return check "July 2014.xlsx".';
  return new Failure(`No return to check was named. ${why}`);
}
