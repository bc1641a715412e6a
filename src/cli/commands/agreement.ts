/** `sda-return agreement check`: whether an agreement can be used, and everything that is wrong with it. */
import { formatCount } from '../../figures/format-figure';
import { printable } from '../../reports/printable';
import { paragraph } from '../../reports/text/layout';
import type { AgreementProblem } from '../../agreement/load';
import { loadFile } from '../agreement-file';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { CHECKED, FINDINGS } from '../exit-code';
import type { Io } from '../io';
import { widthFor } from '../messages';

/** Prints the verdict and the problems; gives the exit code. Rejects with a `Failure` where the file cannot be read. */
export async function checkAgreement(io: Io, engine: Engine, file: string): Promise<number> {
  const loaded = await loadFile(io, engine, file);
  const palette = paletteFor(io.stdout, io.env);
  const problems = loaded.ok ? loaded.warnings : loaded.problems;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const counts = `${formatCount(errors, 'error')}, ${formatCount(problems.length - errors, 'warning')}`;
  const verdict = loaded.ok
    ? palette.good(
        `${printable(file)} can be used: ${printable(loaded.agreement.id)}, version ${printable(loaded.agreement.version)} (${counts}).`,
      )
    : palette.severity.error(`${printable(file)} cannot be used as an agreement (${counts}).`);
  const lines = [palette.heading(verdict), ...problems.flatMap((problem) => problemLines(io, problem))];
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return loaded.ok ? CHECKED : FINDINGS;
}

function problemLines(io: Io, { severity, code, path, message, remedy }: AgreementProblem): readonly string[] {
  const palette = paletteFor(io.stdout, io.env);
  const width = widthFor(io.stdout);
  return [
    '',
    ...paragraph(
      { text: severity, paint: palette.severity[severity] },
      { text: `${path} (${code})`, paint: palette.strong },
      2,
      11,
      width,
    ),
    ...paragraph({ text: '' }, { text: message }, 2, 4, width),
    ...paragraph({ text: '→', paint: palette.faint }, { text: remedy, paint: palette.faint }, 4, 6, width),
  ];
}
