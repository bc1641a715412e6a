/** How each thing in a column is usually written, and the words that stray from it. */
import { cleanText } from '../../reading/values/clean-text';
import { spellingOf, type ColumnWords, type WrittenWord } from './written-words';

/** One way of writing a thing, whatever its capitals and stray spaces. */
interface Spelling {
  readonly means: string;
  readonly spelling: string;
  /** As most of its cells write it, without stray spaces. */
  readonly written: string | number;
  readonly count: number;
}

/** The words of a column that mean what another word there means, each with the word that should stand in its place. */
export function strayWords({ words, kind }: ColumnWords): ReadonlyMap<WrittenWord, string | number> {
  if (kind === 'own') return new Map();
  const spellings = spellingsOf(words);
  const codes = kind === 'codes' ? mostlyCodes(spellings) : [];
  const usual = new Map(spellings.map(({ means }) => [means, usualOf(means, spellings, codes)]));
  const strays = words.flatMap((word) => {
    const instead = usual.get(word.means);
    return instead === undefined || spellingOf(instead) === spellingOf(word.written) ? [] : [[word, instead] as const];
  });
  return new Map(strays);
}

/** Those used most first. */
function spellingsOf(words: readonly WrittenWord[]): readonly Spelling[] {
  const known = new Map<string, Spelling>();
  const byUse = [...words].sort((one, other) => other.count - one.count);
  for (const { means, written, count } of byUse) {
    const spelling = spellingOf(written);
    const key = `${means}\0${spelling}`;
    const before = known.get(key);
    const clean = typeof written === 'string' ? cleanText(written) : written;
    known.set(key, before ? { ...before, count: before.count + count } : { means, spelling, written: clean, count });
  }
  return [...known.values()].sort((one, other) => other.count - one.count);
}

/** The spellings that are codes, where most cells of the column have them; none otherwise. */
function mostlyCodes(spellings: readonly Spelling[]): readonly Spelling[] {
  const codes = spellings.filter(({ means, written }) => String(written).toLowerCase() === means.toLowerCase());
  return 2 * cellsIn(codes) > cellsIn(spellings) ? codes : [];
}

function cellsIn(spellings: readonly Spelling[]): number {
  return spellings.reduce((sum, { count }) => sum + count, 0);
}

/** The code in a column of codes, where it need not be written yet; otherwise the spelling used most. */
function usualOf(means: string, spellings: readonly Spelling[], codes: readonly Spelling[]): string | number {
  const [code] = codes;
  if (!code) return spellings.find((each) => each.means === means)?.written ?? means;
  const own = codes.find((each) => each.means === means)?.written;
  return own ?? (typeof code.written === 'number' && Number.isFinite(Number(means)) ? Number(means) : means);
}
