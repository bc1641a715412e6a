/** Tie-outs that do not agree, as reports: the figures are reckoned once, in `figures`, and only judged here. */
import { placeWordsOf, type PlaceWords } from '../../agreement/place-words';
import type { Figures, TieOut } from '../../figures/figures';
import { formatCount } from '../../figures/format-figure';
import type { CellRef } from '../../workbook/a1';
import { daysText, unitText } from '../words/wording';

/** A stated figure and the one reckoned, both known and not the same. */
export interface FailedTieOut {
  readonly id: string;
  readonly label: string;
  readonly subject: string;
  readonly unit: TieOut['unit'];
  readonly stated: number;
  readonly computed: number;
  /** stated − computed. */
  readonly difference: number;
  readonly cell: CellRef | null;
  /** `label`, `stated`, `computed` and `difference` in words, for messages. */
  readonly data: Readonly<Record<'label' | 'stated' | 'computed' | 'difference', string>>;
}

/** The failed tie-outs whose id is wanted, in their order. */
export function failedTieOuts(
  figures: Figures,
  isWanted: (id: string) => boolean,
  places: PlaceWords = placeWordsOf({}),
): readonly FailedTieOut[] {
  return figures.tieOuts.filter((tieOut) => isWanted(tieOut.id)).flatMap((tieOut) => asFailed(tieOut, places));
}

/** Whether a cell's figure fails to tie out, or (with `onRow`) any figure on its row: then that is the finding. */
export function hasFailedTieOut(figures: Figures, { onRow = false } = {}): (cell: CellRef | null) => boolean {
  const keyOf = ({ sheet, row, column }: CellRef) => JSON.stringify(onRow ? [sheet, row] : [sheet, row, column]);
  const failed = new Set(
    figures.tieOuts.flatMap(({ agrees, cell }) => (agrees === false && cell ? [keyOf(cell)] : [])),
  );
  return (cell) => cell !== null && failed.has(keyOf(cell));
}

function asFailed(
  { id, label, subject, unit, stated, computed, difference, agrees, cell }: TieOut,
  places: PlaceWords,
): readonly FailedTieOut[] {
  if (agrees !== false || difference === null || !stated.isChecked || !computed.isChecked) return [];
  const data = {
    label: shortened(label),
    stated: amountText(stated.value, unit, places),
    computed: amountText(computed.value, unit, places),
    difference: `${amountText(Math.abs(difference), unit, places)} ${difference > 0 ? lessWord(unit) : 'more'}`,
  };
  return [{ id, label, subject, unit, stated: stated.value, computed: computed.value, difference, cell, data }];
}

/** What it is held against stands in the sentence anyway. */
function shortened(label: string): string {
  return label.replace(/, against [^,]*$/, '');
}

/** What a report of a failed tie-out has whatever its rule. */
export function tieOutReport(failed: FailedTieOut) {
  const { data, cell, subject, computed, stated, difference } = failed;
  return { data, cell, subject, expected: computed, actual: stated, difference };
}

function amountText(amount: number, unit: TieOut['unit'], { one, many }: PlaceWords): string {
  switch (unit) {
    case 'days':
      return daysText(amount);
    case 'schools':
      return formatCount(amount, one, many);
    case 'activities':
      return formatCount(amount, 'activity', 'activities');
    case 'pounds':
      return unitText(amount, 'pounds');
    case 'other':
      return unitText(amount, 'count');
  }
}

function lessWord(unit: TieOut['unit']): string {
  return unit === 'pounds' || unit === 'other' ? 'less' : 'fewer';
}
