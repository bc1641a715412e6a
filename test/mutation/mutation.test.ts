/** A bounded part of the mutation run, and the run's own honesty. The whole of it is `npm run mutate`. */
import { julyAndBefore } from './july';
import { scoreOf } from './report';
import { allMutants, tryMutants, type Trial } from './run';
import { withValue } from './with-value';

const subject = julyAndBefore();

function triedOf(mutants: ReturnType<typeof allMutants>): readonly Trial[] {
  const trials: Trial[] = [];
  tryMutants(subject, mutants, (trial) => trials.push(trial));
  return trials;
}

describe('one wrong cell at a time', () => {
  it('is noticed in at least 95 of 100 cases, and could not be in the others', () => {
    // Every seventh mutant, so that all kinds of cell and mistake are among them.
    const trials = triedOf(allMutants(subject, 60).filter((_, at) => at % 7 === 0));
    console.info(`${String(trials.length)} mistakes tried, score ${scoreOf(trials).toFixed(3)}.`);
    expect(trials.length).toBeGreaterThan(300);
    expect(scoreOf(trials)).toBeGreaterThanOrEqual(0.95);
    expect(trials.filter(({ fate, explanation }) => fate === 'missed' && explanation === null)).toEqual([]);
  }, 120_000);

  it('is not claimed where nothing changed', () => {
    const [mutant] = allMutants(subject, 1000).filter(({ place }) => place.field === 'actual');
    if (!mutant) throw new Error('There is no actual to try.');
    const { sheet, row, column } = mutant.place.cell;
    const same = subject.snapshot.sheets.find(({ name }) => name === sheet);
    const block = same?.columns.find((each) => each.column === column)?.blocks.find((each) => each.firstRow <= row);
    const value = block?.numbers[row - block.firstRow] ?? Number.NaN;
    const [trial] = triedOf([{ ...mutant, mistake: 'none', value: { kind: 'number', value } }]);
    expect(trial).toMatchObject({ rules: [] });
    expect(['missed', 'allowed']).toContain(trial?.fate);
  });

  it('leaves the return that it starts from as it was', () => {
    const before = structuredClone(subject.snapshot);
    withValue(subject.snapshot, { sheet: 'KPIs', row: 5, column: 7 }, { kind: 'text', value: 'changed' });
    expect(subject.snapshot).toEqual(before);
  });
});
