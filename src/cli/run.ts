/** One run of the command line, from its arguments to its exit code. */
import { CommanderError } from 'commander';
import type { Engine } from './engine';
import { CHECKED, NOT_CHECKED } from './exit-code';
import type { Io } from './io';
import { sayFailure } from './messages';
import { programFor } from './program';

/** Runs `sda-return` with these arguments (without the names of node and script). Never rejects. */
export async function run(args: readonly string[], io: Io, engine: Engine): Promise<number> {
  let code = CHECKED;
  try {
    const program = programFor(io, engine, (ended) => {
      code = ended;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // The library has said what there was to say: help, the version, or what is wrong with the arguments.
    if (error instanceof CommanderError) return error.exitCode === 0 ? CHECKED : NOT_CHECKED;
    sayFailure(io, error);
    return NOT_CHECKED;
  }
}
