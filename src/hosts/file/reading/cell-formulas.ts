/** Formulas of one sheet: shared ones are written once in the file, and are written out here for each cell. */
import { parseCell } from '../../../workbook/a1';
import { RelativeFormula } from '../../../workbook/relative-formula';
import { shownFormula } from '../excel-text';
import type { XmlAttributes } from '../xml';

/** An `<f>` element: its attributes where it has any, and its text. */
export interface RawFormula {
  readonly attributes: XmlAttributes | null;
  readonly text: string;
}

interface SharedFormula {
  readonly formula: RelativeFormula;
  readonly row: number;
  readonly column: number;
}

export class CellFormulas {
  private readonly shared = new Map<string, SharedFormula>();

  /** The formula of a cell without "=", or null where the file says none. */
  formulaOf(raw: RawFormula, row: number, column: number): string | null {
    const kind = raw.attributes?.get('t');
    if (kind === 'shared') return this.sharedFormula(raw, row, column);
    if (kind === 'dataTable' && raw.attributes) return dataTable(raw.attributes);
    return raw.text === '' ? null : shownFormula(raw.text);
  }

  private sharedFormula(raw: RawFormula, row: number, column: number): string | null {
    const id = raw.attributes?.get('si') ?? '';
    if (raw.text !== '') {
      const text = shownFormula(raw.text);
      this.shared.set(id, { formula: RelativeFormula.parse(text), row, column });
      return text;
    }
    // Where the first cell is missing Excel drops the formula and keeps the value, and so do we.
    const first = this.shared.get(id);
    return first ? first.formula.movedBy(row - first.row, column - first.column) : null;
  }
}

/** A what-if table, as Excel shows it: TABLE(row input cell, column input cell) (ECMA-376 part 1, 18.3.1.40). */
function dataTable(attributes: XmlAttributes): string {
  const first = inputCell(attributes.get('r1'));
  if (attributes.isTrue('dt2D')) return `TABLE(${first},${inputCell(attributes.get('r2'))})`;
  return attributes.isTrue('dtr') ? `TABLE(${first},)` : `TABLE(,${first})`;
}

function inputCell(text: string | undefined): string {
  return text !== undefined && parseCell(text) ? text : '#REF!';
}
