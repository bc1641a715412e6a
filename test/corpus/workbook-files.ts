/** The workbooks of a folder. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Paths within the folder and its subfolders, in the same order on every machine. */
export function workbookFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.xlsx', '.xlsm'].includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .sort((a, b) => (a < b ? -1 : 1));
}
