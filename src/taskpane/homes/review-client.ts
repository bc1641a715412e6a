/** The pane's end of the worker: one task at a time, which can be cancelled. */
import { withCells, type CellPart } from './markup-parts';
import type { Answer, FromWorker, Request, Stage } from './worker-messages';

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

  /** Rejects with a WorkerFailure, or with Cancelled where `cancel` was called meanwhile. */
  ask(request: Request, onStage: (stage: Stage) => void): Promise<Answer> {
    const worker = (this.worker ??= new Worker(new URL('./review-worker.ts', import.meta.url)));
    return new Promise<Answer>((resolve, reject) => {
      this.abandon = () => {
        reject(new Cancelled('The check was cancelled.'));
      };
      const parts: CellPart[] = [];
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'stage') onStage(data.stage);
        else if (data.kind === 'cells') parts.push(data.part);
        else if (data.kind === 'answer') resolve(whole(data.answer, parts));
        else reject(new WorkerFailure(data.message, data.details));
      };
      worker.onerror = ({ message }) => {
        this.stop();
        reject(new WorkerFailure('The part of this program that checks returns stopped. Try again.', message));
      };
      worker.postMessage(request);
    });
  }

  /** Stops the task at hand, if there is one; the next one starts a fresh worker. */
  cancel(): void {
    this.stop();
    this.abandon?.();
    this.abandon = null;
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}

function whole(answer: Answer, parts: readonly CellPart[]): Answer {
  if (answer.kind !== 'checked' || !answer.markup) return answer;
  return { ...answer, markup: withCells(answer.markup, parts) };
}
