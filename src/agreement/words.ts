/** A list of known words, each with what it means, found whatever their case, spacing and punctuation. */
import { matchKey, spacedKey } from './match-key';
import { nearestOf } from './near-miss';

export class Words<Value> {
  readonly #exact = new Map<string, Value>();
  readonly #spaced = new Map<string, Value>();
  /** null: two meanings share the key, so it means neither. */
  readonly #squeezed = new Map<string, Value | null>();

  /** Makes `words` mean `value`; a word that is known already keeps its first meaning. */
  add(value: Value, words: Iterable<string>): this {
    for (const word of words) this.#addOne(value, word);
    return this;
  }

  #addOne(value: Value, word: string): void {
    if (!this.#exact.has(word)) this.#exact.set(word, value);
    const spaced = spacedKey(word);
    if (spaced === '') return;
    if (!this.#spaced.has(spaced)) this.#spaced.set(spaced, value);
    const squeezed = matchKey(word);
    const other = this.#squeezed.get(squeezed);
    // "A1-11" and "A11-1" are both "a111": without its hyphen such a word could be either.
    if (other === undefined) this.#squeezed.set(squeezed, value);
    else if (other !== value) this.#squeezed.set(squeezed, null);
  }

  /** What the text means; null where it is not known. Blank text is not known. */
  find(text: string | number): Value | null {
    const word = String(text);
    const exact = this.#exact.get(word);
    if (exact !== undefined) return exact;
    const spaced = spacedKey(word);
    return this.#spaced.get(spaced) ?? this.#squeezed.get(spaced.replaceAll(' ', '')) ?? null;
  }

  has(text: string | number): boolean {
    return this.find(text) !== null;
  }

  /** What a misspelt text most likely means; null where nothing, or more than one thing, is near. Ask once a text. */
  nearest(text: string | number): Value | null {
    const known: (readonly [string, Value])[] = [];
    for (const [key, value] of this.#squeezed) if (value !== null) known.push([key, value]);
    return nearestOf(matchKey(String(text)), known);
  }
}
