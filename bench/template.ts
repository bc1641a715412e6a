/** Microsoft's React task pane, built as its own README says and as our pane is: `webpack --mode production`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = 'https://github.com/OfficeDev/Office-Addin-TaskPane-React';
/** The same as in test/taskpane/browser/template-first-load.ts. */
const COMMIT = '4abbd86057583dccfc10bc35e9e49961cdc64f94';
const FOLDER = path.join(import.meta.dirname, '.template');
export const TEMPLATE_BUILT = path.join(FOLDER, 'dist');

/** Fetches and builds it where it is not there yet. Where it cannot be had, its line of the table says that it failed. */
export function prepareTemplate(): void {
  const page = path.join(TEMPLATE_BUILT, 'taskpane.html');
  try {
    if (!existsSync(page)) build();
    // The name of our own page in Excel, by which the test Excel opens either.
    copyFileSync(page, path.join(TEMPLATE_BUILT, 'excel.html'));
  } catch (error) {
    console.warn(`The template was not built: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function build(): void {
  mkdirSync(FOLDER, { recursive: true });
  run('git', 'init', '--quiet');
  run('git', 'fetch', '--quiet', '--depth', '1', REPOSITORY, COMMIT);
  run('git', 'checkout', '--quiet', 'FETCH_HEAD');
  run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
  run('npx', 'webpack', '--mode', 'production');
}

function run(program: string, ...parts: string[]): void {
  execFileSync(program, parts, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
}
