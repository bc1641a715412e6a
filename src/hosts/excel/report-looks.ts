/** Looks and row heights of a report sheet, by lists of areas and not cell by cell. */
import { CellSet } from '../../workbook/cell-set';
import { BORDER_COLOUR, LINE_HEIGHT, LOOKS, MAX_ROW_HEIGHT, type Look } from '../../workbook/looks';
import type { ReportSheet, StyleName } from '../../workbook/markup';
import { addressLists } from './address-lists';
import { CELLS_A_REST, REST, SMALL_STEP, type Step } from './steps';

/** `fontSize`: points of the workbook's own font, which looks are larger or smaller than. */
export function* lookSteps({ name, cells }: ReportSheet, fontSize: number): Generator<Step> {
  const places = new Map<string, { readonly style: StyleName; readonly isLink: boolean; readonly set: CellSet }>();
  for (const [at, { row, column, link, style = link ? 'link' : 'plain' }] of cells.entries()) {
    if (at % CELLS_A_REST === 0) yield REST;
    const isLink = link !== undefined;
    if (style === 'plain' && !isLink) continue;
    const key = `${style} ${String(isLink)}`;
    const entry = places.get(key) ?? { style, isLink, set: new CellSet() };
    places.set(key, entry);
    entry.set.add(row, column);
  }
  for (const { style, isLink, set } of places.values()) {
    for (const address of addressLists(set.areas())) {
      yield {
        bytes: SMALL_STEP * 3 + address.length,
        queue: (context) => {
          const { format } = context.workbook.worksheets.getItem(name).getRanges(address);
          paint(format, LOOKS[style], fontSize);
          if (isLink) unlinkLook(format, LOOKS[style]);
        },
      };
    }
  }
}

/** Takes away what Excel's own look of a link adds to a look that does not have it. */
function unlinkLook(format: Excel.RangeFormat, look: Look): void {
  if (look.underline !== true) format.font.underline = 'None';
  if (look.colour === undefined) format.font.color = '#000000';
}

function paint(format: Excel.RangeFormat, look: Look, fontSize: number): void {
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = 'Single';
  if (look.larger !== undefined) format.font.size = fontSize + look.larger;
  if (look.colour !== undefined) format.font.color = `#${look.colour}`;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.wrap) format.wrapText = true;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical === 'top' ? 'Top' : 'Center';
  for (const edge of look.border === 'box' ? BOX : look.border === 'top' ? TOP : []) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${BORDER_COLOUR}`;
  }
}

/** Rows of several lines, in one write for each number of lines. */
export function heightSteps({ name, rowLines = [] }: ReportSheet): readonly Step[] {
  const rows = new Map<number, CellSet>();
  for (const { row, lines } of rowLines) {
    if (lines <= 1) continue;
    const height = Math.min(lines * LINE_HEIGHT, MAX_ROW_HEIGHT);
    const set = rows.get(height) ?? new CellSet();
    rows.set(height, set);
    set.add(row, 0);
  }
  return [...rows].flatMap(([height, set]) =>
    addressLists(set.areas()).map((address) => ({
      bytes: SMALL_STEP + address.length,
      queue: (context: Excel.RequestContext) => {
        context.workbook.worksheets.getItem(name).getRanges(address).format.rowHeight = height;
      },
    })),
  );
}

const TOP = ['EdgeTop', 'InsideHorizontal'] as const;
const BOX = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
