/** The agreement that a command checks against: the one named, or the one that ships with the program. */
import type { AgreementProblem, LoadedAgreement } from '../agreement/load';
import type { Agreement } from '../agreement/model';
import type { Engine } from './engine';
import { Failure } from './failure';
import { readInput } from './input';
import type { Io } from './io';

/** An agreement of many schools and years stays far below. */
const MOST_BYTES = 50_000_000;
const SHOWN = 5;

/** Rejects with a `Failure` that lists the first problems where the agreement cannot be used. */
export async function agreementFor(io: Io, engine: Engine, file: string | undefined): Promise<Agreement> {
  const loaded = file === undefined ? engine.shippedAgreement() : await loadFile(io, engine, file);
  if (loaded.ok) return loaded.agreement;
  throw new Failure(
    [
      `${file ?? 'The agreement that ships with this program'} cannot be used as an agreement:`,
      ...loaded.problems.slice(0, SHOWN).map((problem) => `- ${problemText(problem)}`),
      file === undefined
        ? 'Install the program again.'
        : `Put it right; “sda-return agreement check” lists everything that is wrong with it.`,
    ].join('\n'),
  );
}

/** Reads and loads an agreement; rejects with a `Failure` where the file cannot be read. */
export async function loadFile(io: Io, engine: Engine, file: string): Promise<LoadedAgreement> {
  const bytes = await readInput(io, file, MOST_BYTES);
  return engine.loadAgreement(new TextDecoder().decode(bytes));
}

/** "kpis › A01-2 › bands: what is wrong. What to do." */
export function problemText({ path, message, remedy }: AgreementProblem): string {
  return `${path}: ${message} ${remedy}`;
}
