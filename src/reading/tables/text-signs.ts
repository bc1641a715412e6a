/** What the texts of a workbook say about the rows they stand in; each text is looked at once. */
import type { Vocabulary } from '../../agreement/lookup';
import { spacedKey } from '../../agreement/match-key';
import { cleanText } from '../values/clean-text';
import { parseDate } from '../values/parse-date';
import { parseNumber } from '../values/parse-number';

/** `groupTotal` ("Governors Total") and `subTotal`: of a group; `total`: may end a table; `grandTotal`: ends it. */
export const TextSign = { unseen: 0, blank: 1, plain: 2, groupTotal: 3, subTotal: 4, total: 5, grandTotal: 6 } as const;
export type TextSign = (typeof TextSign)[keyof typeof TextSign];

const DIGIT = /[0-9]/;
const TOTAL = /total/i;
const SUB_TOTAL = /^sub ?totals?\b|\bsub ?totals?$/;
const GRAND_TOTAL = /^(?:grand|overall) ?totals?\b/;
/** Excel's own Subtotal command and PivotTables label a group "Governors Total". */
const GROUP_TOTAL = /.\btotals?$/;

export class TextSigns {
  readonly #signs: Uint8Array;
  readonly #figures: Uint8Array;
  readonly #labelsHaveDigits: boolean;

  constructor(
    private readonly texts: readonly string[],
    private readonly words: Vocabulary,
    totalLabels: readonly string[],
  ) {
    this.#signs = new Uint8Array(texts.length);
    this.#labelsHaveDigits = totalLabels.some((label) => DIGIT.test(label));
    this.#figures = new Uint8Array(texts.length);
  }

  of(text: number): TextSign {
    const known = this.#signs[text] ?? TextSign.unseen;
    if (known !== TextSign.unseen) return known as TextSign;
    const sign = this.#signOf(cleanText(this.texts[text] ?? ''));
    this.#signs[text] = sign;
    return sign;
  }

  /** Whether a text in a column of figures is one (a number, a date or a word for none), and not a stray word. */
  isFigure(text: number): boolean {
    const known = this.#figures[text] ?? 0;
    if (known !== 0) return known === FIGURE;
    const word = cleanText(this.texts[text] ?? '');
    const isFigure = parseNumber(word) !== null || parseDate(word) !== null || this.words.placeholder.has(word);
    this.#figures[text] = isFigure ? FIGURE : NO_FIGURE;
    return isFigure;
  }

  /** Whether a text that stands alone in its row may be a reference: one word, and (but for `anyWord`) a digit in it. */
  isReference(text: number, anyWord: boolean): boolean {
    const word = cleanText(this.texts[text] ?? '');
    return !word.includes(' ') && (anyWord || /\d/.test(word));
  }

  /** References, the bulk of all texts, are told by their digits, which labels of totals mostly lack. */
  #mayBeLabel(text: string): boolean {
    return this.#labelsHaveDigits || !DIGIT.test(text) || TOTAL.test(text);
  }

  #signOf(text: string): TextSign {
    if (text === '') return TextSign.blank;
    if (text.length > LONGEST_LABEL || !this.#mayBeLabel(text)) return TextSign.plain;
    const key = spacedKey(text);
    if (SUB_TOTAL.test(key)) return TextSign.subTotal;
    if (GRAND_TOTAL.test(key)) return TextSign.grandTotal;
    if (this.words.totalLabel.has(text)) return TextSign.total;
    return GROUP_TOTAL.test(key) ? TextSign.groupTotal : TextSign.plain;
  }
}

const FIGURE = 1;
const NO_FIGURE = 2;

const LONGEST_LABEL = 80;
