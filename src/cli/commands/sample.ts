/** What `sda-return check` does without a FILE in a checkout of the project: its main job on the July 2014 sample. */
import path from 'node:path';
import { wrap } from '../../reports/text/layout';
import type { Engine } from '../engine';
import { exitCodeOf } from '../exit-code';
import type { Io } from '../io';
import { say, widthFor } from '../messages';
import { makeFolder } from '../output';
import { outputFormat } from '../output-format';
import { groundsOf, openWorkbook, reviewOf } from '../reviewing';
import { FORMATS } from '../formats';
import { report, type CheckOptions } from './check';
import { markedLine, writeMarked } from './mark';

const FOLDER = 'assets/samples/returns';
const RETURN = '2014-07.xlsx';
const EARLIER = ['2014-04.xlsx', '2014-05.xlsx', '2014-06.xlsx'];
const REVIEWED = 'dist/2014-07 reviewed.xlsx';

/** Whether the samples of a checkout are there. */
export async function hasSample(io: Io): Promise<boolean> {
  try {
    return (await io.files.facts(path.join(io.home, FOLDER, RETURN))).kind === 'file';
  } catch {
    return false;
  }
}

/** Checks the sample, prints the review, writes the reviewed workbook and says where. */
export async function checkSample(io: Io, engine: Engine, options: CheckOptions): Promise<number> {
  const format = outputFormat(options.format, options.out, FORMATS);
  const at = (place: string): string => path.relative(io.folder, path.join(io.home, place)) || place;
  const file = at(`${FOLDER}/${RETURN}`);
  const grounds = await groundsOf(io, engine, { previous: EARLIER.map((name) => at(`${FOLDER}/${name}`)) });
  const workbook = await openWorkbook(io, engine, file);
  const { review, earlier } = await reviewOf(io, engine, file, workbook.snapshot, grounds);
  const outcome = { isReviewed: true, file, review, earlier, agreement: grounds.agreement } as const;
  await report(io, engine, [outcome], { ...options, format });
  const out = at(REVIEWED);
  await makeFolder(io, path.dirname(out));
  const markup = await writeMarked(io, engine, { file, out, workbook, review, agreement: grounds.agreement });
  const line = markedLine(out, markup);
  if (format === 'text') io.stdout.write(['', ...wrap(line, widthFor(io.stdout)), ''].join('\n'));
  else say(io, line);
  return exitCodeOf([outcome], options.failOn);
}
