/** The program itself, which reads and reviews the same workbook once only: for tests that run a command many times. */
import { realEngine } from '../../src/cli/real-engine';
import type { Engine } from '../../src/cli/engine';
import type { Review } from '../../src/review/review';
import type { Snapshot } from '../../src/workbook/snapshot';

export function rememberingEngine(): Engine {
  const read = new Map<string, Snapshot>();
  const reviews = new Map<string, Review>();
  const names = new Map<Snapshot, string>();
  return {
    ...realEngine,
    readWorkbook: (bytes) => {
      const key = Buffer.from(bytes).toString('latin1');
      const snapshot = read.get(key) ?? realEngine.readWorkbook(bytes);
      read.set(key, snapshot);
      if (!names.has(snapshot)) names.set(snapshot, String(names.size));
      return snapshot;
    },
    review: (snapshot, agreement, earlier, waiving) => {
      const workbooks = [snapshot, ...earlier].map((each) => names.get(each) ?? '');
      const key = JSON.stringify([workbooks, agreement.id, agreement.version, waiving]);
      const known = reviews.get(key) ?? realEngine.review(snapshot, agreement, earlier, waiving);
      reviews.set(key, known);
      return known;
    },
  };
}
