/** `sda-return agreement …`: what a contract owner does with an agreement. */
import { Argument, Option, type Command } from 'commander';
import { checkAgreement } from './commands/agreement';
import { exportAgreement, importAgreement, mergeAgreement } from './commands/agreement-form';
import { DIFF_FORMATS, diffAgreements, type DiffFormat } from './commands/agreement-diff';
import { tryAgreement, type TryOptions } from './commands/agreement-try';
import type { Engine } from './engine';
import { CHECKED } from './exit-code';
import type { Io } from './io';

export function addAgreement(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  const group = program
    .command('agreement')
    .summary('check an agreement, edit it in Excel, compare versions')
    .description('Commands for agreements: see docs/agreement.md.');
  addCheck(group, io, engine, end);
  addForm(group, io, engine, end);
  addComparisons(group, io, engine, end);
}

const agreementFile = (): Argument => new Argument('<file>', 'the agreement or overlay (.json)');

function addCheck(group: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  group
    .command('check')
    .summary('say what is wrong with an agreement')
    .description('Says whether an agreement can be used, and everything that is wrong with it.')
    .addArgument(agreementFile())
    .action(async (file: string) => {
      end(await checkAgreement(io, engine, file));
    });
}

function addForm(group: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  group
    .command('export')
    .summary('write an agreement as a workbook to edit in Excel')
    .description('Writes an agreement as a workbook: a sheet for each part, with lists to choose from and what each column means.')
    .addArgument(agreementFile())
    .requiredOption('--xlsx <file>', 'the workbook to write')
    .action(async (file: string, options: { readonly xlsx: string }) => {
      await exportAgreement(io, engine, file, options);
      end(CHECKED);
    });
  group
    .command('import')
    .summary('read the workbook back')
    .description('Reads an exported workbook back. What does not fit is listed cell by cell, and nothing is written until everything does.')
    .argument('<file>', 'the workbook (.xlsx, .xlsm)')
    .requiredOption('-o, --out <file>', 'the agreement to write (.json)')
    .action(async (file: string, options: { readonly out: string }) => {
      end(await importAgreement(io, engine, file, options));
    });
  group
    .command('merge')
    .summary('write an overlay and what it changes as one whole agreement')
    .description('Writes an overlay together with the versions it is laid over as one whole agreement.')
    .addArgument(agreementFile())
    .requiredOption('-o, --out <file>', 'the agreement to write (.json)')
    .action(async (file: string, options: { readonly out: string }) => {
      await mergeAgreement(io, engine, file, options);
      end(CHECKED);
    });
} // prettier-ignore

function addComparisons(group: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  const format = (): Option => new Option('-f, --format <format>', 'how to write it').choices(DIFF_FORMATS).default('text');
  group
    .command('diff')
    .summary('say what changed between two versions')
    .description('Says in words what changed between two agreements, or from an overlay’s base to the overlay.')
    .argument('<before>', 'the earlier agreement or overlay (.json)')
    .argument('<after>', 'the later one (.json)')
    .addOption(format())
    .action(async (before: string, after: string, options: { readonly format: DiffFormat }) => {
      end(await diffAgreements(io, engine, before, after, options));
    });
  group
    .command('try')
    .summary('rate past returns under another agreement')
    .description(
      'Shows how past returns would have rated under an agreement that is not in force yet: its dates are moved back by whole years where need be.',
    )
    .argument('<agreement>', 'the agreement or overlay to try (.json)')
    .argument('<file...>', 'past returns (.xlsx, .xlsm)')
    .option('--against <file>', 'the agreement that they were judged by (default: the one that ships with the program)')
    .option('-a, --all', 'show every rating, not only those that differ')
    .addOption(format())
    .action(async (file: string, returns: string[], options: TryOptions) => {
      end(await tryAgreement(io, engine, file, returns, options));
    });
} // prettier-ignore
