/** The few expressions that the tables write targets and bands in. A text of another kind throws: nothing is guessed. */
import type { AgreementInput } from './agreement';

type KpiInput = AgreementInput['kpis'][number];
type TargetInput = KpiInput['targets'][number];
type BandInput = KpiInput['bands']['good'];
type EdgeInput = NonNullable<BandInput['atLeast']>;
type Direction = KpiInput['direction'];

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

function found(match: RegExpExecArray | null, group: number): string | null {
  return match?.[group] ?? null;
}

/** Reads "75 from 2014-04-01; 78 from …", "profile 8,16,… from April", "4 to 8" and "90". */
export function targetsOf(words: string, effectiveFrom: string): TargetInput[] {
  const profile = /^profile ([\d,. ]+) from April$/.exec(words);
  if (profile) return profileTargets(found(profile, 1) ?? '', effectiveFrom);
  return words.split(';').map((part) => {
    const [value, from] = part.split(' from ');
    return { from: from?.trim() ?? effectiveFrom, value: targetValue((value ?? '').trim()) };
  });
}

function profileTargets(list: string, effectiveFrom: string): TargetInput[] {
  const year = Number(effectiveFrom.slice(0, 4));
  return list.split(',').map((value, index) => {
    const month = ((index + 3) % 12) + 1;
    const from = `${String(month < 4 ? year + 1 : year)}-${String(month).padStart(2, '0')}-01`;
    return { from, value: targetValue(value.trim()) };
  });
}

function targetValue(words: string): TargetInput['value'] {
  const range = new RegExp(`^(${NUMBER}) to (${NUMBER})$`).exec(words);
  if (range) return { low: Number(found(range, 1)), high: Number(found(range, 2)) };
  return numberOf(words);
}

function numberOf(words: string): number {
  if (!new RegExp(`^${NUMBER}$`).test(words)) throw new Error(`"${words}" is not a number.`);
  return Number(words);
}

/** Reads ">=target-3", "<=target*1.1", ">=85", "=100" and "4 to 8"; an empty text is no band. */
export function bandOfWords(words: string, direction: Direction): BandInput | null {
  if (words === '') return null;
  const range = new RegExp(`^(${NUMBER}) to (${NUMBER})$`).exec(words);
  if (range) return { atLeast: Number(found(range, 1)), atMost: Number(found(range, 2)) };
  const match = /^(>=|<=|=)(.+)$/.exec(words);
  const sign = found(match, 1);
  const edge = edgeOf(found(match, 2) ?? '');
  if (sign === '>=') return { atLeast: edge };
  if (sign === '<=') return { atMost: edge };
  if (sign !== '=') throw new Error(`"${words}" is not a band.`);
  // The best there can be: nothing stands beyond it, so one edge says the same.
  if (direction === 'higher') return { atLeast: edge };
  if (direction === 'lower') return { atMost: edge };
  return { atLeast: edge, atMost: edge };
}

function edgeOf(words: string): EdgeInput {
  const match = /^target(?:([-+*])(\d+(?:\.\d+)?))?$/.exec(words);
  if (!match) return numberOf(words);
  const amount = Number(found(match, 2));
  switch (found(match, 1)) {
    case '*':
      return { times: amount };
    case '+':
      return { plus: amount };
    case '-':
      return { plus: -amount };
    default:
      return {};
  }
}
