/** Where the contenders are, and how they are started. They are installed into bench/.peers and are no dependency of the product. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const HERE = import.meta.dirname;
export const PEERS = path.join(HERE, '.peers');
export const BUILT = path.join(HERE, '.built');

/** Exact versions. Arquero asks for a flechette whose own dependency not every registry has, so that one is pinned. */
const VERSIONS: Readonly<Record<string, string>> = {
  exceljs: '4.4.0',
  '@e965/xlsx': '0.20.3',
  hucre: '1.0.0',
  'read-excel-file': '9.3.17',
  arquero: '8.0.3',
  '@duckdb/node-api': '1.5.6-r.1',
};
const PINNED = { '@uwdata/flechette': '2.0.0' };
/** Debian's own, which has Debian's pandas and openpyxl. */
const PYTHON = '/usr/bin/python3';

/** Installs what is missing, and builds the product as it ships. */
export function prepare(): void {
  mkdirSync(PEERS, { recursive: true });
  if (!existsSync(path.join(PEERS, 'node_modules'))) {
    writeFileSync(
      path.join(PEERS, 'package.json'),
      JSON.stringify({ private: true, dependencies: VERSIONS, overrides: PINNED }, null, 2),
    );
    run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], PEERS);
  }
  // Beside the packages, so that they find them.
  cpSync(path.join(HERE, 'peers'), PEERS, { recursive: true });
  if (!hasPandas() && process.getuid?.() === 0) {
    run('apt-get', ['install', '-y', '-qq', 'python3-pandas', 'python3-openpyxl'], HERE);
  }
  run('npx', ['webpack', '--config', 'bench/build.webpack.cjs'], path.dirname(HERE));
}

export function hasPandas(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import pandas, openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** By its own address, since contenders run in another folder. */
const TSX = createRequire(import.meta.filename).resolve('tsx/cjs');
const COST = path.join(PEERS, 'cost.cjs');

export function nodePeer(script: string, ...parts: string[]): [string, ...string[]] {
  return [process.execPath, '--require', COST, path.join(PEERS, script), ...parts];
}

export function pythonPeer(script: string, ...parts: string[]): [string, ...string[]] {
  return [PYTHON, path.join(PEERS, script), ...parts];
}

export function product(program: string, ...parts: string[]): [string, ...string[]] {
  return [process.execPath, '--require', COST, path.join(BUILT, 'cli', `${program}.cjs`), ...parts];
}

/** A script that drives Chromium, run from its source: what it measures is within the browser. */
export function browserScript(script: string, ...parts: string[]): [string, ...string[]] {
  return [process.execPath, '--require', COST, '--require', TSX, path.join(HERE, 'browser', script), ...parts];
}

function run(program: string, parts: readonly string[], folder: string): void {
  execFileSync(program, parts, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
