/** Waivers that are named on the command line, and the day by which they are in force. */
import { loadWaivers, waiversIn, type GivenWaiver } from '../review/waivers';
import { isoDate, type IsoDate } from '../workbook/serial-date';
import type { Engine } from './engine';
import { Failure } from './failure';
import { readInput } from './input';
import type { Io } from './io';
import { naming } from './naming';

const SHOWN = 5;

/** The day on the computer's own calendar. */
export function todayOf(io: Io): IsoDate {
  const now = io.now();
  const today = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!today) throw new Failure('The computer’s clock shows no date. Set it and run the command again.');
  return today;
}

/**
 * The waivers of a file that `waive` wrote, or of the sheet that a workbook has them on. Rejects with a `Failure` where
 * the file cannot be used.
 */
export async function waiversFrom(io: Io, engine: Engine, file: string): Promise<readonly GivenWaiver[]> {
  const bytes = await readInput(io, file, engine.mostBytes);
  return isWorkbook(bytes) ? waiversOfWorkbook(engine, file, bytes) : waiversOfText(file, bytes);
}

/** The same of a file that may not be there yet. */
export function waiversOfText(file: string, bytes: Uint8Array): readonly GivenWaiver[] {
  const loaded = loadWaivers(new TextDecoder().decode(bytes));
  if (loaded.ok) return loaded.waivers.map((one) => fromFile(one, file));
  throw new Failure(
    [
      `${file} cannot be used as a file of waivers:`,
      ...loaded.problems.slice(0, SHOWN).map(({ path, message, remedy }) => `- ${path}: ${message} ${remedy}`),
    ].join('\n'),
  );
}

function waiversOfWorkbook(engine: Engine, file: string, bytes: Uint8Array): readonly GivenWaiver[] {
  const waivers = waiversIn(naming(file, () => engine.readWorkbook(bytes)));
  if (waivers.length > 0) return waivers.map((one) => fromFile(one, file));
  throw new Failure(`${file} has no sheet of waivers. Give the file that “sda-return waive” wrote.`);
}

/** Whoever names a file on the command line vouches for what is in it. */
function fromFile({ stated, source }: GivenWaiver, file: string): GivenWaiver {
  return { stated, source: { kind: 'file', place: `${source.place} in ${file}` } };
}

/** Every .xlsx and .xlsm file is a zip file. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
