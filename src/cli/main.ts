#!/usr/bin/env node
/** The command `sda-return`: everything it does is in `run.ts`, in a process that this one watches. */
import path from 'node:path';
import { WORKER_COMMAND } from './archive/child';
import { nodeIo } from './io';
import { sayError } from './messages';
import { UNWATCHED, watch, WATCHED, watcherOf, type Watcher } from './watch';

// From src/cli in a checkout, and from dist/cli when built, the project is two folders up.
const home = path.resolve(__dirname, '../..');

/** Loads the program itself, which the process that watches has no need of. */
async function runHere(args: readonly string[], watcher: Watcher): Promise<number> {
  const [{ run }, { realEngine }] = await Promise.all([import('./run'), import('./real-engine')]);
  return run(args, nodeIo(process, home, watcher), realEngine);
}

async function main([first = '', ...others]: readonly string[]): Promise<number> {
  // The archive's own process watches its workers.
  if (first === WORKER_COMMAND) return runHere([first, ...others], UNWATCHED);
  if (first !== WATCHED) {
    const io = nodeIo(process, home, UNWATCHED);
    return watch(process.argv[1] ?? '', process.argv.slice(2), (message) => { sayError(io, message); }); // prettier-ignore
  }
  const watcher = watcherOf(process);
  const code = await runHere(others, watcher);
  watcher.end(code);
  return code;
}

void main(process.argv.slice(2)).then((code) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = code;
});
