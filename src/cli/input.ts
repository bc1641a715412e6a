/** Reading the files that a command is given. */
import path from 'node:path';
import { codeOf, Failure, fileFailure } from './failure';
import type { Io } from './io';

/**
 * The bytes of a file, refused before it is read where it is larger than `mostBytes`.
 * Rejects with a `Failure` where there is none, or none that can be read.
 */
export async function readInput(io: Io, file: string, mostBytes: number): Promise<Uint8Array> {
  const place = path.resolve(io.folder, file);
  io.watcher.begin(file);
  try {
    const { kind, size } = await io.files.facts(place);
    if (kind === 'folder')
      throw new Failure(`${file} is a folder. Name the files in it, for example ${aWorkbookIn(file)}.`);
    if (kind === 'other') throw new Failure(`${file} is not a plain file. Save it as a file first.`);
    if (size > mostBytes) throw tooLarge(file, size, mostBytes);
    return await io.files.read(place);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fileFailure('read', file, error);
  }
}

function aWorkbookIn(folder: string): string {
  const name = path.join(folder, '*.xlsx');
  return name.includes(' ') ? `"${folder}"/*.xlsx` : name;
}

function tooLarge(file: string, size: number, mostBytes: number): Failure {
  const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000));
  return new Failure(
    `${file} has ${megabytes(size)} MB, and files over ${megabytes(mostBytes)} MB are not read. ` +
      'Check that it is the return; if it is, remove pictures and unused sheets and save it again.',
  );
}

/** Whether two paths are one file, through links too; false where either does not exist. */
export async function isSameFile(io: Io, one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((file) => identityOf(io, path.resolve(io.folder, file))));
  return first !== null && first === second;
}

async function identityOf(io: Io, place: string): Promise<string | null> {
  try {
    return (await io.files.facts(place)).identity;
  } catch (error) {
    if (codeOf(error) !== '') return null;
    throw error;
  }
}
