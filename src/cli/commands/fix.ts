/** `sda-return fix`: a copy of a return with its safe fixes made, or a list of them. */
import type { Command } from 'commander';
import { formatCount } from '../../figures/format-figure';
import { editCells } from '../../hosts/file';
import { printable } from '../../reports/printable';
import { fixInWords, safeFixes, type SafeFixes } from '../../review/safe-fixes';
import type { DateSystem } from '../../workbook/serial-date';
import { cellLabel } from '../../workbook/a1';
import type { Engine } from '../engine';
import { CHECKED } from '../exit-code';
import { Failure } from '../failure';
import type { Io } from '../io';
import { tell } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { groundsOf, naming, openWorkbook, reviewOf, type SourceOptions } from '../reviewing';

export interface FixOptions extends SourceOptions {
  readonly out?: string;
  readonly rule?: readonly string[];
  readonly preview?: boolean;
}

/** Adds the command; `end` is told its exit code. */
export function addFix(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('fix')
    .summary('write a copy with safe fixes made')
    .description(
      'Lists the changes that are safe to make (numbers and dates stored as text, totals that their rows settle), and ' +
        'writes a copy of the return with them. Formulas are never overwritten.',
    )
    .argument('<file>', 'the return (.xlsx, .xlsm)')
    .option('-o, --out <file>', 'the copy to write')
    .option('--rule <id...>', 'only the fixes of these rules, such as R203')
    .option('--preview', 'list the fixes and write nothing')
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--previous <file...>', 'returns of earlier months')
    .action(async (file: string, options: FixOptions) => {
      await fix(io, engine, file, options);
      end(CHECKED);
    });
}

/** Rejects with a `Failure` where nothing can be done, and then writes nothing. */
export async function fix(io: Io, engine: Engine, file: string, options: FixOptions): Promise<void> {
  const { agreement, previous = [], out, rule = [], preview = false } = options;
  if (out === undefined && !preview) {
    throw new Failure('Say where the fixed copy should go with --out, or list the fixes with --preview.');
  }
  refuseUnknown(engine, rule);
  if (out !== undefined)
    await guardInputs(io, out, [file, ...previous, ...(agreement === undefined ? [] : [agreement])]);
  const grounds = await groundsOf(io, engine, options);
  const { bytes, snapshot } = await openWorkbook(io, engine, file);
  const { review } = await reviewOf(io, engine, file, snapshot, grounds);
  const found = safeFixes(review, rule);
  io.stdout.write(listOf(found, snapshot.dateSystem));
  if (preview || out === undefined) return;
  const edits = found.fixes.map(({ edit }) => edit);
  await writeOutput(io, out, edits.length === 0 ? bytes : naming(file, () => editCells(bytes, edits).bytes));
  tell(
    io,
    edits.length === 0
      ? `Wrote ${out}: a copy as it was.`
      : `Wrote ${out}: ${formatCount(edits.length, 'cell')} changed. Excel works its formulas out when it opens the copy; save it there before you check it again.`,
  );
}

function refuseUnknown(engine: Engine, rules: readonly string[]): void {
  const unknown = rules.find((id) => !engine.rules.some((rule) => rule.id === id.toUpperCase()));
  if (unknown === undefined) return;
  throw new Failure(`There is no rule ${printable(unknown)}. “sda-return rules” lists them all.`);
}

function listOf({ fixes, conflicts }: SafeFixes, dates: DateSystem): string {
  if (fixes.length === 0 && conflicts.length === 0) return 'There is nothing that is safe to fix.\n';
  const lines = fixes.map((one) => {
    const { cell, before, after } = fixInWords(one, dates);
    return `${one.ruleId}  ${cell}: ${before} → ${after}`;
  });
  const left = conflicts.map(
    ({ cell, ruleIds }) => `${ruleIds.join(', ')}  ${cellLabel(cell)}: left as it is, because its fixes disagree`,
  );
  return [...lines, ...left].map((line) => `${printable(line)}\n`).join('');
}
