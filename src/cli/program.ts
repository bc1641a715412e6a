/** The commands, their options and their help. */
import { Command, Option } from 'commander';
import { addAgreement } from './agreement-commands';
import { addArchive } from './commands/archive';
import { check, type CheckOptions } from './commands/check';
import { addFix } from './commands/fix';
import { clear, mark, type MarkOptions } from './commands/mark';
import { addReconcile } from './commands/reconcile';
import { addReport } from './commands/report';
import { listRules, RULE_FORMATS, type RuleFormat } from './commands/rules';
import { checkSample, hasSample } from './commands/sample';
import { addSeal } from './commands/seal';
import { addTemplate } from './commands/template';
import { addWaive } from './commands/waive';
import { addVerify } from './commands/verify';
import { wantsColour } from './colours';
import type { Engine } from './engine';
import { CHECKED, THRESHOLDS } from './exit-code';
import { FORMATS } from './formats';
import type { Io } from './io';
import { widthFor } from './messages';
import { WAIVERS_HELP } from './reviewing';
import { secondsOf, USUAL_TIME_LIMIT, type TimeLimited } from './time-limit';

const EXAMPLES = `
Examples:
  $ sda-return check "July 2014.xlsx"
  $ sda-return check july.xlsx --previous april.xlsx may.xlsx june.xlsx
  $ sda-return check returns/*.xlsx --format json --out reviews.json
  $ sda-return mark july.xlsx --out "july reviewed.xlsx"
  $ sda-return clear "july reviewed.xlsx" --out "july cleared.xlsx"

Exit codes: 0 nothing at or above the threshold; 1 findings; 2 could not check.
Files that are read are never changed.`;

/** Builds the program; `end` is told the exit code of the command that ran. */
export function programFor(io: Io, engine: Engine, end: (code: number) => void): Command {
  const program = new Command('sda-return')
    .description('Checks a supplier’s monthly contract return against the Service Delivery Agreement.')
    .version(engine.version, '-V, --version', 'print the version')
    .addOption(new Option('--time-limit <seconds>', 'longest that the work on one file may take').argParser(secondsOf).default(USUAL_TIME_LIMIT))
    .hook('preAction', () => { io.watcher.allow(program.opts<TimeLimited>().timeLimit); })
    .configureHelp({ showGlobalOptions: true })
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => { io.stdout.write(text); },
      writeErr: (text) => { io.stderr.write(text); },
      getOutHelpWidth: () => widthFor(io.stdout),
      getErrHelpWidth: () => widthFor(io.stderr),
      getOutHasColors: () => wantsColour(io.stdout, io.env),
      getErrHasColors: () => wantsColour(io.stderr, io.env),
      outputError: (text, write) => { write(text.replace(/^error: /, 'Error: ')); },
    })
    .showHelpAfterError('Run “sda-return --help” to see what there is.'); // prettier-ignore
  addCheck(program, io, engine, end);
  addMark(program, io, engine, end);
  addClear(program, io, engine, end);
  addReconcile(program, io, engine, end);
  addReport(program, io, engine, end);
  addFix(program, io, engine, end);
  addWaive(program, io, engine, end);
  addTemplate(program, io, engine, end);
  addSeal(program, io, engine, end);
  addVerify(program, io, engine, end);
  addRules(program, io, engine, end);
  addArchive(program, io, engine, end);
  addAgreement(program, io, engine, end);
  return program;
}

type Add = (program: Command, io: Io, engine: Engine, end: (code: number) => void) => void;

const addCheck: Add = (program, io, engine, end) => {
  const command = program
    .command('check')
    .summary('review returns')
    .description(
      'Reviews one or more returns: what is wrong with them, ratings, days and totals. ' +
        'Without a file, in a checkout of the project, it reviews the July 2014 sample and writes the reviewed workbook.',
    )
    .argument('[file...]', 'returns to check (.xlsx, .xlsm)');
  addSources(command)
    .addOption(new Option('-f, --format <format>', 'how to write the review (default: as --out ends, else text)').choices(FORMATS))
    .option('-o, --out <file>', 'write to this file and not to the screen')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(THRESHOLDS).default('error'),
    )
    .option('-a, --all', 'text: show every finding of every rule')
    .option('-q, --quiet', 'text: the verdict alone')
    .action(async (files: string[], options: CheckOptions) => {
      const isBare = files.length === 0 && !options.previous && options.agreement === undefined;
      const isSample = isBare && (await hasSample(io));
      end(isSample ? await checkSample(io, engine, options) : await check(io, engine, files, options));
    }); // prettier-ignore
};

const addMark: Add = (program, io, engine, end) => {
  const command = program
    .command('mark')
    .summary('write a copy with findings and summaries marked in it')
    .description(
      'Writes a copy of a return with flags, a check column, notes, and sheets of findings and summaries. The supplier’s own values and formats stay as they are.',
    )
    .argument('<file>', 'the return (.xlsx, .xlsm)')
    .requiredOption('-o, --out <file>', 'the copy to write');
  addSources(command).action(async (file: string, options: MarkOptions) => {
    await mark(io, engine, file, options);
    end(CHECKED);
  });
};

const addClear: Add = (program, io, engine, end) => {
  program
    .command('clear')
    .summary('write a copy without the marks')
    .description('Writes a copy of a marked return without any of our marks.')
    .argument('<file>', 'the marked return (.xlsx, .xlsm)')
    .requiredOption('-o, --out <file>', 'the copy to write')
    .action(async (file: string, options: { readonly out: string }) => {
      await clear(io, engine, file, options);
      end(CHECKED);
    });
};

const addRules: Add = (program, io, engine, end) => {
  program
    .command('rules')
    .summary('list the rules')
    .description('Lists every rule that a return is checked by.')
    .addOption(new Option('-f, --format <format>', 'how to write the list').choices(RULE_FORMATS).default('text'))
    .action(({ format }: { readonly format: RuleFormat }) => {
      listRules(io, engine, format);
      end(CHECKED);
    });
};

function addSources(command: Command): Command {
  return command
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--previous <file...>', 'returns of earlier months, for year-to-date figures and trends')
    .option('--waivers <file>', WAIVERS_HELP);
}
