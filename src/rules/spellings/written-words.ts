/** The words that a column of a return is written in: each way of writing once, what it means and where it stands. */
import { cleanText } from '../../reading/values/clean-text';
import type { CellRef } from '../../workbook/a1';

/**
 * Which words of a column may give way to another: to the agreement's code where most of the column are codes, else to
 * the one used most (`codes`); to the one used most (`words`); to none, because each is somebody's own (`own`).
 */
export type WordKind = 'codes' | 'words' | 'own';

export interface WrittenWord {
  /** The same for all that count as one; of `codes` the code. */
  readonly means: string;
  readonly written: string | number;
  /** The number of its cells. */
  readonly count: number;
}

export interface ColumnWords {
  readonly field: string;
  readonly kind: WordKind;
  readonly words: readonly WrittenWord[];
  /** The cells that some of the words stand in, row by row. */
  readonly cellsOf: (words: { has(word: WrittenWord): boolean }) => readonly WordCell[];
}

export interface WordCell {
  readonly cell: CellRef;
  readonly word: WrittenWord;
}

/** How a word is told from others: Excel takes no account of capitals, and lists a number apart from its text. */
export function spellingOf(written: string | number): string {
  return `${typeof written} ${cleanText(String(written)).toLowerCase()}`;
}

/** Whether it has spaces that a person does not see or mean. The line breaks of one's own words are meant. */
export function hasStraySpaces({ written }: WrittenWord, kind: WordKind): boolean {
  if (typeof written === 'number' || (kind === 'own' && written.includes('\n'))) return false;
  return written !== cleanText(written);
}

/** A word while its cells are counted. */
export interface CountedWord extends WrittenWord {
  count: number;
}

/** The words of a column, each way of writing once. */
export class WordCounts {
  readonly #words = new Map<string, CountedWord>();

  word(means: string, written: string | number): CountedWord {
    const key = `${means}\0${typeof written}\0${String(written)}`;
    const word = this.#words.get(key) ?? { means, written, count: 0 };
    this.#words.set(key, word);
    return word;
  }

  all(): readonly WrittenWord[] {
    return [...this.#words.values()];
  }
}
