import { Cancelled, ReviewClient, WorkerFailure } from '../../../src/taskpane/homes/review-client';
import type { FromWorker } from '../../../src/taskpane/homes/worker-messages';

const MINUTE = 60_000;
const REQUEST = { kind: 'clear', bytes: new Uint8Array() } as const;
const CLEARED: FromWorker = { kind: 'answer', answer: { kind: 'cleared', bytes: new Uint8Array([1]) } };

/** A worker that says what the test has it say. */
class MadeWorker implements Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'> {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  readonly postMessage = jest.fn();
  readonly terminate = jest.fn();

  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }
}

describe('the client of the worker', () => {
  let workers: MadeWorker[] = [];
  const client = (): ReviewClient =>
    new ReviewClient(() => {
      const worker = new MadeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    });

  beforeEach(() => {
    workers = [];
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('stops a worker that says nothing for five minutes, tells what to do, and starts another for the next task', async () => {
    const asked = client();
    const answer = asked.ask(REQUEST, () => undefined);
    jest.advanceTimersByTime(5 * MINUTE);
    await expect(answer).rejects.toThrow(/more than 5 minutes and was stopped; .* use the command line/);
    await expect(answer).rejects.toBeInstanceOf(WorkerFailure);
    expect(workers[0]?.terminate).toHaveBeenCalledTimes(1);
    const next = asked.ask(REQUEST, () => undefined);
    expect(workers).toHaveLength(2);
    workers[1]?.say(CLEARED);
    await expect(next).resolves.toMatchObject({ kind: 'cleared' });
  });

  it('waits on for one that says how far it is', async () => {
    const stages: string[] = [];
    const answer = client().ask(REQUEST, (stage) => stages.push(stage));
    for (const stage of ['reading', 'checking', 'marking'] as const) {
      jest.advanceTimersByTime(4 * MINUTE);
      workers[0]?.say({ kind: 'stage', stage });
    }
    jest.advanceTimersByTime(4 * MINUTE);
    workers[0]?.say(CLEARED);
    await expect(answer).resolves.toMatchObject({ kind: 'cleared' });
    expect(stages).toEqual(['reading', 'checking', 'marking']);
  });

  it.each(['answered', 'cancelled'])('waits for nothing after it was %s', async (how) => {
    const asked = client();
    const answer = asked.ask(REQUEST, () => undefined);
    if (how === 'answered') workers[0]?.say(CLEARED);
    else asked.cancel();
    await (how === 'answered' ? answer : expect(answer).rejects.toBeInstanceOf(Cancelled));
    expect(jest.getTimerCount()).toBe(0);
  });
});
