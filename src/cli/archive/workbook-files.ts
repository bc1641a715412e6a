/** The workbooks of a folder and of the folders in it. */
import path from 'node:path';
import { fileFailure } from '../failure';
import type { Io } from '../io';

const WORKBOOK = /\.xls[xm]$/i;
/** Excel's lock files, and what hides from listings. */
const PASSED_OVER = /^(~\$|\.)/;

/** Paths from the folder, with slashes, in order. `except` is a folder that is passed over. Rejects with a `Failure`. */
export async function workbookFiles(io: Io, folder: string, except: string): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (inside: string): Promise<void> => {
    const place = path.resolve(io.folder, folder, inside);
    if (place === path.resolve(io.folder, except)) return;
    for (const { name, kind } of await entriesOf(io, place)) {
      if (PASSED_OVER.test(name)) continue;
      const below = inside === '' ? name : `${inside}/${name}`;
      if (kind === 'folder') await visit(below);
      else if (kind === 'file' && WORKBOOK.test(name)) found.push(below);
    }
  };
  await visit('');
  return found.sort((left, right) => (left < right ? -1 : 1));
}

async function entriesOf(io: Io, place: string): Promise<Awaited<ReturnType<Io['files']['list']>>> {
  try {
    return await io.files.list(place);
  } catch (error) {
    throw fileFailure('list', place, error);
  }
}
