/** Microsoft's Open XML SDK validator, as a program of a development dependency. */
import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../../../../node_modules/.bin/ooxml-validator');

interface Report {
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly errorType: string;
  }[];
}

/** What the validator says against a file: part and description. */
export function validationErrors(file: Uint8Array, extension = 'xlsx'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  const path = join(folder, `workbook.${extension}`);
  try {
    writeFileSync(path, file);
    return reportOf(path).errors.map((error) => `${error.path ?? ''}: ${error.description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Errors that the second file has and the first has not, each as often as it has it more. */
export function freshErrors(before: Uint8Array, after: Uint8Array, extension = 'xlsx'): string[] {
  const known = validationErrors(before, extension);
  return validationErrors(after, extension).filter((error) => {
    const at = known.indexOf(error);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

const OPTIONS: ExecFileSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  maxBuffer: 100_000_000,
  stdio: ['ignore', 'pipe', 'ignore'],
};

/** The program ends with 1 where it finds errors, which it prints all the same. */
function reportOf(path: string): Report {
  try {
    return JSON.parse(execFileSync(PROGRAM, [path], OPTIONS)) as Report;
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return JSON.parse(stdout) as Report;
  }
}
