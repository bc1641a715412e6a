/**
 * The pane as it is shipped, built once for all tests: the folder of a build is named by the digest of what it was made
 * of, so that no test sees a bundle of other sources, and builds of different sources do not disturb each other.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../../..');
/** `npm ci` empties it, and no other command writes there. */
const BUILDS = path.join(ROOT, 'node_modules/.cache/tested-pane');
const SOURCES = ['src', 'webpack', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json'];
const WEBPACK = ['node_modules/webpack/bin/webpack.js', '--config-name', 'taskpane', '--mode', 'production'];
/** Longer than any test run looks at one. */
const KEPT_MS = 3 * 3600 * 1000;
/** Sources that go on changing while they are built are somebody's work at that moment. */
const MOST_ATTEMPTS = 5;
const POLL_MS = 200;
/** How long beforeAll may take: a build, and the one of another worker before it. */
export const BUILD_PATIENCE_MS = 400_000;

/** The folder of the build of the sources as they are now. Processes that ask at once get the same build. */
export async function builtPane(): Promise<string> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const digest = digestOfSources();
    const built = path.join(BUILDS, digest, 'pane');
    if (!existsSync(built)) await alone(() => build(digest));
    if (digestOfSources() === digest) return built;
  }
  throw new Error('The sources of the pane change faster than they can be built.');
}

async function build(digest: string): Promise<void> {
  const place = path.join(BUILDS, digest);
  if (existsSync(place)) return;
  const making = path.join(BUILDS, `making-${String(process.pid)}`);
  rmSync(making, { recursive: true, force: true });
  const output = ['--output-path', path.join(making, 'pane')];
  await promisify(execFile)(process.execPath, [...WEBPACK, ...output], { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  // A folder under its digest is whole: it comes there at once.
  if (digestOfSources() === digest && !existsSync(place)) renameSync(making, place);
  else rmSync(making, { recursive: true, force: true });
  dropOldBuilds();
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  const take = (name: string) => {
    const place = path.join(ROOT, name);
    if (statSync(place).isDirectory()) {
      for (const inner of readdirSync(place).sort()) take(`${name}/${inner}`);
      return;
    }
    const content = readFileSync(place);
    hash.update(`${name}\0${String(content.length)}\0`).update(content);
  };
  for (const source of SOURCES) take(source);
  return hash.digest('hex').slice(0, 24);
}

function dropOldBuilds(): void {
  for (const name of readdirSync(BUILDS)) {
    const place = path.join(BUILDS, name);
    const age = Date.now() - statSync(place).mtimeMs;
    if (age > KEPT_MS) rmSync(place, { recursive: true, force: true });
  }
}

/** One process at a time; a lock whose process has ended (a test run that was stopped) counts for nothing. */
async function alone(act: () => Promise<void>): Promise<void> {
  const lock = path.join(BUILDS, 'lock');
  mkdirSync(BUILDS, { recursive: true });
  while (!taken(lock)) {
    if (!isHeld(lock)) rmSync(lock, { force: true });
    await sleep(POLL_MS);
  }
  try {
    await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isHeld(lock: string): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    return false;
  }
}
