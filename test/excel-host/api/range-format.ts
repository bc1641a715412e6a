import type { Area } from '../../../src/workbook/a1';
import { invalidArgument, notModelled } from '../api-error';
import type { CellModel, SheetModel } from '../workbook-model';
import { RangeBorderCollection, RangeFill, RangeFont, type LookTarget } from './format';
import type { Session } from './session';

/** Excel's standard width: 64 pixels. */
export const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
const ROWS_FOR_LOOKS = 1_000_000;

export class RangeFormat {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly areas: readonly Area[],
  ) {}

  get font(): RangeFont {
    return new RangeFont(this.target);
  }
  get fill(): RangeFill {
    return new RangeFill(this.target);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }
  /** Widths depend on the machine's fonts: nothing here may lean on them, so they stay. */
  autofitColumns(): void {
    this.session.refuseProtected(this.sheet);
  }
  autofitRows(): void {
    this.session.refuseProtected(this.sheet);
  }
  get wrapText(): unknown {
    return this.target.get('wrapText', false);
  }
  set wrapText(value: unknown) {
    this.target.set('wrapText', value === true);
  }
  get verticalAlignment(): unknown {
    return this.target.get('verticalAlignment', 'Bottom');
  }
  set verticalAlignment(value: unknown) {
    if (typeof value !== 'string') throw invalidArgument('vertical alignment');
    this.target.set('verticalAlignment', value);
  }
  get columnWidth(): number | null {
    const widths = new Set(this.columns().map((column) => this.sheet.columnWidths.get(column) ?? STANDARD_WIDTH));
    return widths.size === 1 ? ([...widths][0] ?? null) : null;
  }
  set columnWidth(points: number | null) {
    if (typeof points !== 'number' || points < 0 || points > 1790) throw invalidArgument(`width ${String(points)}`);
    this.session.refuseProtected(this.sheet);
    for (const column of this.columns()) this.sheet.columnWidths.set(column, points);
  }
  get rowHeight(): number | null {
    const heights = new Set(this.rows().map((row) => this.sheet.rowHeights.get(row) ?? STANDARD_HEIGHT));
    return heights.size === 1 ? ([...heights][0] ?? null) : null;
  }
  set rowHeight(points: number | null) {
    if (typeof points !== 'number' || points < 0 || points > 409.5) throw invalidArgument(`height ${String(points)}`);
    this.session.refuseProtected(this.sheet);
    for (const row of this.rows()) this.sheet.rowHeights.set(row, points);
  }
  get useStandardWidth(): boolean | null {
    const standard = new Set(this.columns().map((column) => !this.sheet.columnWidths.has(column)));
    return standard.size === 1 ? ([...standard][0] ?? null) : null;
  }
  set useStandardWidth(value: boolean | null) {
    this.session.refuseProtected(this.sheet);
    if (value === true) for (const column of this.columns()) this.sheet.columnWidths.delete(column);
  }

  private rows(): number[] {
    return this.areas.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, at) => top + at));
  }

  private columns(): number[] {
    return this.areas.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, at) => left + at));
  }

  private get target(): LookTarget {
    const { session, sheet, areas } = this;
    return {
      get: (path, usual) => {
        const whenUnset = path === 'font.size' ? session.book.fontSize : usual;
        const values = new Set(
          cellsOf(areas).map(([row, column]) => sheet.cell(row, column)?.look.get(path) ?? whenUnset),
        );
        return values.size === 1 ? [...values][0] : null;
      },
      set: (path, value) => {
        session.refuseProtected(sheet);
        for (const area of areas) {
          for (const [row, column] of cellsOf([area])) {
            for (const edge of cellPaths(path, area, row, column)) paintCell(sheet.touch(row, column), edge, value);
          }
        }
      },
    };
  }
}

/** A copy, since many cells share a look; a default is no look. */
function paintCell(cell: CellModel, path: string, value: unknown): void {
  const look = new Map(cell.look);
  if (value === DEFAULTS.get(path)) look.delete(path);
  else look.set(path, value);
  cell.look = look;
}

const DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['font.bold', false],
  ['font.italic', false],
  ['font.underline', 'None'],
  ['font.color', '#000000'],
  ['wrapText', false],
  ['verticalAlignment', 'Bottom'],
]);

/** Borders of a range are borders of its cells: an outer edge of those along it, an inside one of all but the last. */
function cellPaths(path: string, area: Area, row: number, column: number): readonly string[] {
  const match = /^border\.(\w+)\.(\w+)$/.exec(path);
  if (!match) return [path];
  const [, edge = '', trait = ''] = match;
  const at = (side: string, applies: boolean): readonly string[] => (applies ? [`border.${side}.${trait}`] : []);
  switch (edge) {
    case 'EdgeTop':
      return at('top', row === area.top);
    case 'EdgeBottom':
      return at('bottom', row === area.bottom);
    case 'EdgeLeft':
      return at('left', column === area.left);
    case 'EdgeRight':
      return at('right', column === area.right);
    case 'InsideHorizontal':
      return [...at('bottom', row < area.bottom), ...at('top', row > area.top)];
    case 'InsideVertical':
      return [...at('right', column < area.right), ...at('left', column > area.left)];
    default:
      throw notModelled(`the border ${edge}`);
  }
}

function cellsOf(areas: readonly Area[]): readonly (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (const { top, left, bottom, right } of areas) {
    if (bottom - top >= ROWS_FOR_LOOKS) throw notModelled('formats of whole columns');
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) cells.push([row, column]);
    }
  }
  return cells;
}
