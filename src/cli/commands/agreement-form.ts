/** `sda-return agreement export`, `import` and `merge`: an agreement as a workbook, back again, and as one whole file. */
import path from 'node:path';
import { readForm, writeForm, type FormProblem } from '../../agreement/excel-form';
import { jsonText } from '../../agreement/json-text';
import type { Agreement } from '../../agreement/model';
import { formatCount } from '../../figures/format-figure';
import { newWorkbook } from '../../hosts/file';
import { printable } from '../../reports/printable';
import { paragraph } from '../../reports/text/layout';
import { cellName } from '../../workbook/a1';
import { loadVersions, newestOf, problemText } from '../agreement-file';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { CHECKED, FINDINGS } from '../exit-code';
import { Failure } from '../failure';
import type { Io } from '../io';
import { tell, widthFor } from '../messages';
import { guardInputs, writeOutput } from '../output';
import { naming, openWorkbook } from '../reviewing';

const SHOWN = 5;

/** Writes the agreement as a workbook. Rejects with a `Failure` where it cannot be used or does not fit into cells. */
export async function exportAgreement(
  io: Io,
  engine: Engine,
  file: string,
  { xlsx }: { readonly xlsx: string },
): Promise<void> {
  if (path.extname(xlsx).toLowerCase() !== '.xlsx') {
    throw new Failure(`${xlsx} must end in “.xlsx”, or Excel will not open it. Give --xlsx such a name.`);
  }
  const agreement = await usable(io, engine, file, xlsx);
  const form = writeForm(agreement);
  if (!form.ok) {
    throw new Failure([`${file} does not fit into a workbook:`, ...form.problems.map(lineOf)].join('\n'));
  }
  await writeOutput(io, xlsx, naming(xlsx, () => newWorkbook(form.sheets)));
  tell(
    io,
    `Wrote ${xlsx}: ${agreement.id}, version ${agreement.version}, on ${formatCount(form.sheets.length, 'sheet')}. ` +
      'Change it in Excel, then bring it back with “sda-return agreement import”.',
  );
} // prettier-ignore

/** Writes an overlay with what it is laid over as one whole agreement. Rejects with a `Failure`. */
export async function mergeAgreement(
  io: Io,
  engine: Engine,
  file: string,
  { out }: { readonly out: string },
): Promise<void> {
  const agreement = await usable(io, engine, file, out);
  await writeOutput(io, out, jsonText(agreement));
  tell(io, `Wrote ${out}: ${agreement.id}, version ${agreement.version}, whole.`);
}

/** Reads the workbook back; nothing is written until everything fits. Gives the exit code. */
export async function importAgreement(
  io: Io,
  engine: Engine,
  file: string,
  { out }: { readonly out: string },
): Promise<number> {
  await guardInputs(io, out, [file]);
  const { snapshot } = await openWorkbook(io, engine, file);
  const read = readForm(snapshot);
  const problems = read.ok ? read.warnings : read.problems;
  const lines = problems.flatMap((problem) => problemLines(io, problem));
  const palette = paletteFor(io.stdout, io.env);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = `${formatCount(errors, 'error')}, ${formatCount(problems.length - errors, 'warning')}`;
  if (!read.ok) {
    const verdict = palette.severity.error(`${printable(file)} is no agreement that can be used yet (${counts}); nothing was written.`);
    io.stdout.write([palette.heading(verdict), ...lines, ''].join('\n'));
    return FINDINGS;
  }
  await writeOutput(io, out, jsonText(read.agreement));
  const { id, version } = read.agreement;
  const verdict = palette.good(`Wrote ${printable(out)}: ${printable(id)}, version ${printable(version)} (${counts}).`);
  io.stdout.write([palette.heading(verdict), ...lines, ''].join('\n'));
  return CHECKED;
} // prettier-ignore

async function usable(io: Io, engine: Engine, file: string, out: string): Promise<Agreement> {
  const loaded = await loadVersions(io, engine, file);
  if (loaded.ok) {
    await guardInputs(io, out, loaded.files);
    return newestOf(loaded.versions);
  }
  const { problems } = loaded;
  throw new Failure(
    [
      `${loaded.file} cannot be used as an agreement:`,
      ...problems.slice(0, SHOWN).map((problem) => `- ${problemText(problem)}`),
      'Put it right; “sda-return agreement check” lists everything that is wrong with it.',
    ].join('\n'),
  );
}

function placeOf({ cell, sheet }: FormProblem): string {
  if (cell === null) return sheet === null ? 'the workbook' : `sheet ${sheet}`;
  return `${cell.sheet}!${cellName(cell.row, cell.column)}`;
}

function lineOf(problem: FormProblem): string {
  return `- ${placeOf(problem)}: ${problem.message} ${problem.remedy}`;
}

function problemLines(io: Io, problem: FormProblem): readonly string[] {
  const palette = paletteFor(io.stdout, io.env);
  const width = widthFor(io.stdout);
  const { severity, message, remedy } = problem;
  return [
    '',
    ...paragraph(
      { text: severity, paint: palette.severity[severity] },
      { text: printable(placeOf(problem)), paint: palette.strong },
      2,
      11,
      width,
    ),
    ...paragraph({ text: '' }, { text: message }, 2, 4, width),
    ...paragraph({ text: '→', paint: palette.faint }, { text: remedy, paint: palette.faint }, 4, 6, width),
  ];
}
