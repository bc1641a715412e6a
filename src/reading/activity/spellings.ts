/** How a column writes each of its values: a reader is asked once for each text, so no row is looked at again for this. */
import { cleanText } from '../values/clean-text';
import type { CellReader, WrittenCell } from '../values/outcome';

export class Spellings {
  readonly #spellings = new Map<number, string>();
  #isMixed = false;

  /** Whether some value was met in several ways (capitals are of no account, as in Excel) or with stray spaces. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  /** The same reader, listened to. */
  of(reader: CellReader<number>): CellReader<number> {
    return (cell) => {
      const outcome = reader(cell);
      if (outcome.state === 'value') this.#note(outcome.value, valueText(cell));
      return outcome;
    };
  }

  #note(value: number, text: string): void {
    const known = this.#spellings.get(value);
    const folded = text.toLowerCase();
    if (known === undefined) this.#spellings.set(value, folded);
    if ((known !== undefined && known !== folded) || text !== cleanText(text)) this.#isMixed = true;
  }
}

function valueText({ value }: WrittenCell): string {
  return value.kind === 'text' || value.kind === 'number' ? String(value.value) : '';
}
