/** What may go wrong in one cell: mistakes of the kind that people and exports make, by what the cell holds. */
import type { CellValue } from '../../src/workbook/snapshot';
import type { CheckedCell } from './checked-cells';

export interface Mutant {
  readonly place: CheckedCell;
  readonly mistake: string;
  readonly value: CellValue;
}

/** Texts that are the supplier's own words: nothing but their absence can be wrong, and of some not even that. */
const FREE_TEXT: ReadonlySet<string> = new Set(['kpis.commentary', 'cover.preparedBy']);

/** The mistakes to try in a cell that holds `value`; `elsewhere` are the other values of its column. */
export function mutantsOf(place: CheckedCell, value: CellValue, elsewhere: readonly CellValue[]): readonly Mutant[] {
  const mutant = (mistake: string, changed: CellValue): Mutant => ({ place, mistake, value: changed });
  const mutants: Mutant[] = [];
  if (value.kind === 'number') {
    mutants.push(
      mutant('a little more', { kind: 'number', value: value.value + stepOf(value.value) }),
      mutant('ten times as much', { kind: 'number', value: value.value === 0 ? 10 : value.value * 10 }),
      mutant('negative', { kind: 'number', value: value.value === 0 ? -1 : -value.value }),
      mutant('words in place of a figure', { kind: 'text', value: 'see note' }),
      mutant('an error of Excel', { kind: 'error', code: '#REF!' }),
    );
  }
  if (value.kind === 'date') {
    mutants.push(
      mutant('a year later', { kind: 'date', serial: value.serial + 365 }),
      mutant('a year earlier', { kind: 'date', serial: value.serial - 365 }),
      mutant('words in place of a date', { kind: 'text', value: 'see note' }),
    );
  }
  if (value.kind === 'text' && !FREE_TEXT.has(`${place.role}.${place.field}`)) {
    mutants.push(mutant('words that mean nothing', { kind: 'text', value: 'Qzx Wvk' }));
    const other = elsewhere.find((each) => each.kind === 'text' && each.value !== value.value);
    if (other) mutants.push(mutant('the word of another row', other));
  }
  if (value.kind !== 'blank') mutants.push(mutant('left blank', { kind: 'blank' }));
  return mutants;
}

/** Small, but more than any rounding forgives: one, or a hundredth for a fraction. */
function stepOf(value: number): number {
  return Math.abs(value) < 1 && value !== 0 ? 0.02 : 1;
}
