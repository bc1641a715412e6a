/** Whether LibreOffice opens files, many in one call. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BATCH = 40;
const SECONDS_A_BATCH = 240;
const SECONDS_A_FILE = 60;

export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

/** The files that it opens; their names must differ before the extension. `folder` takes what it writes. */
export function openedByLibreOffice(files: readonly string[], folder: string): ReadonlySet<string> {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < files.length; at += BATCH) convert(files.slice(at, at + BATCH), folder, SECONDS_A_BATCH);
  // One file that brings it down takes the rest of its batch along: each that is missing gets a call of its own.
  for (const file of files) if (!isConverted(file, folder)) convert([file], folder, SECONDS_A_FILE);
  return new Set(files.filter((file) => isConverted(file, folder)));
}

function convert(files: readonly string[], folder: string, seconds: number): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, ...files], {
    stdio: 'ignore',
    timeout: seconds * 1000,
  });
}

function isConverted(file: string, folder: string): boolean {
  return existsSync(join(folder, `${basename(file, extname(file))}.csv`));
}
