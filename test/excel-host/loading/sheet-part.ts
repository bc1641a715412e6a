/** What a worksheet part says beyond what a Snapshot holds. */
import { MAX_COLUMNS, parseArea, parseCell, type Area } from '../../../src/workbook/a1';
import { parseXml, type XmlAttributes, type XmlHandler } from '../../../src/hosts/file/xml';
import type { Package } from '../../../src/hosts/file/package';
import type { SheetModel } from '../workbook-model';
import { PIXELS_A_CHARACTER, POINTS_A_PIXEL } from '../measures';
import type { BookStyles } from './styles';

const POINTS_AN_INCH = 72;
/** Excel's own names of the classic kinds of rule. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['expression', 'Custom'],
  ['dataBar', 'DataBar'],
  ['colorScale', 'ColorScale'],
  ['iconSet', 'IconSet'],
  ['top10', 'TopBottom'],
  ['cellIs', 'CellValue'],
  ['containsText', 'ContainsText'],
]);

interface Rule {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly priority: number;
  readonly differential: number | null;
  formula: string | null;
}

/** Reads looks of cells, widths, heights, rules, links, frozen panes and print set-up into the model. */
export function readSheetPart(
  pkg: Package,
  path: string,
  sheet: SheetModel,
  styles: BookStyles,
  newId: () => string,
): void {
  const reading = new SheetReading(sheet, styles);
  parseXml(path, pkg.text(path), reading);
  reading.finish(newId);
}

class SheetReading implements XmlHandler {
  private areas: readonly Area[] = [];
  private readonly rules: Rule[] = [];
  private row = -1;
  private column = -1;

  constructor(
    private readonly sheet: SheetModel,
    private readonly styles: BookStyles,
  ) {}

  open(name: string, attributes: XmlAttributes, parents: readonly string[]): void {
    const parent = parents.at(-1);
    if (name === 'row' && parent === 'sheetData') this.openRow(attributes);
    else if (name === 'c' && parent === 'row') this.openCell(attributes);
    else if (name === 'col' && parent === 'cols') this.openColumn(attributes);
    else if (parents[1] === 'extLst') return;
    else if (name === 'conditionalFormatting') this.areas = areasOf(attributes.get('sqref') ?? '');
    else if (name === 'cfRule') this.openRule(attributes);
    else this.openTrait(name, attributes);
  }

  close(name: string, text: string, parents: readonly string[]): void {
    const rule = this.rules.at(-1);
    if (name === 'formula' && parents.at(-1) === 'cfRule' && rule) rule.formula ??= text;
    else if (name === 'oddHeader') this.sheet.print.header = text;
    else if (name === 'oddFooter') this.sheet.print.footer = text;
  }

  finish(newId: () => string): void {
    this.sheet.conditionalFormats = this.rules
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas, type, formula, differential }) => ({
        id: `{${newId()}}`,
        type,
        areas,
        formula: formula === null ? '' : `=${formula}`,
        look: new Map(differential === null ? [] : this.styles.differentials[differential]),
      }));
  }

  private openRow(attributes: XmlAttributes): void {
    this.row = Number(attributes.get('r') ?? this.row + 2) - 1;
    this.column = -1;
    const height = attributes.get('ht');
    if (attributes.isTrue('customHeight') && height !== undefined) this.sheet.rowHeights.set(this.row, Number(height));
  }

  private openCell(attributes: XmlAttributes): void {
    const place = parseCell(attributes.get('r') ?? '');
    this.column = place?.column ?? this.column + 1;
    const style = this.styles.cells[Number(attributes.get('s') ?? 0)];
    if (!style || (style.look.size === 0 && style.format === 'General')) return;
    const cell = this.sheet.touch(this.row, this.column);
    cell.look = style.look;
    cell.format = style.format;
  }

  private openColumn(attributes: XmlAttributes): void {
    const first = Number(attributes.get('min')) - 1;
    const last = Math.min(Number(attributes.get('max')), MAX_COLUMNS) - 1;
    const width = attributes.get('width');
    if (width === undefined || !attributes.isTrue('customWidth')) return;
    const points = Math.round(Number(width) * PIXELS_A_CHARACTER) * POINTS_A_PIXEL;
    for (let column = first; column <= last; column++) this.sheet.columnWidths.set(column, points);
  }

  private openRule(attributes: XmlAttributes): void {
    const type = attributes.get('type') ?? '';
    const differential = attributes.get('dxfId');
    this.rules.push({
      areas: this.areas,
      type: KINDS.get(type) ?? `PresetCriteria ${type}`,
      priority: Number(attributes.get('priority') ?? 0),
      differential: differential === undefined ? null : Number(differential),
      formula: null,
    });
  }

  private openTrait(name: string, attributes: XmlAttributes): void {
    const { sheet } = this;
    if (name === 'pane' && attributes.get('state') === 'frozen') {
      sheet.frozen = { rows: Number(attributes.get('ySplit') ?? 0), columns: Number(attributes.get('xSplit') ?? 0) };
    } else if (name === 'sheetView') sheet.showsGridlines = attributes.isTrue('showGridLines', true);
    else if (name === 'hyperlink') this.link(attributes);
    else if (name === 'pageSetUpPr' && attributes.isTrue('fitToPage')) sheet.print.pagesWide = 1;
    else if (name === 'pageSetup') this.pageSetup(attributes);
    else if (name === 'pageMargins') {
      sheet.print.margins = ['left', 'right', 'top', 'bottom', 'header', 'footer'].map(
        (edge) => Math.round(Number(attributes.get(edge)) * POINTS_AN_INCH * 10) / 10,
      );
    }
  }

  private pageSetup(attributes: XmlAttributes): void {
    const { print } = this.sheet;
    if (attributes.get('orientation') === 'landscape') print.orientation = 'Landscape';
    if (attributes.get('paperSize') === '9') print.paper = 'A4';
    if (print.pagesWide !== null) print.pagesWide = Number(attributes.get('fitToWidth') ?? 1);
  }

  private link(attributes: XmlAttributes): void {
    const area = parseArea(attributes.get('ref') ?? '');
    const location = attributes.get('location');
    if (area && location !== undefined) this.sheet.touch(area.top, area.left).link = location;
  }
}

function areasOf(sqref: string): readonly Area[] {
  return sqref.split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}
