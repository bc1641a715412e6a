/** Which of its formats a command writes. */
import path from 'node:path';
import { formatList } from '../figures/format-figure';
import { Failure } from './failure';

/** Endings that are no format's name. A SARIF file is called so or so (SARIF 2.1.0, 3.2). */
const ENDINGS: readonly (readonly [ending: string, format: string])[] = [
  ['.sarif.json', 'sarif'],
  ['.txt', 'text'],
  ['.htm', 'html'],
];

/**
 * The format asked for; else the one that the output's name ends in; else, for a name without an ending, the usual one.
 * Rejects a name that ends in another way with a `Failure`: no program would open what it promises.
 */
export function outputFormat<Format extends string>(
  asked: Format | undefined,
  out: string | undefined,
  formats: readonly [usual: Format, ...others: Format[]],
): Format {
  if (asked !== undefined) return asked;
  const ending = path.extname(out ?? '').toLowerCase();
  if (out === undefined || ending === '') return formats[0];
  const name = ENDINGS.find(([end]) => out.toLowerCase().endsWith(end))?.[1] ?? ending.slice(1);
  const format = formats.find((candidate) => candidate === name);
  if (format !== undefined) return format;
  const written = formats.map((candidate) => `.${candidate === 'text' ? 'txt' : candidate}`);
  throw new Failure(
    `Cannot write ${out}: this command writes ${formatList(written)} files. Give --out such a name, or say --format.`,
  );
}
