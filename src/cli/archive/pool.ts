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

/** Answered once for each task, in no order across chunks. */
export type Answered = (task: Task, answer: Answer) => void;

/** Processes that live from one `run` to the next: what they have warmed up and read is not done again. */
export class WorkerPool {
  private readonly lanes: Lane[];

  constructor(options: PoolOptions) {
    this.lanes = Array.from({ length: options.workers }, () => new Lane(options));
  }

  /** The most memory that one worker held, in bytes. */
  get peakMemory(): number {
    return Math.max(0, ...this.lanes.map((lane) => lane.peakMemory));
  }

  /**
   * Does all tasks, those of one chunk in order by one worker as long as it lives. `answered` is told of each; a task
   * whose worker ends or takes too long is answered as failed, and the next one is given to a new worker.
   */
  async run(chunks: readonly (readonly Task[])[], answered: Answered): Promise<void> {
    const queue = chunks.filter((chunk) => chunk.length > 0);
    const work = async (lane: Lane): Promise<void> => {
      for (let chunk = lane.takeFrom(queue); chunk; chunk = lane.takeFrom(queue)) {
        for (const task of chunk) answered(task, await lane.answer(task));
      }
    };
    await Promise.all(this.lanes.slice(0, queue.length).map(work));
  }

  close(): void {
    for (const lane of this.lanes) lane.close();
  }
}

/** One worker after another: a new one where the last has ended. */
class Lane {
  peakMemory = 0;
  private worker: Worker | null = null;
  private readonly seen = new Set<string>();

  constructor(private readonly options: PoolOptions) {}

  /** A chunk whose files this worker has read before, where there is one. */
  takeFrom(queue: (readonly Task[])[]): readonly Task[] | undefined {
    const familiar = queue.findIndex(([first]) => first !== undefined && this.seen.has(first.file));
    return queue.splice(Math.max(0, familiar), 1)[0];
  }

  async answer(task: Task): Promise<Answer> {
    this.worker ??= this.options.start();
    this.seen.add(task.file);
    const done = await ask(this.worker, task, this.options.patience);
    if (typeof done === 'string') {
      this.close();
      return { kind: 'failed', reason: done };
    }
    this.peakMemory = Math.max(this.peakMemory, done.peakMemory);
    return done.answer;
  }

  close(): void {
    this.worker?.stop();
    this.worker = null;
    this.seen.clear();
  }
}

/** The reply, or why there is none. */
function ask(worker: Worker, task: Task, patience: number): Promise<Reply | string> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(
        `It was not done after ${String(Math.round(patience / 1000))} seconds and was given up. Check it on its own.`,
      );
    }, patience);
    // The worker keeps this process running, and with it the timer.
    timer.unref();
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
