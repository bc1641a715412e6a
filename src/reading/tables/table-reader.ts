/** Reads the cells of a small table: outcomes get their place, and problems become issues. */
import type { DateSystem } from '../../workbook/serial-date';
import type { CellProblem, Reading, ReadingIssue } from '../return';
import type { TableRole } from '../../agreement/model';
import type { CellReader, Outcome } from '../values/outcome';
import { shownText } from '../values/shown-text';
import type { PlacedCell } from './table-cells';

export class TableReader {
  constructor(
    private readonly role: TableRole,
    private readonly dateSystem: DateSystem,
    private readonly issues: ReadingIssue[],
  ) {}

  read<T>(field: string, cell: PlacedCell | null, reader: CellReader<T>): Reading<T> {
    return cell ? this.place(field, cell, reader(cell)) : { state: 'absent' };
  }

  place<T>(field: string, cell: PlacedCell, outcome: Outcome<T>): Reading<T> {
    if ('problem' in outcome && outcome.problem) this.report(field, cell, outcome.problem);
    const text = shownText(cell, this.dateSystem);
    switch (outcome.state) {
      case 'value':
        return { state: 'value', value: outcome.value, cell: cell.cell };
      case 'blank':
        return { state: 'blank', cell: cell.cell };
      case 'placeholder':
        return { state: 'placeholder', placeholder: outcome.placeholder, text, cell: cell.cell };
      case 'unknown':
        return { state: 'unknown', text, suggestion: outcome.suggestion, cell: cell.cell };
      case 'unreadable':
        return { state: 'unreadable', text, cell: cell.cell };
    }
  }

  report(field: string, cell: PlacedCell, problem: CellProblem): void {
    const text = shownText(cell, this.dateSystem);
    // One cell merged over several rows is read once a row, and has one problem.
    const key = `${field} ${String(cell.cell.row)} ${String(cell.cell.column)} ${problem.kind}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.issues.push({ kind: 'cell', role: this.role, field, cell: cell.cell, text, problem });
  }

  readonly #reported = new Set<string>();
}
