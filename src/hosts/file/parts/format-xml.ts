/** The elements of the styles part (ECMA-376 part 1, 18.8) that a look is made of. */
import { BORDER_COLOUR, type Look } from '../../../workbook/looks';

export interface BaseFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

export function fontXml(look: Look, base: BaseFont): string {
  const size = `<sz val="${String(base.size + (look.larger ?? 0))}"/>`;
  return `<font>${strokes(look)}${size}${colourXml('color', look.colour)}<name val="${escapeName(base.name)}"/></font>`;
}

export function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid">${colourXml('fgColor', colour)}<bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: 'box' | 'top'): string {
  const side = (name: string, isDrawn: boolean): string =>
    isDrawn ? `<${name} style="thin">${colourXml('color', BORDER_COLOUR)}</${name}>` : `<${name}/>`;
  const isBox = border === 'box';
  return `<border>${side('left', isBox)}${side('right', isBox)}${side('top', true)}${side('bottom', isBox)}<diagonal/></border>`;
}

/** A differential format fills by its background colour, unlike a cell format (18.8.32, as Excel writes it). */
export function dxfXml(look: Look): string {
  const font = fontTraits(look);
  const fill =
    look.fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid">${colourXml('fgColor', look.fill)}${colourXml('bgColor', look.fill)}</patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${fill}</dxf>`;
}

/** `isQuoted`: its text is text, however it begins; `isNormal`: it stands on the workbook's first named style. */
export function xfXml(
  ids: { readonly numFmtId: number; readonly fontId: number; readonly fillId: number; readonly borderId: number },
  look: Look,
  { isQuoted, isNormal, isOpen }: { readonly isQuoted: boolean; readonly isNormal: boolean; readonly isOpen: boolean },
): string {
  const numbers = Object.entries(ids).map(([name, id]) => `${name}="${String(id)}"`);
  const quote = isQuoted ? 'quotePrefix="1" ' : '';
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
  const start = `<xf ${numbers.join(' ')} ${isNormal ? 'xfId="0" ' : ''}${quote}${applied}`;
  const hasAlignment = look.wrap === true || look.vertical !== undefined;
  if (!hasAlignment && !isOpen) return `${start}/>`;
  const vertical = look.vertical === undefined ? '' : ` vertical="${look.vertical}"`;
  const alignment = hasAlignment ? `<alignment${vertical}${look.wrap === true ? ' wrapText="1"' : ''}/>` : '';
  const also = `${hasAlignment ? ' applyAlignment="1"' : ''}${isOpen ? ' applyProtection="1"' : ''}`;
  return `${start}${also}>${alignment}${isOpen ? '<protection locked="0"/>' : ''}</xf>`;
}

/** What sets a look's font apart from the workbook's own, but for its size. */
export function fontTraits(look: Look): string {
  return strokes(look) + colourXml('color', look.colour);
}

function strokes(look: Look): string {
  return `${look.bold === true ? '<b/>' : ''}${look.italic === true ? '<i/>' : ''}${look.underline === true ? '<u/>' : ''}`;
}

function colourXml(element: string, colour: string | undefined): string {
  return colour === undefined ? '' : `<${element} rgb="FF${colour}"/>`;
}

function escapeName(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
