/** How a column writes each of its values: a reader is asked once for each text, so no row is looked at again for this. */
import { cleanText } from '../values/clean-text';
import type { CellReader, WrittenCell } from '../values/outcome';

export class Spellings {
  readonly #spellings = new Map<number, string>();
  #isMixed = false;
  #hasCode = false;
  #hasOther = false;

  /** Whether some value was met in several ways (capitals are of no account, as in Excel), with stray spaces, or by its code where others were not. */
  get isMixed(): boolean {
    return this.#isMixed || (this.#hasCode && this.#hasOther);
  }

  /** The same reader, listened to; `codeOf` gives the code of a value, where people write it. */
  of(reader: CellReader<number>, codeOf: (value: number) => string | null): CellReader<number> {
    return (cell) => {
      const outcome = reader(cell);
      if (outcome.state === 'value') this.#note(outcome.value, cell, codeOf(outcome.value));
      return outcome;
    };
  }

  /** The same for values of which each is its own, and only stray spaces matter. */
  ofOwn(reader: CellReader<number>): CellReader<number> {
    return (cell) => {
      const outcome = reader(cell);
      if (outcome.state === 'value') this.#noteSpaces(valueText(cell));
      return outcome;
    };
  }

  #note(value: number, cell: WrittenCell, code: string | null): void {
    const text = valueText(cell);
    // Excel lists the number 1 and the text "1" apart.
    const spelling = `${cell.value.kind} ${text.toLowerCase()}`;
    const known = this.#spellings.get(value);
    if (known === undefined) this.#spellings.set(value, spelling);
    else if (known !== spelling) this.#isMixed = true;
    if (text.toLowerCase() === code?.toLowerCase()) this.#hasCode = true;
    else this.#hasOther = true;
    this.#noteSpaces(text);
  }

  #noteSpaces(text: string): void {
    if (text !== cleanText(text)) this.#isMixed = true;
  }
}

function valueText({ value }: WrittenCell): string {
  return value.kind === 'text' || value.kind === 'number' ? String(value.value) : '';
}
