/** `sda-return waive`: accepts a finding with a reason and an expiry, in a file or in a copy of the workbook. */
import path from 'node:path';
import type { Command } from 'commander';
import { recordIn } from '../../hosts/file';
import { waiversSheet } from '../../markup/waivers-sheet';
import { printable } from '../../reports/printable';
import type { Finding, Review } from '../../review/review';
import { accept, findingById, findingId, waiversIn, waiversText, whyNotKept, withWaiver } from '../../review/waivers';
import type { GivenWaiver, StatedWaiver } from '../../review/waivers';
import { dateLabel, parseIsoDate } from '../../workbook/serial-date';
import type { Engine } from '../engine';
import { CHECKED } from '../exit-code';
import { codeOf, Failure } from '../failure';
import { readInput } from '../input';
import type { Io } from '../io';
import { guardInputs, writeOutput } from '../output';
import { groundsOf, naming, openWorkbook, reviewOf, type OpenWorkbook, type SourceOptions } from '../reviewing';
import { todayOf, waiversOfText } from '../waivers';
import { requireSameEnding } from './mark';
import { waiverListing } from './waiver-listing';
import { cellLabel } from '../../workbook/a1';

export interface WaiveOptions extends SourceOptions {
  readonly finding?: string;
  readonly reason?: string;
  readonly role?: string;
  readonly until?: string;
  readonly out?: string;
  readonly list?: boolean;
}

/** Adds the command; `end` is told its exit code. */
export function addWaive(program: Command, io: Io, engine: Engine, end: (code: number) => void): void {
  program
    .command('waive')
    .summary('accept a finding, with a reason and an expiry')
    .description(
      'Accepts a finding until a day. With --out NAME.json the waiver is added to that file, for --waivers of the other ' +
        'commands; with --out NAME.xlsx it is written into a copy of the return, on the sheet “SDA Waivers”. An accepted ' +
        'finding stays in every report and count. --list shows findings with their ids, and what became of each waiver.',
    )
    .argument('<file>', 'the return (.xlsx, .xlsm)')
    .option('--finding <id>', 'the finding, by its id')
    .option('--reason <text>', 'why it is accepted')
    .option('--role <role>', 'who accepts it, by role, such as “Contract officer”')
    .option('--until <date>', 'the last day on which it is accepted, such as 2014-10-31')
    .option('-o, --out <file>', 'the file of waivers to add to (.json), or the copy to write (.xlsx, .xlsm)')
    .option('--list', 'list findings and waivers, and write nothing')
    .option('--agreement <file>', 'the agreement to check against (default: the one that ships with the program)')
    .option('--previous <file...>', 'returns of earlier months')
    .option('--waivers <file>', 'with --list: a file of waivers to list too')
    .action(async (file: string, options: WaiveOptions) => {
      await waive(io, engine, file, options);
      end(CHECKED);
    });
}

/** Rejects with a `Failure` where nothing can be accepted, and then writes nothing. */
export async function waive(io: Io, engine: Engine, file: string, options: WaiveOptions): Promise<void> {
  if (options.list === true) {
    const { review } = await checked(io, engine, file, options);
    io.stdout.write(waiverListing(review));
    return;
  }
  const { finding, reason, role, until, out } = required(options);
  const { agreement, previous = [], waivers } = options;
  const isJson = path.extname(out).toLowerCase() === '.json';
  // A file of waivers is added to, so it may be the one that is read.
  const inputs = [agreement, isJson ? undefined : waivers].filter((one) => one !== undefined);
  await guardInputs(io, out, [file, ...previous, ...inputs]);
  if (!isJson) requireWorkbook(file, out);
  const { review, workbook } = await checked(io, engine, file, options);
  const lost = isJson ? null : whyNotKept(workbook.snapshot);
  if (lost !== null) throw new Failure(`The finding was not accepted, because ${lost}.`);
  const found = foundIn(review, finding, file);
  const accepted = accept(found, workbook.snapshot, { reason, role, date: todayOf(io), expires: until });
  if (!accepted.ok) throw new Failure(`The finding was not accepted, because ${accepted.reasons.join(', and ')}.`);
  const known = isJson ? await waiversAt(io, engine, out) : waiversIn(workbook.snapshot);
  const all = withWaiver(known, accepted.waiver);
  await writeOutput(io, out, isJson ? waiversText(all) : withSheet(file, workbook, all));
  io.stdout.write(acceptedLine(out, found, accepted.waiver, all.length <= known.length));
}

