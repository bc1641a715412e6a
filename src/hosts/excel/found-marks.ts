/** Which marks of ours stand in the workbook now, with all that is needed to put them back. */
import { areaName, parseArea, parseCell, type Area } from '../../workbook/a1';
import { FLAG_LOOKS } from '../../workbook/looks';
import { FLAG_MARKER, NOTE_HEADING } from '../../workbook/marks';
import type { Visibility } from '../../workbook/snapshot';
import type { Capabilities } from './capabilities';
import { markedPlaces, VISIBILITIES, type MarkedPlaces, type NameLike } from './marked-places';
import { splitAddress } from './range-block';
import type { FillMark, NoteMark } from './write-flags';

export interface FoundSheet {
  readonly name: string;
  readonly visibility: Visibility;
}

/** Of one of the supplier's sheets. */
export interface FoundFlags {
  readonly sheet: string;
  /** Every conditional format of the sheet, so that one that we add is known even before it says it is ours. */
  readonly formatIds: ReadonlySet<string>;
  readonly ours: readonly { readonly id: string; readonly fill: FillMark }[];
  readonly check: { readonly column: number; readonly words: ReadonlyMap<number, string> } | null;
  readonly notes: readonly NoteMark[];
  /** Cells that have a note, ours or not. */
  readonly notedCells: ReadonlySet<string>;
}

export interface FoundMarks {
  readonly isStructureProtected: boolean;
  readonly sheetNames: ReadonlySet<string>;
  readonly places: MarkedPlaces;
  /** Our names with what they refer to. */
  readonly names: readonly NameLike[];
  readonly reports: readonly FoundSheet[];
  readonly flags: readonly FoundFlags[];
}

/** Two questions to Excel, a third where there are marks. */
export async function findMarks(context: Excel.RequestContext, capabilities: Capabilities): Promise<FoundMarks> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name,items/visibility');
  const names = workbook.names.load('items/name,items/formula');
  const protection = workbook.protection.load('protected');
  await context.sync();

  const places = markedPlaces(names.items);
  const reports = sheets.items
    .filter((sheet) => places.sheets.has(sheet.name))
    .map((sheet) => ({ name: sheet.name, visibility: VISIBILITIES.get(sheet.visibility) ?? 'visible' }));
  const asked = sheets.items
    .filter((sheet) => !places.sheets.has(sheet.name))
    .map((sheet) => askFlags(sheet, places.checkColumns.get(sheet.name), capabilities));
  await context.sync();

  const details = asked.map((flags) => askDetails(flags));
  if (details.some(({ layers, noteCells }) => layers.length > 0 || noteCells.length > 0)) await context.sync();
  return {
    isStructureProtected: protection.protected,
    sheetNames: new Set(sheets.items.map((sheet) => sheet.name)),
    places,
    names: names.items
      .filter((name) => places.names.includes(name.name))
      .map((name) => ({ name: name.name, formula: String(name.formula) })),
    reports,
    flags: details.map(foundFlags),
  };
}

interface AskedFlags {
  readonly sheet: string;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly check: { readonly column: number; readonly range: Excel.Range } | null;
  readonly notes: Excel.NoteCollection | null;
}

function askFlags(sheet: Excel.Worksheet, column: number | undefined, capabilities: Capabilities): AskedFlags {
  return {
    sheet: sheet.name,
    formats: sheet.getRange().conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula'),
    check:
      column === undefined
        ? null
        : {
            column,
            range: sheet
              .getRange(areaName({ top: 0, bottom: 0, left: column, right: column }))
              .getEntireColumn()
              .getUsedRangeOrNullObject(true)
              .load('rowIndex,values'),
          },
    notes: capabilities.writesNotes ? sheet.notes.load('items/content') : null,
  };
}

interface AskedDetails extends AskedFlags {
  readonly layers: readonly {
    readonly id: string;
    readonly ranges: Excel.RangeAreas;
    readonly fill: Excel.ConditionalRangeFill;
  }[];
  readonly noteCells: readonly { readonly content: string; readonly cell: Excel.Range }[];
}

function askDetails(asked: AskedFlags): AskedDetails {
  return {
    ...asked,
    layers: asked.formats.items.filter(isOurs).map((format) => ({
      id: format.id,
      ranges: format.getRanges().load('address'),
      fill: format.custom.format.fill.load('color'),
    })),
    noteCells: (asked.notes?.items ?? []).map((note) => ({
      content: note.content,
      cell: note.getLocation().load('address'),
    })),
  };
}

/** Whether a conditional format is one of our flags. */
function isOurs(format: Excel.ConditionalFormat): boolean {
  if (format.customOrNullObject.isNullObject) return false;
  return format.customOrNullObject.rule.formula.includes(`"${FLAG_MARKER}"`);
}

function foundFlags({ sheet, formats, check, layers, noteCells }: AskedDetails): FoundFlags {
  return {
    sheet,
    formatIds: new Set(formats.items.map((format) => format.id)),
    ours: layers.map(({ id, ranges, fill }) => ({
      id,
      fill: { look: lookOf(fill.color), areas: areasOf(ranges.address) },
    })),
    check: check && { column: check.column, words: wordsOf(check.range) },
    notes: noteCells.flatMap(({ content, cell }) => {
      const place = placeOf(cell);
      return place && content.startsWith(`${NOTE_HEADING}\n`)
        ? [{ ...place, text: content.slice(NOTE_HEADING.length + 1) }]
        : [];
    }),
    notedCells: new Set(noteCells.map(({ cell }) => splitAddress(cell.address)[0] ?? '')),
  };
}

function areasOf(address: string): readonly Area[] {
  return splitAddress(address).flatMap((area) => parseArea(area) ?? []);
}

function placeOf(cell: Excel.Range): { readonly row: number; readonly column: number } | null {
  return parseCell(splitAddress(cell.address)[0] ?? '');
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
