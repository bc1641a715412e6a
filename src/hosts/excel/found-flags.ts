/** Our marks on one of the supplier's sheets: asked, and told with all that is needed to put them back. */
import { areaName, cellName, parseArea, parseCell, type Area } from '../../workbook/a1';
import { FLAG_LOOKS } from '../../workbook/looks';
import { FLAG_MARKER, NOTE_HEADING } from '../../workbook/marks';
import type { Capabilities } from './capabilities';
import { splitAddress } from './range-block';
import type { FillMark, NoteMark } from './sheet-marks';

/** Of one of the supplier's sheets. */
export interface FoundFlags {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** Every conditional format of the sheet, so that one that we add is known even before it says it is ours. */
  readonly formatIds: ReadonlySet<string>;
  /** `fill` is null of a layer that a write was stopped in the midst of. */
  readonly ours: readonly { readonly id: string; readonly fill: FillMark | null }[];
  readonly check: { readonly column: number; readonly words: ReadonlyMap<number, string> } | null;
  /** The columns that were asked about, with what stands in them. */
  readonly columns: readonly FoundColumn[];
  readonly notes: readonly NoteMark[];
  /** Cells that have a note, ours or not, or a threaded comment. */
  readonly notedCells: ReadonlySet<string>;
}

export interface FoundColumn {
  readonly column: number;
  /** Points; null where the column has the standard width. */
  readonly width: number | null;
  readonly words: ReadonlyMap<number, string>;
  readonly isEmpty: boolean;
}

/** Asked with the second question. */
export interface AskedFlags {
  readonly sheet: string;
  readonly protection: Excel.WorksheetProtection;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly check: number | undefined;
  readonly columns: readonly {
    readonly column: number;
    readonly used: Excel.Range;
    readonly format: Excel.RangeFormat;
  }[];
  readonly notes: Excel.NoteCollection | null;
  readonly comments: Excel.CommentCollection | null;
}

/** `check` is the column that is ours; `others` are columns that are to become it. */
export function askFlags(
  sheet: Excel.Worksheet,
  check: number | undefined,
  others: readonly number[],
  capabilities: Capabilities,
): AskedFlags {
  const columns = new Set(check === undefined ? others : [check, ...others]);
  return {
    sheet: sheet.name,
    protection: sheet.protection.load('protected'),
    formats: sheet.getRange().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula'),
    check,
    columns: [...columns].map((column) => {
      const top = sheet.getRange(areaName({ top: 0, bottom: 0, left: column, right: column }));
      return {
        column,
        used: top.getEntireColumn().getUsedRangeOrNullObject(true).load('rowIndex,values'),
        format: top.format.load('columnWidth,useStandardWidth'),
      };
    }),
    notes: capabilities.writesNotes ? sheet.notes.load('items/content') : null,
    comments: capabilities.writesNotes ? sheet.comments.load('items/id') : null,
  };
}

/** Asked with the third question, where there is anything to ask. */
export interface AskedDetails extends AskedFlags {
  readonly layers: readonly {
    readonly id: string;
    readonly ranges: Excel.RangeAreas;
    readonly fill: Excel.ConditionalRangeFill;
  }[];
  readonly noteCells: readonly { readonly content: string; readonly cell: Excel.Range }[];
  readonly commentCells: readonly Excel.Range[];
}

export function askDetails(context: Excel.RequestContext, asked: AskedFlags): AskedDetails {
  // A range is forgotten with the request that asked for it, and so are the formats found through it: found anew by id.
  const formats = context.workbook.worksheets.getItem(asked.sheet).getRange().conditionalFormats;
  return {
    ...asked,
    layers: asked.formats.items.filter(isOurs).map(({ id }) => {
      const format = formats.getItem(id);
      return { id, ranges: format.getRanges().load('address'), fill: format.custom.format.fill.load('color') };
    }),
    noteCells: (asked.notes?.items ?? []).map((note) => ({
      content: note.content,
      cell: note.getLocation().load('address'),
    })),
    commentCells: (asked.comments?.items ?? []).map((comment) => comment.getLocation().load('address')),
  };
}

/** Whether the third question asks anything of this sheet. */
export function asksMore({ layers, noteCells, commentCells }: AskedDetails): boolean {
  return layers.length + noteCells.length + commentCells.length > 0;
}

export function foundFlags(asked: AskedDetails): FoundFlags {
  const { sheet, formats, check, layers, noteCells, commentCells } = asked;
  const columns = asked.columns.map(({ column, used, format }) => ({
    column,
    width: format.useStandardWidth ? null : format.columnWidth,
    words: wordsOf(used),
    isEmpty: used.isNullObject,
  }));
  const own = columns.find(({ column }) => column === check);
  return {
    sheet,
    isProtected: asked.protection.protected,
    formatIds: new Set(formats.items.map((format) => format.id)),
    ours: [
      ...layers.map(({ id, ranges, fill }) => ({
        id,
        fill: { look: lookOf(fill.color), areas: areasOf(ranges.address) },
      })),
      ...formats.items.filter(isUnfinished).map(({ id }) => ({ id, fill: null })),
    ],
    check: own ? { column: own.column, words: own.words } : null,
    columns,
    notes: noteCells.flatMap(({ content, cell }) => {
      const place = placeOf(cell);
      return place && content.startsWith(`${NOTE_HEADING}\n`)
        ? [{ ...place, text: content.slice(NOTE_HEADING.length + 1) }]
        : [];
    }),
    notedCells: new Set([...noteCells.map(({ cell }) => cell), ...commentCells].map(nameOf)),
  };
}

/** Cells whose note or comment is somebody else's and stays. */
export function notesOfOthers(found: FoundFlags | undefined): ReadonlySet<string> {
  const ours = new Set(found?.notes.map(({ row, column }) => cellName(row, column)));
  return new Set([...(found?.notedCells ?? [])].filter((cell) => !ours.has(cell)));
}

/** Whether a conditional format is one of our flags. */
function isOurs(format: Excel.ConditionalFormat): boolean {
  return formulaOf(format)?.includes(`"${FLAG_MARKER}"`) === true;
}

/** People cannot enter a rule without a formula, and it shows nothing: a write of ours was stopped before it had one. */
function isUnfinished(format: Excel.ConditionalFormat): boolean {
  return formulaOf(format) === '';
}

/** Of a rule that goes by a formula; null of any other. */
function formulaOf({ customOrNullObject: custom }: Excel.ConditionalFormat): string | null {
  return custom.isNullObject ? null : custom.rule.formula;
}

function areasOf(address: string): readonly Area[] {
  return splitAddress(address).flatMap((area) => parseArea(area) ?? []);
}

function nameOf(cell: Excel.Range): string {
  return splitAddress(cell.address)[0] ?? '';
}

function placeOf(cell: Excel.Range): { readonly row: number; readonly column: number } | null {
  return parseCell(nameOf(cell));
}

/** Which look a fill is; a colour that somebody changed by hand comes back as a note's. */
function lookOf(colour: string): FillMark['look'] {
  const looks = Object.keys(FLAG_LOOKS) as FillMark['look'][];
  return looks.find((look) => `#${FLAG_LOOKS[look].fill ?? ''}`.toUpperCase() === colour.toUpperCase()) ?? 'note';
}

function wordsOf(range: Excel.Range): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  if (range.isNullObject) return words;
  range.values.forEach((row: readonly unknown[], at) => {
    const [word] = row;
    if (typeof word === 'string' && word !== '') words.set(range.rowIndex + at, word);
  });
  return words;
}
