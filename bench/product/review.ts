/** node review.cjs FILE: the time of a review from a Snapshot in memory, and of touching every cell of it once. */
import { readFileSync } from 'node:fs';
import shipped from '../../assets/agreements/scc-sda-cluster-a-2014-15.json';
import { loadAgreement } from '../../src/agreement/load';
import { readWorkbook } from '../../src/hosts/file';
import { review } from '../../src/review';
import type { Snapshot } from '../../src/workbook/snapshot';

const loaded = loadAgreement(shipped);
if (!loaded.ok) throw new Error('The shipped agreement cannot be used.');
const { agreement } = loaded;
const snapshot = readWorkbook(new Uint8Array(readFileSync(process.argv[2] ?? '')));

const touched = timed(() => touch(snapshot));
const reviewed = timed(() => review({ snapshot, agreement }));
const { yearToDate } = reviewed.value;
console.log(
  JSON.stringify({
    seconds: reviewed.seconds,
    touchSeconds: touched.seconds,
    cells: touched.value,
    days: yearToDate.isChecked ? yearToDate.value.total.days / 4 : null,
  }),
);

/** Counts the cells that are not blank: the least that any review must look at. */
function touch({ sheets, texts }: Snapshot): number {
  let count = 0;
  let sum = 0;
  for (const { columns } of sheets) {
    for (const { blocks } of columns) {
      for (const { kinds, numbers } of blocks) {
        for (let at = 0; at < kinds.length; at += 1) {
          const kind = kinds[at] ?? 0;
          if (kind === 0) continue;
          count += 1;
          sum += kind === 2 ? (texts[numbers[at] ?? 0]?.length ?? 0) : (numbers[at] ?? 0);
        }
      }
    }
  }
  if (Number.isNaN(sum)) throw new Error('A cell holds no number.');
  return count;
}

function timed<Result>(work: () => Result): { readonly value: Result; readonly seconds: number } {
  const from = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - from) / 1000 };
}
