/** Words that SUMIFS compares as they stand, and what makes two of them the same to it. */

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
/** What Excel would take for a date, a time, an amount or a truth value rather than for a word. */
const LIKE_A_VALUE = new RegExp(`^(?:[^\\p{L}]|${MONTH}|am|pm|e|true|false)*$`, 'iu');
/** Excel compares no longer words. */
const MAX_LENGTH = 255;

/** A number, or a word without wildcards or a comparison, that no spreadsheet takes for anything but a word. */
export function isPlainCriterion(word: string | number): boolean {
  if (typeof word === 'number') return true;
  return word.length <= MAX_LENGTH && !/[*?~]/.test(word) && !/^[<>=#]/.test(word) && !LIKE_A_VALUE.test(word);
}

/** Equal for words that SUMIFS takes for one: letter case does not tell them apart. */
export function criterionKey(word: string | number): string {
  return typeof word === 'number' ? `n ${String(word)}` : `t ${word.toLowerCase()}`;
}
