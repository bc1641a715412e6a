/** A worker of the pool as a process of its own: this program again, with another command. */
import { fork } from 'node:child_process';
import type { Reply } from './messages';
import type { Worker } from './pool';

/** The hidden command that a worker runs. */
export const WORKER_COMMAND = 'archive-worker';

/** Megabytes of JavaScript objects that one worker may hold. */
const MEMORY = 3_000;

/** `program` is the file that node runs; `args` go to the command. */
export function startChild(program: string, args: readonly string[], folder: string): Worker {
  const child = fork(program, [WORKER_COMMAND, ...args], {
    cwd: folder,
    execArgv: [...process.execArgv, `--max-old-space-size=${String(MEMORY)}`],
    // What a dying worker prints is no use to anyone; the pool says which file it died of.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let listener: (reply: Reply) => void = () => undefined;
  let ended: () => void = () => undefined;
  child.on('message', (reply: Reply) => {
    listener(reply);
  });
  const end = (): void => {
    ended();
  };
  child.on('error', end);
  child.on('exit', end);
  return {
    send: (task) => {
      child.send(task, (error) => {
        if (error) end();
      });
    },
    onReply: (next) => {
      listener = next;
    },
    onEnd: (next) => {
      ended = next;
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}
