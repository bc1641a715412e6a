/** Microsoft's React task pane, built as its own README says and as our pane is: `webpack --mode production`. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = 'https://github.com/OfficeDev/Office-Addin-TaskPane-React';
/** The same as in test/taskpane/browser/template-first-load.ts. */
const COMMIT = '4abbd86057583dccfc10bc35e9e49961cdc64f94';
const FOLDER = path.join(import.meta.dirname, '.template');
export const TEMPLATE_BUILT = path.join(FOLDER, 'dist');

/** Needed by its tests alone, and in the versions that it asks for on its authors' own registry only. */
const TEST_PACKAGES = ['office-addin-test-helpers', 'office-addin-test-server'];

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
  // What an attempt that failed left behind would stand in the way of the checkout.
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  run('git', 'init', '--quiet');
  run('git', 'fetch', '--quiet', '--depth', '1', REPOSITORY, COMMIT);
  run('git', 'checkout', '--quiet', 'FETCH_HEAD');
  keepWhatIsShipped();
  // Without scripts: one of the tools that we leave alone builds a key store for the system.
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  run('npx', 'webpack', '--mode', 'production');
}

interface LockFile {
  readonly packages: Record<string, { dev?: boolean; devOptional?: boolean; peer?: boolean; resolved?: string }>;
}

/**
 * Makes it installable from the usual registry. What its scripts are made of keeps the versions of its lock file, from
 * wherever npm gets them; the tools that build it have what its package.json asks for. Its tests go.
 */
function keepWhatIsShipped(): void {
  rmSync(path.join(FOLDER, '.npmrc'), { force: true });
  rmSync(path.join(FOLDER, 'test'), { recursive: true, force: true });
  run('npm', 'pkg', 'delete', ...TEST_PACKAGES.map((name) => `devDependencies.${name}`));
  const file = path.join(FOLDER, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const shipped = Object.entries(lock.packages)
    .filter(([where, { dev, devOptional, peer }]) => where === '' || !(dev ?? devOptional ?? peer ?? false))
    .map(([where, { resolved: _, ...rest }]) => [where, rest]);
  writeFileSync(file, JSON.stringify({ ...lock, packages: Object.fromEntries(shipped) as unknown }));
}

function run(program: string, ...parts: string[]): void {
  execFileSync(program, parts, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
}
