/** The pane's end of the worker: one task at a time, which can be cancelled. */
import { PartGatherer } from './markup-parts';
import type { Answer, Checked, FromWorker, Request, Stage } from './worker-messages';

const STOPPED = 'The part of this program that checks returns stopped. Try again.';

/** Minutes that the worker may go without a word before it is stopped. A million rows take less than one. */
const PATIENCE = 5;
const TOO_LONG =
  `This took more than ${String(PATIENCE)} minutes and was stopped; the workbook is as it was. ` +
  'Check that it is the return you expect; if it is only very large, use the command line, which can be given more time.';

const startWorker = (): Worker => new Worker(new URL('./review-worker.ts', import.meta.url));

/** A failure in words for the user, with details for a support desk. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';

  constructor(
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export class ReviewClient {
  private worker: Worker | null = null;
  private abandon: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly start = startWorker) {}

  /** Rejects with a WorkerFailure (also where the worker takes too long), or with Cancelled where `cancel` was called meanwhile. */
  ask(request: Request, onStage: (stage: Stage) => void): Promise<Answer> {
    const worker = (this.worker ??= this.start());
    return new Promise<Answer>((resolve, reject) => {
      const wait = (): void => {
        this.wait(() => {
          this.stop();
          reject(new WorkerFailure(TOO_LONG, `The worker was at a task of kind ${request.kind}.`));
        });
      };
      this.abandon = () => {
        reject(new Cancelled('The check was cancelled.'));
      };
      const parts = new PartGatherer();
      const sent = request.kind === 'check' && request.source.kind === 'snapshot' ? request.source.snapshot : null;
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'stage' || data.kind === 'cells') wait();
        else this.waitNoMore();
        if (data.kind === 'stage') onStage(data.stage);
        else if (data.kind === 'cells') parts.take(data.part);
        else if (data.kind === 'answer') resolve(data.answer);
        else if (data.kind === 'checkedAsSent' && sent) resolve({ ...whole(data.checked, parts), snapshot: sent });
        else if (data.kind === 'failed') reject(new WorkerFailure(data.message, data.details));
        else reject(new WorkerFailure(STOPPED, `Nothing was sent that could be ${data.kind}.`));
      };
      const fail = (details: string): void => {
        this.stop();
        reject(new WorkerFailure(STOPPED, details));
      };
      // Where the worker could not be loaded, the event has no message.
      worker.onerror = ({ message = 'It could not be loaded.' }: Partial<ErrorEvent>) => {
        fail(message);
      };
      worker.onmessageerror = () => {
        fail('Its answer could not be read.');
      };
      wait();
      worker.postMessage(request);
    });
  }

  /** Stops the task at hand, if there is one; the next one starts a fresh worker. */
  cancel(): void {
    this.stop();
    this.abandon?.();
    this.abandon = null;
  }

  private wait(ring: () => void): void {
    this.waitNoMore();
    this.timer = setTimeout(ring, PATIENCE * 60_000);
  }

  private waitNoMore(): void {
    clearTimeout(this.timer);
  }

  private stop(): void {
    this.waitNoMore();
    this.worker?.terminate();
    this.worker = null;
  }
}

function whole(checked: Omit<Checked, 'snapshot'>, parts: PartGatherer): Omit<Checked, 'snapshot'> {
  return { ...checked, markup: checked.markup && parts.whole(checked.markup) };
}
