/** Flags on the supplier's own sheets: a conditional-format layer, words in the check column, and notes. */
import { areaName, cellName, columnName, quoteSheet, type Area } from '../../workbook/a1';
import { CellSet } from '../../workbook/cell-set';
import { FLAG_LOOKS, type Look } from '../../workbook/looks';
import type { CheckColumn, FlagSeverity, SheetFlags } from '../../workbook/markup';
import { CHECK_NAME_PREFIX, FLAG_MARKER, NOTE_HEADING } from '../../workbook/marks';
import { addressLists } from './address-lists';
import { SMALL_STEP, type Step } from './steps';

/** True in every cell; the text in it says whose rule it is. */
export const FLAG_FORMULA = `=LEN("${FLAG_MARKER}")>0`;

export interface NoteMark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A layer of one look; `look` is a severity, or the header of the check column. */
export interface FillMark {
  readonly look: FlagSeverity | 'header';
  readonly areas: readonly Area[];
}

export function fillSteps(sheet: string, fills: readonly FillMark[]): readonly Step[] {
  return fills.flatMap(({ look, areas }) =>
    addressLists(areas).map((address) => ({
      bytes: SMALL_STEP + address.length,
      queue: (context: Excel.RequestContext) => {
        const ranges = context.workbook.worksheets.getItem(sheet).getRanges(address);
        const layer = ranges.conditionalFormats.add('Custom');
        layer.custom.rule.formula = FLAG_FORMULA;
        paint(layer.custom.format, FLAG_LOOKS[look]);
      },
    })),
  );
}

function paint(format: Excel.ConditionalRangeFormat, look: Look): void {
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.colour !== undefined) format.font.color = `#${look.colour}`;
  if (look.bold) format.font.bold = true;
}

/** The fills of a sheet with those of its check column, which is coloured by the same layers. */
export function fillsOf({ fills, check }: SheetFlags): readonly FillMark[] {
  const onCells: readonly FillMark[] = fills.map(({ severity, areas }) => ({ look: severity, areas }));
  if (!check) return onCells;
  const beside = new Map<FillMark['look'], CellSet>([['header', new CellSet()]]);
  beside.get('header')?.add(check.header.row, check.column);
  for (const { row, severity } of check.cells) {
    const set = beside.get(severity) ?? new CellSet();
    beside.set(severity, set);
    set.add(row, check.column);
  }
  return [...onCells, ...[...beside].map(([look, set]) => ({ look, areas: set.areas() }))];
}

/** The words of a check column as one write; `number` makes its mark unique in the workbook. */
export function checkSteps(sheet: string, check: CheckColumn, number: number): readonly Step[] {
  const words = new Map([
    [check.header.row, check.header.text],
    ...check.cells.map(({ row, text }) => [row, text] as const),
  ]);
  return [
    {
      bytes: SMALL_STEP,
      queue: (context) => {
        const column = `${quoteSheet(sheet)}!$${columnName(check.column)}:$${columnName(check.column)}`;
        context.workbook.names.add(`${CHECK_NAME_PREFIX}${String(number)}`, `=${column}`).visible = false;
      },
    },
    wordsStep(sheet, check.column, words),
  ];
}

/** Writes texts down one column; rows without a text keep what they have. */
export function wordsStep(sheet: string, column: number, words: ReadonlyMap<number, string>): Step {
  const rows = [...words.keys()].sort((a, b) => a - b);
  const top = rows[0] ?? 0;
  const bottom = rows.at(-1) ?? top;
  const length = [...words.values()].reduce((sum, text) => sum + text.length, 0);
  return {
    bytes: SMALL_STEP + length * 2 + (bottom - top + 1) * 8,
    queue: (context) => {
      const area = areaName({ top, bottom, left: column, right: column });
      // null leaves a cell as it is ("Work with ranges", null input). An apostrophe keeps words from being read as anything else.
      context.workbook.worksheets.getItem(sheet).getRange(area).values = Array.from(
        { length: bottom - top + 1 },
        (_, at) => {
          const text = words.get(top + at);
          return [text === undefined ? null : `'${text}`];
        },
      );
    },
    ...(rows.length > 1
      ? {
          halves: () => {
            const middle = rows[rows.length >> 1] ?? top;
            const part = (isUpper: boolean) => new Map([...words].filter(([row]) => row < middle === isUpper));
            return [wordsStep(sheet, column, part(true)), wordsStep(sheet, column, part(false))] as const;
          },
        }
      : {}),
  };
}

export function noteSteps(sheet: string, notes: readonly NoteMark[]): readonly Step[] {
  return notes.map(({ row, column, text }) => ({
    bytes: SMALL_STEP + text.length,
    queue: (context) => {
      context.workbook.worksheets.getItem(sheet).notes.add(cellName(row, column), `${NOTE_HEADING}\n${text}`);
    },
  }));
}
