/** `sda-return archive`: every return of a folder, as tables and an index page. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { formatCount, formatFigure } from '../../figures/format-figure';
import { archivePage } from '../../reports/archive/index-page';
import { placed, rowsOf, tidyTables } from '../../reports/archive/tables';
import { csvText } from '../../reports/csv-text';
import { parseIsoDate, type IsoDate } from '../../workbook/serial-date';
import {
  archiveFolder,
  type ArchiveOptions,
  type ArchiveRun,
  type Progress,
  type StartWorker,
} from '../archive/archive';
import { startChild, WORKER_COMMAND } from '../archive/child';
import { parquetOf } from '../archive/parquet';
import { work, type WorkerOptions } from '../archive/worker';
import type { Engine } from '../engine';
import { CHECKED, NOT_CHECKED } from '../exit-code';
import type { Io } from '../io';
import { say } from '../messages';
import { makeFolder, writeOutput } from '../output';
import { WAIVERS_HELP } from '../reviewing';
import type { TimeLimited } from '../time-limit';

interface Options extends TimeLimited {
  readonly out: string;
  readonly agreement?: string;
  readonly waivers?: string;
  readonly workers: number;
}

/** Adds the command, and the hidden one that its workers run; `end` is told the exit code. */
export function addArchive(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('archive')
    .summary('check every return of a folder')
    .description(
      'Reads and reviews every return of a folder and of the folders in it, each held against those before it of the ' +
        'same supplier, and writes an index page (index.html) and tables (CSV and Parquet) to a folder. It goes on where ' +
        'it stopped: returns that have not changed are not reviewed again. Accepted findings (the waivers in each workbook, and those that you give) stay findings and are marked as accepted. A file that cannot be read stops nothing; it ' +
        'is listed, and the exit code is 2.',
    )
    .argument('<folder>', 'the folder of returns (.xlsx, .xlsm)')
    .requiredOption('-o, --out <folder>', 'the folder to write to')
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--waivers <file>', WAIVERS_HELP)
    .addOption(new Option('--workers <count>', 'processes to use').argParser(wholeNumber).default(availableParallelism()))
    .action(async (folder: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const startWorker = (of: WorkerOptions) => startChild(process.argv[1] ?? '', argumentsOf(of), io.folder);
      end(await archive(io, engine, { folder, ...options }, startWorker));
    }); // prettier-ignore
  program
    .command(WORKER_COMMAND, { hidden: true })
    .requiredOption('--records <folder>')
    .requiredOption('--grounds <digest>')
    .addOption(new Option('--today <date>').argParser(day).makeOptionMandatory())
    .option('--agreement <file>')
    .option('--waivers <file>')
    .action(async (options: WorkerOptions) => {
      await work(io, engine, options, {
        onTask: (listener) => process.on('message', listener),
        reply: (reply) => process.send?.(reply),
      });
    });
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new InvalidArgumentError('Give a date as 2014-10-31.');
  return date;
}

/** Gives the exit code. Rejects with a `Failure` where nothing could be begun. */
export async function archive(
  io: Io,
  engine: Engine,
  options: ArchiveOptions,
  startWorker: StartWorker,
): Promise<number> {
  const begun = performance.now();
  // Each return has a limit of its own in the pool, which comes first: then that return alone is given up.
  io.watcher.allow(2 * options.timeLimit);
  const run = await archiveFolder(io, engine, options, startWorker, progressTo(io, options.folder));
  await writeTables(io, options.out, run);
  const unread = run.records.filter(({ outcome }) => !outcome.isReviewed);
  for (const { file, outcome } of unread) if (!outcome.isReviewed) say(io, `Not checked: ${file}: ${outcome.reason}`);
  io.stdout.write(summaryOf(run, options, unread.length, (performance.now() - begun) / 1000));
  return unread.length > 0 ? NOT_CHECKED : CHECKED;
}

function argumentsOf({ records, grounds, today, agreement, waivers }: WorkerOptions): readonly string[] {
  const sources = [
    ...(agreement === undefined ? [] : ['--agreement', agreement]),
    ...(waivers === undefined ? [] : ['--waivers', waivers]),
  ];
  return ['--records', records, '--grounds', grounds, '--today', today, ...sources];
}

async function writeTables(io: Io, out: string, { records }: ArchiveRun): Promise<void> {
  const all = placed(records);
  await makeFolder(io, path.join(out, 'tables'));
  for (const table of tidyTables(all)) {
    const rows = rowsOf(table).map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value)));
    const heads = table.columns.map(({ name }) => name);
    await writeOutput(io, path.join(out, 'tables', `${table.name}.csv`), csvText(heads, rows));
    await writeOutput(io, path.join(out, 'tables', `${table.name}.parquet`), parquetOf(table));
  }
  await writeOutput(io, path.join(out, 'index.html'), archivePage(all));
}

function summaryOf(run: ArchiveRun, { out, workers }: ArchiveOptions, unread: number, seconds: number): string {
  const { records, kept, peakMemory } = run;
  const memory = peakMemory > 0 ? `, ${formatFigure(Math.round(peakMemory / 1e6))} MB at most in one of them` : '';
  return [
    `${formatCount(records.length, 'workbook')}: ${formatFigure(records.length - unread)} reviewed (${formatFigure(kept)} of them before), ${formatFigure(unread)} not checked.`,
    `${seconds.toFixed(1)} seconds with ${formatCount(workers, 'worker')}${memory}.`,
    `Wrote ${path.join(out, 'index.html')}, and tables as CSV and Parquet beside it.`,
    '',
  ].join('\n');
}

/** A line that counts, where someone is looking, and a sign of life. */
function progressTo({ stderr, watcher }: Io, folder: string): Progress {
  return (stage, done, all) => {
    watcher.begin(folder);
    if (stderr.isTTY)
      stderr.write(`\r${stage}: ${formatFigure(done)} of ${formatFigure(all)}${done === all ? '\n' : ''}`);
  };
}
