/** `sda-return agreement diff`: what changed between two versions, in words. */
import { agreementDifferences, type Difference } from '../../agreement/diff';
import { formatCount } from '../../figures/format-figure';
import { printable } from '../../reports/printable';
import { wrap } from '../../reports/text/layout';
import { agreementFor } from '../agreement-file';
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import { CHECKED } from '../exit-code';
import type { Io } from '../io';
import { widthFor } from '../messages';

export const DIFF_FORMATS = ['text', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** Prints the differences; gives the exit code. Rejects with a `Failure` where one of the two cannot be used. */
export async function diffAgreements(
  io: Io,
  engine: Engine,
  before: string,
  after: string,
  { format }: { readonly format: DiffFormat },
): Promise<number> {
  const differences = agreementDifferences(
    await agreementFor(io, engine, before),
    await agreementFor(io, engine, after),
  );
  const text =
    format === 'json'
      ? `${JSON.stringify({ before, after, differences }, null, 2)}\n`
      : asText(io, before, after, differences);
  io.stdout.write(text);
  return CHECKED;
}

function asText(io: Io, before: string, after: string, differences: readonly Difference[]): string {
  const palette = paletteFor(io.stdout, io.env);
  const names = `${printable(before)} and ${printable(after)}`;
  if (differences.length === 0) return `${palette.good(`${names} say the same.`)}\n`;
  const width = widthFor(io.stdout);
  const lines = [palette.heading(`${formatCount(differences.length, 'difference')} between ${names}`)];
  differences.forEach(({ part, sentence }, at) => {
    if (differences[at - 1]?.part !== part) lines.push('', palette.strong(part));
    wrap(sentence, width - 4).forEach((line, place) => lines.push(`${place === 0 ? '  - ' : '    '}${line}`));
  });
  return `${lines.join('\n')}\n`;
}
