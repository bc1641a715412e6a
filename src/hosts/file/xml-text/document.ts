/**
 * XML as text with places in it, so that a part can be changed by inserting and cutting while every other character stays.
 * (`xml.ts` reads what a part means; this finds where it says so.)
 */
import { damaged, FileError } from '../file-error';

/** Where an element stands in the text: `<` at `start`, past its start tag at `openEnd`, `</` at `closeStart`, past it all at `end`. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly start: number;
  readonly openEnd: number;
  /** The same as `openEnd` where the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
}

/** An attribute's place, from its name to past its closing quote, and its value with entities resolved. */
export interface XmlAttributePlace {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g;

export class XmlDocument {
  /** The text with comments, CDATA and instructions blanked out, so that nothing in them looks like a tag; same places. */
  private readonly structure: string;
  readonly root: XmlElement;
  /** Looked up many times, and long to walk: a sheet's rows are one of them. */
  private rootChildren: readonly XmlElement[] | null = null;

  /** `part` is named in the FileError that malformed text causes. */
  constructor(
    private readonly part: string,
    readonly text: string,
  ) {
    const needsMask = text.includes('<!') || text.includes('<?', 5);
    this.structure = needsMask ? masked(text) : text;
    if (needsMask && this.structure.includes('<!DOCTYPE')) throw new FileError('dtd', dtdMessage(part));
    const start = this.structure.search(/<[^?!]/);
    if (start < 0) throw this.malformed();
    this.root = this.elementAt(start);
  }

  /** The child elements, one after the other. */
  *children(parent: XmlElement): Generator<XmlElement, void, undefined> {
    if (parent !== this.root) yield* this.walk(parent);
    else yield* (this.rootChildren ??= [...this.walk(parent)]);
  }

  private *walk(parent: XmlElement): Generator<XmlElement, void, undefined> {
    let at = parent.openEnd;
    for (;;) {
      const start = this.structure.indexOf('<', at);
      if (start < 0 || start >= parent.closeStart) return;
      const element = this.elementAt(start);
      if (element.end > parent.closeStart) throw this.malformed();
      yield element;
      at = element.end;
    }
  }

  /** The first child of a name, or null. */
  child(parent: XmlElement, name: string): XmlElement | null {
    for (const element of this.children(parent)) if (element.name === name) return element;
    return null;
  }

  /** All children of a name. */
  childrenNamed(parent: XmlElement, name: string): XmlElement[] {
    return [...this.children(parent)].filter((element) => element.name === name);
  }

  /** The last child of a name, or the last before a place, found from the end; null where there is none. Its descendants must not bear that name. */
  lastChild(parent: XmlElement, name: string, before = parent.closeStart): XmlElement | null {
    const opening = `<${parent.prefix}${name}`;
    let at = this.structure.lastIndexOf(opening, before - 1);
    while (at >= parent.openEnd && !isNameEnd(this.structure.charCodeAt(at + opening.length))) {
      at = this.structure.lastIndexOf(opening, at - 1);
    }
    return at >= parent.openEnd ? this.elementAt(at) : null;
  }

  /** Where an attribute stands, by local name (one without a prefix goes before one with); null where it is absent. */
  attributePlace(element: XmlElement, name: string): XmlAttributePlace | null {
    let prefixed: XmlAttributePlace | null = null;
    for (const match of this.openTag(element).matchAll(ATTRIBUTE)) {
      const [whole, qualified = '', quoted = ''] = match;
      const start = element.start + match.index;
      const place = { start, end: start + whole.length, value: unescapeXml(quoted.slice(1, -1)) };
      if (qualified === name) return place;
      if (qualified.endsWith(`:${name}`)) prefixed ??= place;
    }
    return prefixed;
  }

  attribute(element: XmlElement, name: string): string | null {
    return this.attributePlace(element, name)?.value ?? null;
  }

