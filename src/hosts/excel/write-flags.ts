/** Flags on the supplier's own sheets: a conditional-format layer, words in the check column, and notes. */
import { areaName, cellName, columnName, quoteSheet } from '../../workbook/a1';
import { CellSet } from '../../workbook/cell-set';
import { CHECK_WIDTH, FLAG_LOOKS, type Look } from '../../workbook/looks';
import type { CheckColumn, FlagSeverity, Markup, SheetFlags } from '../../workbook/markup';
import { CHECK_NAME_PREFIX, FLAG_MARKER, NOTE_HEADING, STAMP_NAME, stampFormula } from '../../workbook/marks';
import { addressLists } from './address-lists';
import type { FillMark, NoteMark } from './sheet-marks';
import type { FoundFlags } from './found-flags';
import type { PlannedCheck } from './found-marks';
import { pointsOfWidth } from './measures';
import { addName, isCheckWidth, setWidth } from './remove-marks';
import { SMALL_STEP, type Step } from './steps';

/** True in every cell; the text in it says whose rule it is. */
export const FLAG_FORMULA = `=LEN("${FLAG_MARKER}")>0`;

export function fillSteps(sheet: string, fills: readonly FillMark[]): readonly Step[] {
  return fills.flatMap(({ look, areas }) =>
    addressLists(areas).map((address) => ({
      bytes: SMALL_STEP + address.length,
      queue: (context: Excel.RequestContext) => {
        const ranges = context.workbook.worksheets.getItem(sheet).getRanges(address);
        const layer = ranges.conditionalFormats.add('Custom');
        layer.custom.rule.formula = FLAG_FORMULA;
        // Behind the supplier's own, as files have them; a negative priority counts from the back.
        layer.priority = -1;
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

const SEVERITIES: readonly FlagSeverity[] = ['error', 'warning', 'query', 'note'];

/** The layers of a sheet, worst first: flagged cells with the words beside them, then the header of the words. */
export function fillsOf({ fills, check }: SheetFlags): readonly FillMark[] {
  const beside = new Map(SEVERITIES.map((severity) => [severity, new CellSet()]));
  for (const { row, severity } of check?.cells ?? []) beside.get(severity)?.add(row, check?.column ?? 0);
  const layers: FillMark[] = SEVERITIES.map((look) => ({
    look,
    areas: [
      ...fills.filter(({ severity }) => severity === look).flatMap(({ areas }) => areas),
      ...(beside.get(look)?.areas() ?? []),
    ],
  }));
  if (check) {
    const { row } = check.header;
    layers.push({ look: 'header', areas: [{ top: row, bottom: row, left: check.column, right: check.column }] });
  }
  return layers.filter(({ areas }) => areas.length > 0);
}

/** The columns that a markup wants for its words. */
export function plannedChecks({ flags }: Markup): readonly PlannedCheck[] {
  return flags.flatMap(({ sheet, check }) => (check ? [{ sheet, column: check.column }] : []));
}

/** The words of a check column as one write; `number` makes its mark unique in the workbook. */
export function checkSteps(
  sheet: string,
  check: CheckColumn,
  number: number,
  found: FoundFlags | undefined,
): readonly Step[] {
  const words = new Map([
    [check.header.row, check.header.text],
    ...check.cells.map(({ row, text }) => [row, text] as const),
  ]);
  const width = found?.columns.find(({ column }) => column === check.column)?.width ?? null;
  const isOurs = found?.check?.column === check.column && isCheckWidth(width);
  return [
    {
      bytes: SMALL_STEP,
      queue: (context) => {
        const column = `${quoteSheet(sheet)}!$${columnName(check.column)}:$${columnName(check.column)}`;
        context.workbook.names.add(`${CHECK_NAME_PREFIX}${String(number)}`, `=${column}`).visible = false;
      },
    },
    ...wordsSteps(sheet, check.column, words),
    // A width of the supplier's own stays.
    ...(width === null || isOurs ? [setWidth(sheet, check.column, pointsOfWidth(CHECK_WIDTH))] : []),
  ];
}

/** Rows between the first and the last word of one step. */
const ROWS_A_STEP = 10_000;

function wordsSteps(sheet: string, column: number, words: ReadonlyMap<number, string>): readonly Step[] {
  const parts = new Map<number, Map<number, string>>();
  for (const [row, text] of words) {
    const place = Math.floor(row / ROWS_A_STEP);
    const known = parts.get(place);
    if (known) known.set(row, text);
    else parts.set(place, new Map([[row, text]]));
  }
  return [...parts.values()].map((part) => wordsStep(sheet, column, part));
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

/** Last of all marks: those that are of a review are whole. */
export function stampSteps({ flags, sheets, stamp }: Markup): readonly Step[] {
  const isMarked = flags.length + sheets.length > 0;
  return stamp === undefined || !isMarked ? [] : [addName({ name: STAMP_NAME, formula: `=${stampFormula(stamp)}` })];
}
