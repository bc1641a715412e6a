#!/usr/bin/env node
/** The command `sda-return`: everything it does is in `run.ts`. */
import path from 'node:path';
import { nodeIo } from './io';
import { realEngine } from './real-engine';
import { run } from './run';

// From src/cli in a checkout, and from dist/cli when built, the project is two folders up.
const home = path.resolve(__dirname, '../..');

void run(process.argv.slice(2), nodeIo(process, home), realEngine).then((code) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = code;
});
