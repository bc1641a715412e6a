/** The outcome of a mutation run as a page. */
import type { Trial } from './run';

const FATES = ['atCell', 'elsewhere', 'missed', 'allowed'] as const;
type Counts = Record<(typeof FATES)[number], number>;

/** The part of the mistakes that a review noticed, from 0 to 1; changes that leave the return right are none. */
export function scoreOf(trials: readonly Trial[]): number {
  const { atCell, elsewhere, missed } = countsOf(trials);
  return (atCell + elsewhere) / (atCell + elsewhere + missed);
}

/** Markdown, without times, so that the same run gives the same page. */
export function reportOf(trials: readonly Trial[], subject: string): string {
  const counts = countsOf(trials);
  const mistakes = trials.length - counts.allowed;
  return [
    '# One wrong cell at a time',
    '',
    `\`npm run mutate\` takes ${subject} and makes one mistake at a time in it, in every kind of cell that the agreement gives a meaning to: a figure a little too high, ten times too high, negative, in words, an Excel error; a date a year off; a word that means nothing or that belongs to another row; a blank. After each it reviews the return and asks for a finding that was not there before.`,
    '',
    `**${percent(scoreOf(trials))} of ${number(mistakes)} mistakes were noticed**: ${number(counts.atCell)} by a finding that names the cell itself, ${number(counts.elsewhere)} by one at a figure that depends on it (a total, or the order that the row is charged to). ${number(counts.missed)} were missed. ${number(counts.allowed)} more changes left the return right, and to notice them would be noise.`,
    '',
    table('Table', trials, ({ place }) => place.role),
    '',
    table('Mistake', trials, ({ mistake }) => mistake),
    '',
    '## Missed',
    '',
    'Nothing in the return, the agreement or the earlier returns says that these are wrong.',
    '',
    ...listed(
      trials,
      'missed',
      ({ place, mistake, explanation }) =>
        `${place.role}, ${place.field}: ${mistake}; ${explanation ?? 'not explained'}`,
    ),
    '',
    '## Right all the same',
    '',
    ...listed(trials, 'allowed', ({ place, explanation }) => `${place.role}, ${place.field}: ${explanation ?? ''}`),
    '',
    '## Rules that noticed',
    '',
    rulesThatNoticed(trials),
    '',
  ].join('\n');
}

function countsOf(trials: readonly Trial[]): Counts {
  const counts: Counts = { atCell: 0, elsewhere: 0, missed: 0, allowed: 0 };
  for (const { fate } of trials) counts[fate] += 1;
  return counts;
}

function table(heading: string, trials: readonly Trial[], keyOf: (trial: Trial) => string): string {
  const lines = [...grouped(trials, keyOf)].map(([key, group]) => {
    const counts = countsOf(group);
    return `| ${key} | ${FATES.map((fate) => number(counts[fate])).join(' | ')} | ${percent(scoreOf(group))} |`;
  });
  return [
    `| ${heading} | at the cell | at what depends on it | missed | right all the same | noticed |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
  ].join('\n');
}

function listed(trials: readonly Trial[], fate: Trial['fate'], keyOf: (trial: Trial) => string): readonly string[] {
  const groups = grouped(
    trials.filter((trial) => trial.fate === fate),
    keyOf,
  );
  return [...groups].map(([key, group]) => `- ${key} (${number(group.length)})`);
}

function rulesThatNoticed(trials: readonly Trial[]): string {
  const rules = new Set(trials.flatMap((trial) => trial.rules));
  return `${[...rules].sort(byNumber).join(', ')}.`;
}

function byNumber(left: string, right: string): number {
  return Number(left.slice(1)) - Number(right.slice(1));
}

function grouped(trials: readonly Trial[], keyOf: (trial: Trial) => string): ReadonlyMap<string, readonly Trial[]> {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    const group = groups.get(keyOf(trial));
    if (group) group.push(trial);
    else groups.set(keyOf(trial), [trial]);
  }
  return groups;
}

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(Math.floor(share * 1000) / 10).toFixed(1)}%`;
}

function number(count: number): string {
  return count.toLocaleString('en-GB');
}