type Asked = Readonly<Record<'finding' | 'reason' | 'role' | 'until' | 'out', string>>;

function required({ finding, reason, role, until, out }: WaiveOptions): Asked {
  const asked = { finding, reason, role, until, out };
  const missing = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [`--${name}`] : []));
  if (finding === undefined || reason === undefined || role === undefined || until === undefined || out === undefined)
    throw new Failure(
      `To accept a finding, also give ${missing.join(', ')}. With --list, see which findings there are.`,
    );
  return { finding, reason, role, until, out };
}

function requireWorkbook(file: string, out: string): void {
  requireSameEnding(file, out);
  const ending = path.extname(out).toLowerCase();
  if (ending === '.xlsx' || ending === '.xlsm') return;
  throw new Failure(`${out} must end in “.json”, for a file of waivers, or as ${file} does, for a copy of it.`);
}

async function checked(
  io: Io,
  engine: Engine,
  file: string,
  options: WaiveOptions,
): Promise<{ readonly review: Review; readonly workbook: OpenWorkbook }> {
  const grounds = await groundsOf(io, engine, options);
  const workbook = await openWorkbook(io, engine, file);
  const { review } = await reviewOf(io, engine, file, workbook.snapshot, grounds);
  if (review.verdict.level === 'notAReturn') throw new Failure(`${file}: ${review.verdict.sentence}`);
  return { review, workbook };
}

function foundIn({ findings }: Review, id: string, file: string): Finding {
  const found = findingById(findings, id);
  switch (found.kind) {
    case 'one':
      return found.finding;
    case 'noId':
      throw new Failure(
        `${printable(id)} is not the id of a finding. An id has at least four of the letters a to f and digits, such as 3f2a-91bc; --list shows them.`,
      );
    case 'none':
      throw new Failure(`${file} has no finding ${printable(id)}. --list shows those it has, with their ids.`);
    case 'several':
      throw new Failure(
        [
          `${printable(id)} fits several findings. Give more letters of one:`,
          ...found.findings.map(({ fingerprint, message }) => `- ${fingerprint}: ${message}`),
        ].join('\n'),
      );
  }
}

/** None where there is no such file yet. */
async function waiversAt(io: Io, engine: Engine, file: string): Promise<readonly GivenWaiver[]> {
  try {
    await io.files.facts(path.resolve(io.folder, file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
  }
  return waiversOfText(file, await readInput(io, file, engine.mostBytes));
}

function withSheet(file: string, { bytes, snapshot }: OpenWorkbook, waivers: readonly StatedWaiver[]): Uint8Array {
  return naming(file, () => recordIn(bytes, [{ kind: 'write', sheet: waiversSheet(waivers, snapshot) }]));
}

function acceptedLine(out: string, finding: Finding, { expires }: StatedWaiver, isReplaced: boolean): string {
  const { ruleId, cell, message } = finding;
  const place = cell ? cellLabel(cell) : 'Workbook';
  const replaced = isReplaced ? ' It takes the place of the waiver that accepted the same finding.' : '';
  return printable(
    `Wrote ${out}: ${findingId(finding)} (${ruleId}, ${place}) is accepted until ${dateText(expires)}. ${message}${replaced}`,
  ).concat('\n');
}

function dateText(text: string): string {
  const date = parseIsoDate(text);
  return date ? dateLabel(date) : text;
}
