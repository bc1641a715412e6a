/**
 * Worker processes that tasks are spread over. A process and not a thread: one that runs out of memory or never ends
 * takes nothing else with it, and the task that it died of is told as failed.
 */
import type { Answer, Reply, Task } from './messages';

/** A process, as far as the pool needs it. */
export interface Worker {
  send(task: Task): void;
  onReply(listener: (reply: Reply) => void): void;
  /** Called once, however the process ends. */
  onEnd(listener: () => void): void;
  stop(): void;
}

export interface PoolOptions {
  readonly workers: number;
  /** Milliseconds that one task may take. */
  readonly patience: number;
  readonly start: () => Worker;
}

export interface PoolRun {
  /** The most memory that one worker held, in bytes. */
  readonly peakMemory: number;
}

/**
 * Does all tasks, those of one chunk in order by one worker as long as it lives. `answered` is told of each; a task
 * whose worker ends or takes too long is answered as failed, and the next one is given to a new worker.
 */
export async function runPool(
  chunks: readonly (readonly Task[])[],
  { workers, patience, start }: PoolOptions,
  answered: (task: Task, answer: Answer) => void,
): Promise<PoolRun> {
  const queue = chunks.map((chunk) => [...chunk]).filter((chunk) => chunk.length > 0);
  let peakMemory = 0;
  const lane = async (): Promise<void> => {
    let worker: Worker | null = null;
    try {
      for (let chunk = queue.shift(); chunk; chunk = queue.shift()) {
        for (const task of chunk) {
          worker ??= start();
          const done: Reply | string = await ask(worker, task, patience);
          if (typeof done === 'string') {
            worker.stop();
            worker = null;
            answered(task, { kind: 'failed', reason: done });
          } else {
            peakMemory = Math.max(peakMemory, done.peakMemory);
            answered(task, done.answer);
          }
        }
      }
    } finally {
      worker?.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, queue.length) }, lane));
  return { peakMemory };
}

/** The reply, or why there is none. */
function ask(worker: Worker, task: Task, patience: number): Promise<Reply | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(
        `It was not done after ${String(Math.round(patience / 1000))} seconds and was given up. Check it on its own.`,
      );
    }, patience);
    const settle = (outcome: Reply | string): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.onReply(settle);
    worker.onEnd(() => {
      settle('The process that read it ended, most likely for want of memory. Check it on its own.');
    });
    worker.send(task);
  });
}
