/** `sda-return report`: the contract meeting's report, to print or to edit. */
import path from 'node:path';
import { Option, type Command } from 'commander';
import { kpiReportPage } from '../../reports/kpi-report/page';
import { kpiReportDocument } from '../../reports/kpi-report/word';
import type { Engine } from '../engine';
import { CHECKED } from '../exit-code';
import { Failure } from '../failure';
import type { Io } from '../io';
import { tell } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { outputFormat } from '../output-format';
import { groundsOf, outcomeOf, WAIVERS_HELP, type SourceOptions } from '../reviewing';

export const REPORT_FORMATS = ['html', 'docx'] as const;
type Format = (typeof REPORT_FORMATS)[number];

export interface ReportOptions extends SourceOptions {
  readonly format?: Format;
  readonly out: string;
}

/** Adds the command; `end` is told its exit code. */
export function addReport(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('report')
    .summary('write the contract meeting’s report')
    .description(
      'Writes the KPI report for the contract meeting: ratings with target, trend, commentary and action, days by ' +
        'priority, volumetrics, findings outstanding and what was not checked. “mark” writes it as a sheet.',
    )
    .argument('<file>', 'the return (.xlsx, .xlsm)')
    .requiredOption('-o, --out <file>', 'the report to write')
    .addOption(new Option('-f, --format <format>', 'html to print, docx for Word (default: as --out ends, else html)').choices(REPORT_FORMATS))
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--previous <file...>', 'returns of earlier months, for trends and repeat failures')
    .option('--waivers <file>', WAIVERS_HELP)
    .action(async (file: string, options: ReportOptions) => {
      await writeReport(io, engine, file, options);
      end(CHECKED);
    }); // prettier-ignore
}

/** Writes the report and says so in one line. Rejects with a `Failure`. */
export async function writeReport(io: Io, engine: Engine, file: string, options: ReportOptions): Promise<void> {
  const { agreement, previous = [], waivers, out } = options;
  await guardInputs(io, out, [file, ...previous, ...[agreement, waivers].filter((one) => one !== undefined)]);
  const format = outputFormat(options.format, out, REPORT_FORMATS);
  const outcome = await outcomeOf(io, engine, file, await groundsOf(io, engine, options));
  if (!outcome.isReviewed) throw new Failure(outcome.reason);
  // The report goes to people who know the return by its name; where it lay on this machine is not theirs to see.
  const shown = { ...outcome, file: path.basename(file), earlier: outcome.earlier.map((each) => path.basename(each)) };
  await writeOutput(io, out, format === 'docx' ? await kpiReportDocument(shown) : kpiReportPage(shown));
  tell(io, `Wrote ${out}. ${outcome.review.verdict.sentence}`);
}
