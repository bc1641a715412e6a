/**
 * One pass down a column of a table that may have a million rows: every distinct text is parsed once, numbers and
 * dates go through a small memory, and no object is made for a cell unless something is wrong with it.
 */
import { blockAt, CellKind, columnAt, storedValue, type Snapshot } from '../../workbook/snapshot';
import { ReadState, type CellProblem, type ReadingIssue } from '../return';
import { placeIn, type FoundTable } from '../tables/found-table';
import type { CellReader, Outcome, WrittenCell } from '../values/outcome';
import { shownText } from '../values/shown-text';

/** The arrays that a column is read into, one entry a record. */
export interface ColumnTarget {
  readonly states: Uint8Array;
  readonly values: Float64Array | Uint32Array | Int32Array;
}

export interface ColumnTask {
  readonly snapshot: Snapshot;
  readonly table: FoundTable;
  readonly records: Uint32Array;
  readonly field: string;
  readonly column: number;
  /** Gives each value as the number that stands for it in `values`. */
  readonly reader: CellReader<number>;
  readonly issues: ReadingIssue[];
}

/** Distinct numbers remembered; beyond them (a column of references) remembering costs more than reading. */
const MOST_REMEMBERED = 4096;

/** Reads a column's records into `target`, whose values are left as they are where a cell is none. */
export function readColumnCells(task: ColumnTask, target: ColumnTarget): void {
  const memory = new CellMemory(task);
  const { records } = task;
  let at = 0;
  for (const block of columnAt(task.table.sheet, task.column)?.blocks ?? []) {
    const end = block.firstRow + block.kinds.length;
    while (at < records.length && (records[at] ?? 0) < block.firstRow) at += 1;
    for (; at < records.length && (records[at] ?? end) < end; at += 1) {
      const place = (records[at] ?? 0) - block.firstRow;
      const kind = block.kinds[place] ?? CellKind.blank;
      if (kind === CellKind.blank) continue;
      const problem = memory.read(kind, block.numbers[place] ?? 0, block.formats[place] ?? 0);
      target.states[at] = memory.state;
      if (memory.state === ReadState.value) target.values[at] = memory.value;
      if (problem) report(task, records[at] ?? 0, problem, memory.cell);
    }
  }
  spreadMerges(task, memory, target);
}

/** A cell merged over several rows stands in each of them. */
function spreadMerges(task: ColumnTask, memory: CellMemory, { states, values }: ColumnTarget): void {
  const { table, records, column } = task;
  const below = table.top + table.headerRows;
  const cells = columnAt(table.sheet, column);
  for (const merge of table.sheet.merges) {
    if (merge.left !== column || merge.top === merge.bottom || merge.top < below) continue;
    const block = cells && blockAt(cells, merge.top);
    if (!block) continue;
    const place = merge.top - block.firstRow;
    memory.read(block.kinds[place] ?? CellKind.blank, block.numbers[place] ?? 0, block.formats[place] ?? 0);
    for (let at = firstAtOrAfter(records, merge.top); (records[at] ?? Infinity) <= merge.bottom; at += 1) {
      if (states[at] !== ReadState.blank) continue;
      states[at] = memory.state;
      if (memory.state === ReadState.value) values[at] = memory.value;
    }
  }
}

function firstAtOrAfter(records: Uint32Array, row: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function report(task: ColumnTask, row: number, problem: CellProblem, cell: WrittenCell): void {
  task.issues.push({
    kind: 'cell',
    role: task.table.role,
    field: task.field,
    cell: placeIn(task.table, row, task.column),
    text: shownText(cell, task.snapshot.dateSystem),
    problem,
  });
}

/** Reads cells through what is known of the same text or number. After `read`, `state`, `value` and `cell` tell of it. */
class CellMemory {
  state: ReadState = ReadState.blank;
  value = 0;

  /** State + 1 of each text that was met. */
  #textStates: Uint8Array | null = null;
  #textValues: Float64Array | null = null;
  readonly #textProblems = new Map<number, CellProblem>();
  readonly #numbers = new Map<number, Map<number, Outcome<number>>>();
  #last: readonly [kind: number, number: number, format: number] = [CellKind.blank, 0, 0];

  constructor(private readonly task: ColumnTask) {}

  /** The cell last read. */
  get cell(): WrittenCell {
    const [kind, number, format] = this.#last;
    return writtenCell(this.task.snapshot, kind, number, format);
  }

  /** Reads one cell; the problem with it, where there is one. */
  read(kind: number, number: number, format: number): CellProblem | null {
    return kind === CellKind.text ? this.#readText(number, format) : this.#readOther(kind, number, format);
  }

  #readText(text: number, format: number): CellProblem | null {
    const states = (this.#textStates ??= new Uint8Array(this.task.snapshot.texts.length));
    const values = (this.#textValues ??= new Float64Array(this.task.snapshot.texts.length));
    const known = states[text] ?? 0;
    if (known === 0) {
      const problem = this.#take(this.task.reader(writtenCell(this.task.snapshot, CellKind.text, text, format)));
      if (problem) this.#textProblems.set(text, problem);
      states[text] = this.state + 1;
      values[text] = this.value;
    } else {
      this.state = (known - 1) as ReadState;
      this.value = values[text] ?? 0;
    }
    return this.#problemOf(text, format);
  }

  #problemOf(text: number, format: number): CellProblem | null {
    if (this.#textProblems.size === 0) return null;
    const problem = this.#textProblems.get(text) ?? null;
    if (problem) this.#last = [CellKind.text, text, format];
    return problem;
  }

  #readOther(kind: number, number: number, format: number): CellProblem | null {
    // A kind and format share one memory: a percentage and a plain number may read differently.
    const key = format * 8 + kind;
    const known = this.#numbers.get(key) ?? new Map<number, Outcome<number>>();
    if (known.size === 0) this.#numbers.set(key, known);
    const before = known.get(number);
    const outcome = before ?? this.task.reader(writtenCell(this.task.snapshot, kind, number, format));
    if (!before && known.size < MOST_REMEMBERED) known.set(number, outcome);
    const problem = this.#take(outcome);
    if (problem) this.#last = [kind, number, format];
    return problem;
  }

  #take(outcome: Outcome<number>): CellProblem | null {
    this.state = ReadState[outcome.state];
    this.value = outcome.state === 'value' ? outcome.value : 0;
    return 'problem' in outcome ? outcome.problem : null;
  }
}

function writtenCell(snapshot: Snapshot, kind: number, number: number, format: number): WrittenCell {
  return { value: storedValue(snapshot, kind, number), format: snapshot.numberFormats[format] ?? 'General' };
}
