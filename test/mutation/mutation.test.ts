/** A bounded part of the mutation run, and the run's own honesty. The whole of it is `npm run mutate`. */
import { cellAt, sheetNamed } from '../../src/workbook/snapshot';
import { julyAndBefore } from './july';
import type { Mutant } from './mutants';
import { scoreOf } from './report';
import { allMutants, tryMutants, type Trial } from './run';
import { withValue } from './with-value';

const subject = julyAndBefore();

function triedOf(mutants: ReturnType<typeof allMutants>): readonly Trial[] {
  const trials: Trial[] = [];
  tryMutants(subject, mutants, (trial) => trials.push(trial));
  return trials;
}

function isVisitForJulyTraining({ place: { field, cell }, mistake }: Mutant): boolean {
  const { snapshot } = subject;
  const activity = sheetNamed(snapshot, 'Activity');
  if (!activity || field !== 'activityType' || mistake !== 'the word of another row') return false;
  const [reference, type] = [0, cell.column].map((column) => cellAt(snapshot, activity, cell.row, column));
  const isTraining = type?.kind === 'text' && type.value === 'Training event';
  return isTraining && reference?.kind === 'text' && reference.value.startsWith('E1407');
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

  it('is noticed where training of the month becomes a visit, unless no figure changes by it', () => {
    const trials = triedOf(allMutants(subject, 1).filter((mutant) => isVisitForJulyTraining(mutant)));
    const missed = trials.filter(({ fate }) => fate === 'missed');
    expect(new Set(missed.map(({ explanation }) => explanation))).toEqual(
      new Set(['other rows of the year count the school all the same', 'traded work counts in no total']),
    );
    expect(trials.length).toBeGreaterThan(missed.length);
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
