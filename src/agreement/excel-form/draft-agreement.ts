/** An agreement while it is read from its form: data of no certain shape, and the cell that each piece came from. */
import type { CellRef } from '../../workbook/a1';
import { pointerOf, valueAt, type Path } from '../problem';
import type { Sofar } from '../parts/part';

type Group = Record<string, unknown>;

export class DraftAgreement implements Sofar {
  readonly root: Group = {};
  private readonly cells = new Map<string, CellRef>();

  valueAt(path: Path): unknown {
    return valueAt(this.root, path);
  }

  lengthOf(path: Path): number {
    const list = this.valueAt(path);
    return Array.isArray(list) ? list.length : 0;
  }

  /** Sets a member, with the groups and lists above it; paths are our own, never a workbook's words. */
  put(path: Path, value: unknown): void {
    let above: unknown = this.root;
    path.forEach((step, place) => {
      const isLast = place === path.length - 1;
      const inner = isLast ? value : (valueAt(above, [step]) ?? (typeof path[place + 1] === 'number' ? [] : {}));
      if (Array.isArray(above) && typeof step === 'number') above[step] = inner;
      else if (isGroup(above)) above[step] = inner;
      above = inner;
    });
  }

  /** Takes for granted what no cell says. */
  putIfAbsent(path: Path, value: unknown): void {
    if (this.valueAt(path) === undefined) this.put(path, value);
  }

  /** Remembers where a value stands; the first cell of a path counts. */
  stands(path: Path, cell: CellRef): void {
    const pointer = pointerOf(path);
    if (!this.cells.has(pointer)) this.cells.set(pointer, cell);
  }

  /** The cell of a JSON pointer, or of what lies nearest: inside it first, else round it. */
  cellOf(pointer: string): CellRef | null {
    for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const cell = this.cells.get(at) ?? this.firstInside(at);
      if (cell) return cell;
      if (at === '') return null;
    }
  }

  private firstInside(pointer: string): CellRef | undefined {
    if (pointer === '') return undefined;
    for (const [known, cell] of this.cells) if (known.startsWith(`${pointer}/`)) return cell;
    return undefined;
  }
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
