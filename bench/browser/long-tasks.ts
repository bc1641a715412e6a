/** How long the thread that a page is drawn on was kept at one piece of work. */
import type { Frame } from 'playwright-core';

/** Tasks over 50 ms, as browsers count them. */
export interface LongTasks {
  /** Milliseconds; 0 where none was over 50 ms. */
  readonly longest: number;
  readonly count: number;
}

/** Counts from now on; `stop` tells what was seen. */
export async function countLongTasks(frame: Frame): Promise<{ stop(): Promise<LongTasks> }> {
  const observed = await frame.evaluateHandle(() => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration);
    });
    observer.observe({ type: 'longtask' });
    return { durations };
  });
  return {
    stop: () =>
      observed.evaluate(async ({ durations }) => {
        // Entries of the last task come after it.
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { longest: Math.max(0, ...durations), count: durations.length };
      }),
  };
}
