/** Writing files: whole or not at all, and never over what was read. */
import path from 'node:path';
import { codeOf, Failure, fileFailure } from './failure';
import { isSameFile } from './input';
import type { FileFacts, Io } from './io';

const USUAL_MODE = 0o666;

/**
 * Refuses an output that is one of the files read, by whatever name or link.
 * To be called before the work, so that no minute is spent on what cannot be written.
 */
export async function guardInputs(io: Io, out: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    const isSame =
      path.resolve(io.folder, out) === path.resolve(io.folder, input) || (await isSameFile(io, out, input));
    if (isSame) {
      throw new Failure(`${out} would overwrite ${input}, which is read and never changed. Give --out another name.`);
    }
  }
}

/**
 * Writes a file in its folder under a name of its own and then renames it, so that there is never half a file.
 * Through a symbolic link its target is written. Rejects with a `Failure`.
 */
export async function writeOutput(io: Io, out: string, content: Uint8Array | string): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const place = path.resolve(io.folder, out);
  try {
    const facts = await factsOf(io, place);
    if (facts?.kind === 'folder') throw new Failure(`${out} is a folder. Give --out the name of a file.`);
    if (facts?.kind === 'other') await io.files.writeInto(place, bytes);
    else await replace(io, facts ? await io.files.realPath(place) : place, bytes, facts?.mode ?? USUAL_MODE);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw codeOf(error) === 'ENOENT' ? noFolder(out) : fileFailure('write', out, error);
  }
}

/** Makes a folder, and those above it, where it is not there yet. Rejects with a `Failure`. */
export async function makeFolder(io: Io, folder: string): Promise<void> {
  try {
    await io.files.makeFolder(path.resolve(io.folder, folder));
  } catch (error) {
    throw fileFailure('make', folder, error);
  }
}

async function replace(io: Io, place: string, bytes: Uint8Array, mode: number): Promise<void> {
  const draft = path.join(path.dirname(place), `.${path.basename(place).slice(0, 40)}.${io.unique()}.tmp`);
  try {
    await io.files.writeNew(draft, bytes, mode);
    await io.files.rename(draft, place);
  } catch (error) {
    await io.files.remove(draft).catch(() => undefined);
    throw error;
  }
}

async function factsOf(io: Io, place: string): Promise<FileFacts | null> {
  try {
    return await io.files.facts(place);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function noFolder(out: string): Failure {
  return new Failure(`Cannot write ${out}: its folder does not exist. Make the folder, or choose another.`);
}
