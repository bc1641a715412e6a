/** The labels of a cover, and the cell that each one's value stands in. */
import { matchKey } from '../../agreement/match-key';
import type { Area } from '../../workbook/a1';
import { cellAt, numberFormatAt, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { cleanText } from '../values/clean-text';
import type { PlacedCell } from '../tables/table-cells';
import type { Claim, RoleHeadings } from '../tables/header-words';
import type { CellPlace } from '../tables/heading-scan';

export interface CoverLabel extends CellPlace {
  readonly text: string;
  readonly claim: Claim;
  /** The value's cell, or where it was looked for first. */
  readonly value: PlacedCell;
}

/** Blank cells between a label and its value on the right. */
const REACH_RIGHT = 6;

/** The sheet's labels with their values. On most covers values stand to the right; on some, below. */
export function coverLabels(
  snapshot: Snapshot,
  sheet: SheetSnapshot,
  places: readonly CellPlace[],
  words: RoleHeadings,
): readonly CoverLabel[] {
  const page = new CoverPage(snapshot, sheet, places, words);
  const labels = places.flatMap((place) => page.named(place) ?? []);
  const rightCount = labels.filter((label) => page.rightOf(label) !== null).length;
  const standsBelow = rightCount * 2 < labels.length;
  return labels.map((label) => ({ ...label, value: page.valueOf(label, standsBelow) }));
}

type NamedLabel = Omit<CoverLabel, 'value'> & { readonly inline: string | null };

class CoverPage {
  readonly #labels: ReadonlySet<string>;
  readonly #perRow = new Map<number, number>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly sheet: SheetSnapshot,
    places: readonly CellPlace[],
    private readonly words: RoleHeadings,
  ) {
    this.#labels = new Set(places.map(({ row, column }) => `${String(row)}:${String(column)}`));
    for (const { row } of places) this.#perRow.set(row, (this.#perRow.get(row) ?? 0) + 1);
  }

  named({ row, column }: CellPlace): NamedLabel | null {
    const text = labelTextAt(this.snapshot, this.sheet, row, column);
    const whole = this.words.claim(matchKey(text));
    if (whole) return { row, column, text, claim: whole, inline: null };
    const colon = text.indexOf(':');
    const claim = colon > 0 ? this.words.claim(matchKey(text.slice(0, colon))) : null;
    return claim && { row, column, text: text.slice(0, colon), claim, inline: text.slice(colon + 1).trim() };
  }

  valueOf(label: NamedLabel, standsBelow: boolean): PlacedCell {
    // "Reporting month: July 2014" holds its own value.
    if (label.inline !== null) {
      return { ...this.#cell(label.row, label.column), value: { kind: 'text', value: label.inline } };
    }
    const right = this.rightOf(label);
    if (right) return right;
    const area = this.#areaOf(label);
    const isAmongLabels = (this.#perRow.get(label.row) ?? 0) > 1;
    const below = standsBelow || isAmongLabels ? this.#cell(area.bottom + 1, label.column) : null;
    const isValue = below && below.value.kind !== 'blank' && !this.#isLabel(area.bottom + 1, label.column);
    return isValue ? below : this.#cell(label.row, area.right + 1);
  }

  /** The first filled cell on the right; null where there is none before the next label. */
  rightOf(label: NamedLabel): PlacedCell | null {
    if (label.inline !== null) return this.#cell(label.row, label.column);
    const { right } = this.#areaOf(label);
    for (let column = right + 1; column <= right + REACH_RIGHT; column += 1) {
      if (this.#isLabel(label.row, column)) return null;
      const cell = this.#cell(label.row, column);
      if (cell.value.kind === 'blank') continue;
      return cell.value.kind === 'text' && cleanText(cell.value.value) === '' ? null : cell;
    }
    return null;
  }

  #areaOf({ row, column }: CellPlace): Area {
    const merge = this.sheet.merges.find((area) => area.top === row && area.left === column);
    return merge ?? { top: row, left: column, bottom: row, right: column };
  }

  #isLabel(row: number, column: number): boolean {
    return this.#labels.has(`${String(row)}:${String(column)}`);
  }

  #cell(row: number, column: number): PlacedCell {
    return {
      value: cellAt(this.snapshot, this.sheet, row, column),
      format: numberFormatAt(this.snapshot, this.sheet, row, column),
      cell: { sheet: this.sheet.name, row, column },
    };
  }
}

/** The text of a cell; the empty text where it holds another kind of value. */
export function labelTextAt(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(snapshot, sheet, row, column);
  return value.kind === 'text' ? cleanText(value.value) : '';
}
