/** The agreement that a command checks against: the one named, or the one that ships with the program. */
import path from 'node:path';
import { isOverlay, parseAgreementText, type AgreementProblem, type LoadedAgreement } from '../agreement/load';
import type { Agreement } from '../agreement/model';
import { baseFileOf, loadOverlay, overlayShapeProblems } from '../agreement/overlay';
import type { Engine } from './engine';
import { Failure } from './failure';
import { readInput } from './input';
import type { Io } from './io';

/** An agreement of many schools and years stays far below. */
const MOST_BYTES = 50_000_000;
const SHOWN = 5;
/** One a year is many years. */
const MOST_OVERLAYS = 100;

/** Versions of one agreement, earliest first. */
export type Versions = readonly [Agreement, ...Agreement[]];

export type LoadedVersions =
  | { readonly ok: true; readonly versions: Versions; readonly warnings: readonly AgreementProblem[]; readonly files: readonly string[] }
  /** `file` is the one with the problems: the one named, or one that it is laid over. */
  | { readonly ok: false; readonly file: string; readonly problems: readonly AgreementProblem[] }; // prettier-ignore

/** Every version that a file gives: itself and those it is laid over. Rejects with a `Failure` as `agreementFor` does. */
export async function versionsFor(io: Io, engine: Engine, file: string | undefined): Promise<Versions> {
  const loaded = file === undefined ? shippedVersions(engine) : await loadVersions(io, engine, file);
  if (loaded.ok) return loaded.versions;
  throw new Failure(
    [
      `${file === undefined ? 'The agreement that ships with this program' : loaded.file} cannot be used as an agreement:`,
      ...loaded.problems.slice(0, SHOWN).map((problem) => `- ${problemText(problem)}`),
      file === undefined
        ? 'Install the program again.'
        : `Put it right; “sda-return agreement check” lists everything that is wrong with it.`,
    ].join('\n'),
  );
}

/** The newest version. Rejects with a `Failure` that lists the first problems where the agreement cannot be used. */
export async function agreementFor(io: Io, engine: Engine, file: string | undefined): Promise<Agreement> {
  return newestOf(await versionsFor(io, engine, file));
}

export function newestOf(versions: Versions): Agreement {
  return versions.at(-1) ?? versions[0];
}

/** Reads and loads an agreement, an overlay with what it is laid over; rejects with a `Failure` where a file cannot be read. */
export async function loadFile(io: Io, engine: Engine, file: string): Promise<LoadedAgreement> {
  const loaded = await loadVersions(io, engine, file);
  if (!loaded.ok) return loaded;
  return { ok: true, agreement: newestOf(loaded.versions), warnings: loaded.warnings };
}

/** As `loadFile`, with every version; `above` are the overlays that led to this file. */
export async function loadVersions(
  io: Io,
  engine: Engine,
  file: string,
  above: readonly string[] = [],
): Promise<LoadedVersions> {
  const bytes = await readInput(io, file, MOST_BYTES);
  if (isZip(bytes)) throw stillWorkbook(file);
  const text = new TextDecoder().decode(bytes);
  const parsed = parseAgreementText(text);
  if (!parsed.ok || !isOverlay(parsed.data)) return wholeVersion(engine.loadAgreement(text), file);
  const base = baseFileOf(parsed.data);
  if (base === null) return { ok: false, file, problems: overlayShapeProblems(parsed.data) };
  const before = await loadVersions(io, engine, beside(file, base, above), [...above, file]);
  if (!before.ok) return before;
  const loaded = loadOverlay(parsed.data, newestOf(before.versions));
  if (!loaded.ok) return { ok: false, file, problems: loaded.problems };
  const [first, ...others] = before.versions;
  const files = [file, ...before.files];
  return { ok: true, versions: [first, ...others, loaded.agreement], warnings: loaded.warnings, files };
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** What “agreement export” wrote, given where its JSON belongs. */
function stillWorkbook(file: string): Failure {
  return new Failure(
    `${file} is a workbook, and an agreement is used as JSON. ` +
      'Bring it back with “sda-return agreement import”, and give the file that it writes.',
  );
}

function shippedVersions(engine: Engine): LoadedVersions {
  return wholeVersion(engine.shippedAgreement(), '');
}

function wholeVersion(loaded: LoadedAgreement, file: string): LoadedVersions {
  if (!loaded.ok) return { ok: false, file, problems: loaded.problems };
  return { ok: true, versions: [loaded.agreement], warnings: loaded.warnings, files: [file] };
}

/** The file that an overlay names, from the overlay's own folder. */
function beside(file: string, base: string, above: readonly string[]): string {
  const name = base.replaceAll('\\', '/');
  if (path.isAbsolute(name) || /^[a-z]+:/i.test(name)) {
    throw new Failure(
      `${file} names ${base} as the version it changes. Name it from the folder of ${file}, such as “2014-15.json”.`,
    );
  }
  const place = path.join(path.dirname(file), name);
  if (above.length >= MOST_OVERLAYS || [...above, file].some((one) => path.normalize(one) === place)) {
    throw new Failure(
      `${file} is laid over ${base}, and that in the end over ${file} again. Let each version name the one before it.`,
    );
  }
  return place;
}

/** "kpis › A01-2 › bands: what is wrong. What to do." */
export function problemText({ path: at, message, remedy }: AgreementProblem): string {
  return `${at}: ${message} ${remedy}`;
}
