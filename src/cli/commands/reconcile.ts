/** `sda-return reconcile`: days and pounds by order, service, priority and month. */
import { Option, type Command } from 'commander';
import { reconciliationsAsCsv } from '../../reports/reconciliation/csv';
import { reconciliationsAsJson } from '../../reports/reconciliation/json';
import { reconciliationAsText } from '../../reports/reconciliation/text';
import type { FileOutcome } from '../../reports/outcome';
import { PLAIN } from '../../reports/text/palette';
import type { TextOptions } from '../../reports/text/options';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { CHECKED, FINDINGS, NOT_CHECKED } from '../exit-code';
import type { Io } from '../io';
import { sayError, widthFor } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { outputFormat } from '../output-format';
import { groundsOf, outcomeOf, WAIVERS_HELP, type SourceOptions } from '../reviewing';

export const RECONCILIATION_FORMATS = ['text', 'csv', 'json'] as const;
type Format = (typeof RECONCILIATION_FORMATS)[number];

export interface ReconcileOptions extends SourceOptions {
  readonly format?: Format;
  readonly out?: string;
}

/** Adds the command; `end` is told its exit code. */
export function addReconcile(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('reconcile')
    .summary('reconcile days and pounds')
    .description(
      'Reconciles what was commissioned, delivered by the activity rows, stated and charged: by order, service, ' +
        'priority and month, with what must be settled. Exit code 1 where an exception is an error that no waiver named here accepts.',
    )
    .argument('<file...>', 'returns to reconcile (.xlsx, .xlsm)')
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--previous <file...>', 'returns of earlier months, for year-to-date figures and the month’s own charges')
    .option('--waivers <file>', WAIVERS_HELP)
    .addOption(
      new Option('-f, --format <format>', 'how to write it (default: as --out ends, else text)').choices(
        RECONCILIATION_FORMATS,
      ),
    )
    .option('-o, --out <file>', 'write to this file and not to the screen')
    .action(async (files: string[], options: ReconcileOptions) => {
      end(await reconcileFiles(io, engine, files, options));
    });
}

/** Gives the exit code. Rejects with a `Failure` where nothing could be begun. */
export async function reconcileFiles(
  io: Io,
  engine: Engine,
  files: readonly string[],
  options: ReconcileOptions,
): Promise<number> {
  const { agreement, previous = [], waivers, out } = options;
  const inputs = [...files, ...previous, ...[agreement, waivers].filter((one) => one !== undefined)];
  if (out !== undefined) await guardInputs(io, out, inputs);
  const format = outputFormat(options.format, out, RECONCILIATION_FORMATS);
  const grounds = await groundsOf(io, engine, options);
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await outcomeOf(io, engine, file, grounds));
  for (const outcome of outcomes) if (!outcome.isReviewed) sayError(io, outcome.reason);
  const document = documentOf(outcomes, format, textOptions(io, out));
  if (out === undefined) io.stdout.write(document);
  else await writeOutput(io, out, document);
  return outcomes.map(codeOf).reduce((worst, code) => Math.max(worst, code), CHECKED);
}

function codeOf(outcome: FileOutcome): number {
  if (!outcome.isReviewed || !outcome.review.reconciliation.isChecked) return NOT_CHECKED;
  const { exceptions } = outcome.review.reconciliation.value;
  return exceptions.some(({ severity, waiver }) => severity === 'error' && waiver?.source.kind !== 'file')
    ? FINDINGS
    : CHECKED;
}

function documentOf(outcomes: readonly FileOutcome[], format: Format, options: TextOptions): string {
  switch (format) {
    case 'csv':
      return reconciliationsAsCsv(outcomes);
    case 'json':
      return reconciliationsAsJson(outcomes);
    case 'text':
      return outcomes.map((outcome) => reconciliationAsText(outcome, options)).join('\n');
  }
}

function textOptions(io: Io, out: string | undefined): TextOptions {
  const shown = { showAll: true, verdictOnly: false };
  if (out !== undefined) return { ...shown, width: 100, palette: PLAIN };
  return { ...shown, width: widthFor(io.stdout), palette: paletteFor(io.stdout, io.env) };
}
