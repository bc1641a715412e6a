/** `sda-return template`: an empty return of a month, made from the agreement. */
import path from 'node:path';
import type { Command } from 'commander';
import { formatCount } from '../../figures/format-figure';
import { newWorkbook } from '../../hosts/file';
import { printable } from '../../reports/printable';
import { templateOf } from '../../template';
import { lastDay, monthLabel, parseIsoMonth } from '../../workbook/serial-date';
import { isInForce } from '../../agreement/in-force';
import { newestOf, versionsFor } from '../agreement-file';
import type { Engine } from '../engine';
import { CHECKED } from '../exit-code';
import { Failure } from '../failure';
import type { Io } from '../io';
import { tell } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { naming, openWorkbook } from '../reviewing';

export interface TemplateOptions {
  readonly month: string;
  readonly out: string;
  readonly previous?: string;
  readonly agreement?: string;
}

/** Adds the command; `end` is told its exit code. */
export function addTemplate(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('template')
    .summary('make an empty return to fill in')
    .description(
      'Makes the return of a month from the agreement: the KPIs due with their targets, lists to choose from, and ' +
        'totals that follow from the activity.',
    )
    .requiredOption('--month <month>', 'the reporting month, such as 2014-08')
    .requiredOption('-o, --out <file>', 'the workbook to write (.xlsx)')
    .option('--previous <file>', 'the return of the month before, whose activity is carried over')
    .option('--agreement <file>', 'the agreement (default: the one that ships with the program)')
    .action(async (options: TemplateOptions) => {
      await template(io, engine, options);
      end(CHECKED);
    });
}

/** Rejects with a `Failure` where there can be no template, and then writes nothing. */
export async function template(io: Io, engine: Engine, options: TemplateOptions): Promise<void> {
  const { out, previous, agreement } = options;
  const month = parseIsoMonth(options.month);
  if (month === null) throw new Failure(`${printable(options.month)} is no month. Give it as year and month: 2014-08.`);
  if (path.extname(out).toLowerCase() !== '.xlsx') {
    throw new Failure(`${out} must end in “.xlsx”, or Excel will not open it. Give --out such a name.`);
  }
  await guardInputs(
    io,
    out,
    [previous, agreement].filter((file) => file !== undefined),
  );
  const versions = await versionsFor(io, engine, agreement);
  const version = versions.find(({ effective }) => isInForce(effective, lastDay(month))) ?? newestOf(versions);
  const before = previous === undefined ? undefined : (await openWorkbook(io, engine, previous)).snapshot;
  const made = templateOf(version, month, before);
  if (!made.ok) throw new Failure(previous === undefined ? made.problem : `${previous}: ${made.problem}`);
  await writeOutput(
    io,
    out,
    naming(out, () => newWorkbook(made.sheets)),
  );
  const carried = made.carriedRows === 0 ? '' : ` ${formatCount(made.carriedRows, 'activity row')} carried over.`;
  tell(io, `Wrote ${out}: a return for ${monthLabel(month)} to fill in.${carried}`);
}
