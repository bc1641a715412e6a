import { comparison, figuresOf } from '../../bench/against-last';
import { reportOf } from '../../bench/report';
import { OURS } from '../../bench/row';
import { turnsOf } from '../../bench/rounds';

const measured = (name: string, times: readonly number[]) => ({
  name,
  times,
  seconds: [...times].sort((a, b) => a - b)[1] ?? NaN,
  noise: 0.01,
  cpu: 1,
  peakMb: 1,
  answer: {},
  answers: [],
});

const result = (ours: readonly number[], theirs: readonly number[]) => ({
  row: { name: 'read', title: 'Read', contenders: [], aims: [] },
  results: [measured(OURS, ours), measured('pandas', theirs)],
});

describe('the turns of the bench', () => {
  it('spreads the turns of each row over the whole time, so that a slow spell hits all rows', () => {
    const turns = turnsOf([
      { of: 'short', runs: 4 },
      { of: 'long', runs: 2 },
      { of: 'once', runs: 1 },
    ]);
    expect(turns.map(({ of, run }) => `${of} ${String(run)}`)).toEqual([
      'short 0',
      'long 0',
      'short 1',
      'once 0',
      'short 2',
      'long 1',
      'short 3',
    ]);
  });
});

describe('two runs of the bench', () => {
  const before = figuresOf([result([1, 1, 1], [5, 5, 5])]);

  it('agree in their ratios where the whole machine was slower, and say that the medians do not', () => {
    const words = comparison(before, figuresOf([result([2, 2, 2], [10, 10, 10])]));
    expect(words).toContain('Of 1 ratios, 1 are within the noise of the run before;');
    expect(words).toContain('Of 2 medians, 0 are within the noise of the run before (not: Read,');
    expect(words).toContain('The medians are 2.00 times those of the run before');
  });

  it('differ where one contender alone was slower, and name it with both ratios', () => {
    const words = comparison(before, figuresOf([result([1, 1, 1], [6, 6, 6])]));
    expect(words).toContain(
      'Of 1 ratios, 0 are within the noise of the run before (not: Read, pandas: 6.00 after 5.00);',
    );
  });

  it('agree as soon as one turn of a run reaches a turn of the other', () => {
    expect(comparison(before, figuresOf([result([1, 1, 1], [5, 6, 7])]))).toContain('Of 1 ratios, 1 are within');
    expect(comparison(before, figuresOf([result([1, 1, 1], [5.1, 6, 7])]))).toContain('Of 1 ratios, 0 are within');
    expect(comparison(before, figuresOf([result([1, 1, 1], [3, 4, 4.9])]))).toContain('Of 1 ratios, 0 are within');
  });

  it('say how many figures would differ by chance: one in ten of three turns each, one in 126 of five', () => {
    const again = (turns: number, rows: number) => {
      const times = Array.from({ length: turns }, () => 1);
      return Array.from({ length: rows }, (_, at) => {
        const { row, results } = result(times, times);
        return { row: { ...row, title: `Read ${String(at)}` }, results };
      });
    };
    const three = figuresOf(again(3, 20));
    const five = figuresOf(again(5, 63));
    expect(comparison(three, three)).toContain('Of 20 ratios, 20 are within the noise of the run before; by chance alone 2.0 would not be.'); // prettier-ignore
    expect(comparison(five, five)).toContain('Of 63 ratios, 63 are within the noise of the run before; by chance alone 0.5 would not be.'); // prettier-ignore
  });

  it('say nothing where no run came before', () => {
    expect(comparison({ medians: [], ratios: [] }, before)).toBe('');
  });
});

describe('a ratio in the table', () => {
  it('has the noise of its turns, not of the medians: each turn’s contenders ran one after the other', () => {
    expect(reportOf(result([1, 2, 4], [5, 10, 20]))).toContain('| 5.00 ±0 % |');
    expect(reportOf(result([1, 2, 4], [5, 10, 30]))).toContain('| 5.00 ±50 % |');
  });

  it('has none where there was a single turn', () => {
    expect(
      reportOf({
        ...result([1], [5]),
        results: [
          { ...measured(OURS, [1]), seconds: 1 },
          { ...measured('pandas', [5]), seconds: 5 },
        ],
      }),
    ).toContain('| 5.00 |');
  });
});
