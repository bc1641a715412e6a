/** The looks of cell styles and differential formats, by the paths that the test Excel's formats use ("font.bold"). */
import { readNumberFormats } from '../../../src/hosts/file/reading/styles-part';
import type { Package } from '../../../src/hosts/file/package';
import { parseXml, type XmlAttributes } from '../../../src/hosts/file/xml';
import { DEFAULT_FONT_SIZE, NO_LOOK, type Look } from '../workbook-model';

export interface BookStyles {
  /** Number format and look of each cell style. */
  readonly cells: readonly { readonly format: string; readonly look: Look }[];
  readonly differentials: readonly Look[];
  readonly fontSize: number;
}

const EDGES = ['left', 'right', 'top', 'bottom'];

interface RawXf {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly alignment: Map<string, unknown>;
}

/** Lists of looks as the part has them, each entry with the traits its elements set. */
class StylesReading {
  readonly lists = new Map<string, Map<string, unknown>[]>();
  readonly xfs: RawXf[] = [];

  open(name: string, attributes: XmlAttributes, parents: readonly string[]): void {
    const list = parents[1] ?? '';
    if (parents.length === 2 && list === 'cellXfs') this.addXf(attributes);
    else if (parents.length === 2) this.entriesOf(list).push(new Map());
    else if (parents.length > 2) this.addTrait(list, name, attributes, parents);
  }

  entriesOf(list: string): Map<string, unknown>[] {
    const known = this.lists.get(list);
    if (known) return known;
    const fresh: Map<string, unknown>[] = [];
    this.lists.set(list, fresh);
    return fresh;
  }

  private addXf(attributes: XmlAttributes): void {
    const id = (name: string): number => Number(attributes.get(name) ?? 0);
    this.xfs.push({ font: id('fontId'), fill: id('fillId'), border: id('borderId'), alignment: new Map() });
  }

  private addTrait(list: string, name: string, attributes: XmlAttributes, parents: readonly string[]): void {
    const parent = parents.at(-1) ?? '';
    if (list === 'cellXfs') {
      const look = this.xfs.at(-1)?.alignment;
      if (name === 'alignment' && look) addAlignment(look, attributes);
      return;
    }
    const look = this.lists.get(list)?.at(-1);
    if (!look) return;
    if (parent === 'font') addFontTrait(look, name, attributes);
    else if (parent === 'patternFill') addFillTrait(look, name, attributes, list === 'dxfs');
    else if (parent === 'border' && EDGES.includes(name) && attributes.get('style') !== undefined) {
      look.set(`border.${name}.style`, attributes.get('style') === 'thin' ? 'Continuous' : attributes.get('style'));
    } else if (EDGES.includes(parent) && name === 'color') look.set(`border.${parent}.color`, colourOf(attributes));
  }
}

function addAlignment(look: Map<string, unknown>, attributes: XmlAttributes): void {
  const vertical = attributes.get('vertical');
  if (attributes.isTrue('wrapText')) look.set('wrapText', true);
  if (vertical !== undefined) look.set('verticalAlignment', vertical.charAt(0).toUpperCase() + vertical.slice(1));
}

function addFontTrait(look: Map<string, unknown>, name: string, attributes: XmlAttributes): void {
  const isOn = attributes.isTrue('val', true);
  if (name === 'b' && isOn) look.set('font.bold', true);
  else if (name === 'i' && isOn) look.set('font.italic', true);
  else if (name === 'u') look.set('font.underline', attributes.get('val') === 'double' ? 'Double' : 'Single');
  else if (name === 'sz') look.set('font.size', Number(attributes.get('val')));
  else if (name === 'color') look.set('font.color', colourOf(attributes));
}

/** A cell is filled by its foreground, a differential format by its background (ECMA-376 part 1, 18.8.32). */
function addFillTrait(look: Map<string, unknown>, name: string, attributes: XmlAttributes, isDxf: boolean): void {
  if (name === (isDxf ? 'bgColor' : 'fgColor')) look.set('fill.color', colourOf(attributes));
}

/** "#RRGGBB", or another way to say a colour, kept as it is: only our own colours are compared, and ours are RGB. */
function colourOf(attributes: XmlAttributes): string {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const other = ['theme', 'indexed', 'tint', 'auto'].map((name) => `${name}=${attributes.get(name) ?? ''}`);
  return other.join(' ');
}

export function readStyles(pkg: Package, part: string | null): BookStyles {
  if (part === null) {
    return { cells: [{ format: 'General', look: NO_LOOK }], differentials: [], fontSize: DEFAULT_FONT_SIZE };
  }
  const reading = new StylesReading();
  parseXml(part, pkg.text(part), {
    open: (name, attributes, parents) => {
      reading.open(name, attributes, parents);
    },
  });
  const base = reading.entriesOf('fonts')[0] ?? new Map<string, unknown>();
  const formats = readNumberFormats(pkg, part);
  const size = base.get('font.size');
  return {
    cells: reading.xfs.map((xf, at) => ({ format: formats[at] ?? 'General', look: lookOf(reading, xf, base) })),
    differentials: reading.entriesOf('dxfs'),
    fontSize: typeof size === 'number' ? size : DEFAULT_FONT_SIZE,
  };
}

/** What sets a cell style apart from the workbook's own font and no fill. */
function lookOf(reading: StylesReading, xf: RawXf, base: ReadonlyMap<string, unknown>): Look {
  const own = [...(reading.entriesOf('fonts')[xf.font] ?? [])].filter(([path, value]) => base.get(path) !== value);
  return new Map([
    ...own,
    ...(reading.entriesOf('fills')[xf.fill] ?? []),
    ...(reading.entriesOf('borders')[xf.border] ?? []),
    ...xf.alignment,
  ]);
}
