/**
 * The drawing in which the boxes of a sheet's notes stand: VML, which Excel still needs for notes ([MS-OI29500] 2.1.1774).
 * Such parts are not always well-formed XML, so they are changed as text. Shapes are numbered in blocks of 1,024 that
 * belong to one drawing each; ours get blocks of their own, so that both can go together.
 */
import { damaged } from '../file-error';

export interface NotePlace {
  readonly row: number;
  readonly column: number;
}

export interface NewNote extends NotePlace {
  readonly text: string;
}

/** The first number of a block stands for the drawing itself. */
const SHAPES_PER_BLOCK = 1023;
const BLOCK = 1024;
/** The text-box shape type, under the name by which Excel itself refers to it. */
const SHAPE_TYPE = '_x0000_t202';

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const IDMAP = /(<o:idmap\b[^>]*?\bdata\s*=\s*["'])([\d,\s]*)(["'])/;
const ROOT_END = /<\/xml(\s*)>\s*$/;
const NOTE_SHAPE = /<((?:\w+:)?)shape[\s>][\s\S]*?<\/\1shape\s*>/g;
const ANY_SHAPE = /<(?:\w+:)?(?:shape|rect|oval|line|group|image|roundrect|polyline|curve|arc)[\s>]/;
const WAS_WITHOUT_SHAPES = '\t';

/** A drawing without shapes. */
export const NEW_DRAWING = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>`;

/** The blocks that a drawing takes. */
export function blocksOf(vml: string): number[] {
  const listed = (IDMAP.exec(vml)?.[2] ?? '').split(',').map(Number);
  const used = shapeNumbers(vml).map((number) => Math.floor(number / BLOCK));
  return [...new Set([...listed, ...used])].filter((block) => block > 0);
}

/** Adds the boxes of notes; `firstBlock` and those after it are free in the workbook. `part` is named in errors. */
export function addNoteShapes(part: string, vml: string, notes: readonly NewNote[], firstBlock: number): string {
  const end = ROOT_END.exec(vml);
  if (!end) throw damaged(`The drawing "${part}" has no end`);
  const isPrepared = vml.includes('xmlns:v=') && vml.includes('xmlns:o=') && vml.includes('xmlns:x=');
  const declared = isPrepared ? '' : ` ${NAMESPACES}`;
  const shapes = notes.map((note, index) => {
    const block = firstBlock + Math.floor(index / SHAPES_PER_BLOCK);
    return shapeXml(note, block * BLOCK + 1 + (index % SHAPES_PER_BLOCK), index + 1, declared);
  });
  const mark = ANY_SHAPE.test(vml) || vml === NEW_DRAWING ? '' : WAS_WITHOUT_SHAPES;
  const type = vml.includes(`id="${SHAPE_TYPE}"`) ? '' : shapeTypeXml(declared);
  const added = `${type}${shapes.join('')}</xml${end[1] ?? ''}${mark}>`;
  const count = Math.ceil(notes.length / SHAPES_PER_BLOCK);
  const blocks = Array.from({ length: count }, (_, index) => String(firstBlock + index)).join(',');
  const tail = vml.slice(end.index).replace(/^<\/xml\s*>/, () => added);
  return (vml.slice(0, end.index) + tail).replace(
    IDMAP,
    (_, before: string, listed: string, after: string) =>
      `${before}${listed}${listed === '' ? '' : ','}${blocks}${after}`,
  );
}

/** Takes the boxes of notes on some cells away; null where nothing is left that was there before them. */
export function removeNoteShapes(vml: string, places: readonly NotePlace[]): string | null {
  const gone = new Set(places.map(keyOf));
  const removed: number[] = [];
  let left = vml.replace(NOTE_SHAPE, (shape) => {
    const place = noteOf(shape);
    if (!place || !gone.has(keyOf(place))) return shape;
    removed.push(...shapeNumbers(shape));
    return '';
  });
  if (!left.includes(`"#${SHAPE_TYPE}"`)) left = withoutOwnType(left);
  left = withoutBlocks(left, new Set(removed.map((number) => Math.floor(number / BLOCK))));
  if (ANY_SHAPE.test(left)) return left;
  const end = ROOT_END.exec(left);
  if (!end?.[1]?.endsWith(WAS_WITHOUT_SHAPES)) return null;
  return left.slice(0, end.index) + end[0].replace(`${WAS_WITHOUT_SHAPES}>`, '>');
}

function withoutOwnType(vml: string): string {
  return vml.replace(shapeTypeXml(''), '').replace(shapeTypeXml(` ${NAMESPACES}`), '');
}

function withoutBlocks(vml: string, gone: ReadonlySet<number>): string {
  const used = new Set(shapeNumbers(vml).map((number) => Math.floor(number / BLOCK)));
  return vml.replace(IDMAP, (whole, before: string, listed: string, after: string) => {
    const blocks = listed.split(',');
    const kept = blocks.filter((block) => !gone.has(Number(block)) || used.has(Number(block)));
    return kept.length === blocks.length ? whole : `${before}${kept.join(',')}${after}`;
  });
}

function shapeNumbers(vml: string): number[] {
  return [...vml.matchAll(/\b(?:id|spid)\s*=\s*["'][^"']*?_s(\d{1,9})["']/g)].map((match) => Number(match[1]));
}

function noteOf(shape: string): NotePlace | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<(?:\w+:)?Row>\s*(\d{1,7})\s*</.exec(shape)?.[1];
  const column = /<(?:\w+:)?Column>\s*(\d{1,5})\s*</.exec(shape)?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function keyOf({ row, column }: NotePlace): string {
  return `${String(row)},${String(column)}`;
}

function shapeTypeXml(declared: string): string {
  return `<v:shapetype${declared} id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
}

/** Rows that a box needs for its text, at some 32 characters a line and 20 pixels a row. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 32)), 0);
  return Math.min(20, lines + 2);
}

function shapeXml({ row, column, text }: NewNote, number: number, order: number, declared: string): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 4, column + 4, 15, top + rowsFor(text), 4].join(', ');
  return (
    `<v:shape${declared} id="_x0000_s${String(number)}" type="#${SHAPE_TYPE}" ` +
    `style="position:absolute;margin-left:60pt;margin-top:2pt;width:160pt;height:60pt;z-index:${String(order)};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
}
