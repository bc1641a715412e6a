/** `sda-return mark` and `sda-return clear`: copies of a return with and without our marks. */
import path from 'node:path';
import type { Agreement } from '../../agreement/model';
import type { Review } from '../../review/review';
import type { Markup } from '../../workbook/markup';
import { formatCount, formatList } from '../../figures/format-figure';
import type { Engine } from '../engine';
import { Failure } from '../failure';
import { readInput } from '../input';
import type { Io } from '../io';
import { tell } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { groundsOf, naming, openWorkbook, reviewOf, type OpenWorkbook, type SourceOptions } from '../reviewing';

export interface MarkOptions extends SourceOptions {
  readonly out: string;
}

/** Writes a copy with flags and report sheets, and says so in one line. Rejects with a `Failure`. */
export async function mark(io: Io, engine: Engine, file: string, options: MarkOptions): Promise<void> {
  const { agreement, previous = [], waivers, out } = options;
  await guardInputs(io, out, [file, ...previous, ...[agreement, waivers].filter((one) => one !== undefined)]);
  requireSameEnding(file, out);
  const grounds = await groundsOf(io, engine, options);
  const workbook = await openWorkbook(io, engine, file);
  const { review, agreement: inForce } = await reviewOf(io, engine, file, workbook.snapshot, grounds);
  const markup = await writeMarked(io, engine, { file, out, workbook, review, agreement: inForce });
  tell(io, `${markedLine(out, markup)} ${review.verdict.sentence}`);
}

/** Writes the marked copy of a workbook that has been reviewed; gives what was added. */
export async function writeMarked(
  io: Io,
  engine: Engine,
  of: {
    readonly file: string;
    readonly out: string;
    readonly workbook: OpenWorkbook;
    readonly review: Review;
    readonly agreement: Agreement;
  },
): Promise<Markup> {
  const at = io.now().toISOString();
  const markup = engine.markupOf(of.review, of.workbook.snapshot, of.agreement, at);
  const marked = naming(of.file, () => engine.applyMarkup(of.workbook.bytes, markup));
  await writeOutput(io, of.out, marked);
  return markup;
}

/** "Wrote X: flags on 3 sheets, and 4 sheets added (Findings, …)." */
export function markedLine(out: string, { flags, sheets }: Markup): string {
  const flagged = flags.length > 0 ? `flags on ${formatCount(flags.length, 'sheet')}` : 'no flags';
  const added = `${formatCount(sheets.length, 'sheet')} added`;
  const names = sheets.length > 0 ? ` (${formatList(sheets.map((sheet) => sheet.name))})` : '';
  return `Wrote ${out}: ${flagged}, ${added}${names}.`;
}

/** Writes a copy without our marks. Rejects with a `Failure`. */
export async function clear(io: Io, engine: Engine, file: string, { out }: { readonly out: string }): Promise<void> {
  await guardInputs(io, out, [file]);
  requireSameEnding(file, out);
  const bytes = await readInput(io, file, engine.mostBytes);
  const hadMarks = naming(file, () => engine.hasMarks(bytes));
  await writeOutput(io, out, hadMarks ? naming(file, () => engine.clearMarks(bytes)) : bytes);
  tell(
    io,
    hadMarks
      ? `Wrote ${out}: all marks of this program are gone, everything else is as it was.`
      : `Wrote ${out}: a copy as it was, since ${file} has no marks of this program.`,
  );
}

/** Excel refuses a workbook whose name ends in another way than its kind. */
export function requireSameEnding(file: string, out: string): void {
  const [from, to] = [file, out].map((name) => path.extname(name).toLowerCase());
  if (from === to || (from !== '.xlsx' && from !== '.xlsm')) return;
  throw new Failure(`${out} must end in “${from}” as ${file} does, or Excel will not open it. Give --out such a name.`);
}