  /** The attribute as a whole number, or null where it is absent or none. */
  numberAttribute(element: XmlElement, name: string): number | null {
    const value = this.attribute(element, name);
    return value !== null && /^\d{1,10}$/.test(value) ? Number(value) : null;
  }

  /** Whether an xsd:boolean attribute is true; false where it is absent. */
  isTrue(element: XmlElement, name: string): boolean {
    const value = this.attribute(element, name);
    return value === '1' || value === 'true';
  }

  /** The start tag as written. */
  openTag(element: XmlElement): string {
    return this.text.slice(element.start, element.openEnd);
  }

  /** The element as written. */
  source(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  /** The characters of an element without the tags in it, entities resolved. */
  textOf(element: XmlElement): string {
    return unescapeXml(this.text.slice(element.openEnd, element.closeStart).replace(/<[^>]*>/g, ''));
  }

  isSelfClosing(element: XmlElement): boolean {
    return element.openEnd === element.end;
  }

  private elementAt(start: number): XmlElement {
    let nameEnd = start + 1;
    while (!isNameEnd(this.structure.charCodeAt(nameEnd))) nameEnd++;
    const qualified = this.structure.slice(start + 1, nameEnd);
    const openEnd = this.tagEnd(nameEnd);
    if (qualified === '') throw this.malformed();
    const colon = qualified.indexOf(':') + 1;
    const name = colon === 0 ? qualified : qualified.slice(colon);
    const prefix = qualified.slice(0, colon);
    if (this.structure.charCodeAt(openEnd - 2) === SLASH) {
      return { name, prefix, start, openEnd, closeStart: openEnd, end: openEnd };
    }
    const closeStart = this.closingTag(qualified, openEnd);
    return { name, prefix, start, openEnd, closeStart, end: this.tagEnd(closeStart) };
  }

  private tagEnd(from: number): number {
    for (let at = from; at < this.structure.length; at++) {
      const code = this.structure.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === QUOTE || code === APOSTROPHE) {
        at = this.structure.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw this.malformed();
  }

  private closingTag(qualified: string, from: number): number {
    let depth = 1;
    let at = from;
    let close = this.tagNamed(`</${qualified}`, from);
    while (close >= 0) {
      depth += this.openings(qualified, at, close) - 1;
      if (depth === 0) return close;
      at = close + 1;
      close = this.tagNamed(`</${qualified}`, at);
    }
    throw this.malformed();
  }

  /** How many elements of a name open in a stretch: no farther, since the rest of a sheet may be a hundred megabytes. */
  private openings(qualified: string, from: number, before: number): number {
    const opening = `<${qualified}`;
    const stretch = this.structure.slice(from, before);
    let count = 0;
    for (let at = stretch.indexOf(opening); at >= 0; at = stretch.indexOf(opening, at + 1)) {
      const isNamed = isNameEnd(stretch.charCodeAt(at + opening.length));
      if (isNamed && this.structure.charCodeAt(this.tagEnd(from + at) - 2) !== SLASH) count++;
    }
    return count;
  }

  private tagNamed(opening: string, from: number): number {
    let at = this.structure.indexOf(opening, from);
    while (at >= 0 && !isNameEnd(this.structure.charCodeAt(at + opening.length))) {
      at = this.structure.indexOf(opening, at + 1);
    }
    return at;
  }

  private malformed(): FileError {
    return damaged(`The part "${this.part}" is not well-formed XML`);
  }
}

const SLASH = 47;
const GREATER = 62;
const QUOTE = 34;
const APOSTROPHE = 39;

/** True at the end of the text too (NaN). */
function isNameEnd(code: number): boolean {
  return !(code > 32) || code === SLASH || code === GREATER;
}

function masked(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, (found) => ' '.repeat(found.length));
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five entities of XML and character references; an unknown one stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex === undefined && decimal === undefined) return ENTITIES.get(String(name)) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function dtdMessage(part: string): string {
  return `The part "${part}" has a document type definition, which no workbook needs and which can be made to attack a reader. Do not open the file; ask its sender for a copy saved by Excel.`;
}
