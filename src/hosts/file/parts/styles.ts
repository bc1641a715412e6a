/**
 * The styles part. New formats are appended to its lists, each marked by a tab inside its last tag, which XML ignores and
 * which any program that saves the workbook anew drops. Clearing cuts marked formats off the ends of the lists; a styles
 * part that was saved anew keeps ours unused, since their numbers may have come into other use.
 */
import type { Package } from '../package';
import { kindOf, relationshipsOf, workbookPathOf } from '../relationships';
import type { Look } from '../../../workbook/looks';
import { addToList, formMark, removeFromList, type ListInsertion } from '../xml-text/containers';
import type { XmlDocument, XmlElement } from '../xml-text/document';
import { escapeAttribute, withPrefix } from '../xml-text/escape';
import { placeForChild } from '../xml-text/schema-order';
import { listedElements } from './alternatives';
import { addContentType, ContentType } from './content-types';
import { borderXml, dxfXml, fillXml, fontTraits, fontXml, xfXml, type BaseFont } from './format-xml';
import { FIRST_FORMATS, leastStyles, LISTS, type ListName } from './least-styles';
import { editXml, openXml } from './part-text';
import { addRelationship, freePath, removeRelationships } from './relationship-edits';

const MARK = '\t';
/** A styles part made for marks in a workbook that has none. */
const OWN_STYLES = leastStyles(MARK);

/** Formats that every Excel reads alike by number alone; the others depend on the language. */
const FIXED_FORMATS = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_CUSTOM_FORMAT = 164;

export interface StyleOptions {
  /** A format that the part has already is used and not added again: for sheets that are written again and again. */
  readonly reusesFormats?: boolean;
}

/** Gathers new formats; `write` appends them all at once. */
export class StyleBook {
  private readonly doc: XmlDocument;
  private readonly lists = new Map<ListName, { readonly start: number; readonly added: string[] }>();
  private readonly formats = new Map(FIXED_FORMATS);
  /** Look → traits of a cell format → its number: a sheet asks for the same few once a cell. */
  private readonly cellFormats = new Map<Look, Map<string, number>>();
  private nextFormat = FIRST_CUSTOM_FORMAT;
  private readonly font: BaseFont;

  constructor(
    private readonly pkg: Package,
    private readonly path: string,
    private readonly options: StyleOptions = {},
  ) {
    this.doc = openXml(pkg, path);
    for (const name of LISTS) this.lists.set(name, { start: this.elements(name).length, added: [] });
    for (const element of this.elements('numFmts')) this.readFormat(element);
    this.font = this.readBaseFont();
  }

  /** The number of a differential format (for conditional formats). */
  differential(look: Look): number {
    return this.place('dxfs', dxfXml(look));
  }

  /** The number of a cell format. A text that looks like a formula is quoted so that editing it does not make it one. */
  cellFormat(look: Look, numberFormat: string, isQuoted = false, isOpen = false): number {
    const known = this.cellFormats.get(look) ?? new Map<string, number>();
    this.cellFormats.set(look, known);
    const key = `${isQuoted ? 'q' : ''}${isOpen ? 'o' : ''} ${numberFormat}`;
    const format = known.get(key) ?? this.newCellFormat(look, numberFormat, isQuoted, isOpen);
    known.set(key, format);
    return format;
  }

  private newCellFormat(look: Look, numberFormat: string, isQuoted: boolean, isOpen: boolean): number {
    for (const name of ['fonts', 'fills', 'borders'] as const) this.begin(name);
    const isPlainFont = look.larger === undefined && fontTraits(look) === '';
    const parts = {
      numFmtId: this.formatId(numberFormat),
      fontId: isPlainFont ? 0 : this.place('fonts', fontXml(look, this.font)),
      fillId: look.fill === undefined ? 0 : this.place('fills', fillXml(look.fill)),
      borderId: look.border === undefined ? 0 : this.place('borders', borderXml(look.border)),
    };
    return this.place('cellXfs', xfXml(parts, look, { isQuoted, isOpen, isNormal: this.hasNormalStyle() }));
  }

  /** The number of a cell format that is another one but for its number format. */
  withNumberFormat(format: number, numberFormat: string): number {
    const source = this.elements('cellXfs')[format];
    if (!source) return this.cellFormat({}, numberFormat);
    return this.place('cellXfs', reformatted(this.doc, source, this.formatId(numberFormat)));
  }

  /** The number of a number format. */
  formatId(code: string): number {
    const known = this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formats.set(code, id);
    this.place('numFmts', `<numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** Appends the new formats to the part: as ours, to be cleared one day, or as the workbook's own. */
  write(as: 'marks' | 'own'): void {
    editXml(this.pkg, this.path, (doc, edits) => {
      const { prefix } = doc.root;
      const newLists: ListInsertion[] = [];
      for (const name of LISTS) {
        const added = (this.lists.get(name)?.added ?? []).map((xml) => ({
          xml: withPrefix(as === 'marks' ? marked(xml) : xml, prefix),
        }));
        if (added.length === 0) continue;
        const list = doc.child(doc.root, name);
        if (list) addToList(doc, edits, list, added);
        else {
          const inside = added.map(({ xml }) => xml).join('');
          const opening = `<${prefix}${name} count="${String(added.length)}">`;
          newLists.push({ xml: `${opening}${inside}</${prefix}${name}>`, at: placeForChild(doc, name) });
        }
      }
      addToList(doc, edits, doc.root, newLists);
    });
    // Where no format was wanted after all, a part made for them would be a trace without a mark to find it by.
    removeOwnStyles(this.pkg, this.path);
  }

  /** Whether there is a named style for formats to stand on: some programs write none. */
  private hasNormalStyle(): boolean {
    const list = this.doc.child(this.doc.root, 'cellStyleXfs');
    return list !== null && this.doc.children(list).next().done !== true;
  }

  /** A list that lacks the formats which every styles part begins with gets them first. */
  private begin(list: ListName): void {
    const { start, added } = this.lists.get(list) ?? { start: 0, added: [] };
    if (added.length === 0) added.push(...FIRST_FORMATS[list].slice(start));
  }

  private place(list: ListName, xml: string): number {
    const there = this.options.reusesFormats === true ? this.placeThere(list, xml) : -1;
    if (there >= 0) return there;
    this.begin(list);
    const { start, added } = this.lists.get(list) ?? { start: 0, added: [] };
    const known = added.indexOf(xml);
    if (known >= 0) return start + known;
    added.push(xml);
    return start + added.length - 1;
  }

  /** Formats of marks are not found, which are cleared one day: the tab in them tells them apart. */
  private placeThere(list: ListName, xml: string): number {
    const wanted = withPrefix(xml, this.doc.root.prefix);
    return this.elements(list).findIndex((element) => this.doc.source(element) === wanted);
  }

  private elements(list: ListName): XmlElement[] {
    const element = this.doc.child(this.doc.root, list);
    return element ? listedElements(this.doc, element) : [];
  }

  private readFormat(element: XmlElement): void {
    const id = this.doc.numberAttribute(element, 'numFmtId');
    const code = this.doc.attribute(element, 'formatCode');
    if (id === null || code === null) return;
    if (!this.formats.has(code)) this.formats.set(code, id);
    this.nextFormat = Math.max(this.nextFormat, id + 1);
  }

  /** Report sheets speak in the workbook's own font. */
  private readBaseFont(): BaseFont {
    const first = this.elements('fonts')[0];
    const value = (name: string): string | null => {
      const element = first && this.doc.child(first, name);
      return element ? this.doc.attribute(element, 'val') : null;
    };
    const size = Number(value('sz') ?? NaN);
    return { name: value('name') ?? 'Calibri', size: size >= 6 && size <= 24 ? size : 11 };
  }
}

/** Opens the styles part for new formats; a workbook without one gets one. */
export function openStyles(pkg: Package, options: StyleOptions = {}): StyleBook {
  const known = stylesPath(pkg);
  if (known !== null) return new StyleBook(pkg, known, options);
  const path = freePath(pkg, 'xl/styles#.xml');
  pkg.set(path, OWN_STYLES);
  addContentType(pkg, path, ContentType.styles);
  addRelationship(pkg, workbookPathOf(pkg), 'styles', path);
  return new StyleBook(pkg, path, options);
}

/** Cuts off the formats that were appended, and a styles part that was made for them. */
export function removeStyles(pkg: Package): void {
  const path = stylesPath(pkg);
  if (path === null) return;
  editXml(pkg, path, (doc, edits) => {
    const goneLists = LISTS.flatMap((name) => {
      const list = doc.child(doc.root, name);
      const gone = list ? markedAtEnd(doc, list) : [];
      if (!list || isMadeFor(doc, list, gone)) return list ?? [];
      removeFromList(doc, edits, list, gone);
      return [];
    });
    removeFromList(doc, edits, doc.root, goneLists);
  });
  removeOwnStyles(pkg, path);
}

/** Takes a styles part away that was made for marks and holds none of their formats. */
function removeOwnStyles(pkg: Package, path: string): void {
  if (pkg.text(path) !== OWN_STYLES) return;
  const workbook = workbookPathOf(pkg);
  const own = relationshipsOf(pkg, workbook).filter(({ target }) => target === path);
  removeRelationships(pkg, workbook, new Set(own.map(({ id }) => id)));
}

/** The numbers of the cell formats that look like the workbook's default or are ours; whether they quote their text does not matter. */
export function plainFormats(pkg: Package): ReadonlySet<number> {
  const path = stylesPath(pkg);
  if (path === null) return new Set([0]);
  const doc = openXml(pkg, path);
  const list = doc.child(doc.root, 'cellXfs');
  const looks = list ? listedElements(doc, list).map((element) => lookOf(doc, element)) : [];
  return new Set([0, ...looks.flatMap((look, index) => (look === looks[0] || look === MARK ? [index] : []))]);
}

/** A format of ours is told by its mark: the default may have traits that ours leave out. */
function lookOf(doc: XmlDocument, format: XmlElement): string {
  if (formMark(doc, format) === MARK) return MARK;
  const ids = ['numFmtId', 'fontId', 'fillId', 'borderId'].map((name) => doc.attribute(format, name) ?? '0');
  // LibreOffice wraps a text of two lines by itself.
  const others = doc.text.slice(format.openEnd, format.closeStart).replace(/\swrapText="[^"]*"/, '');
  return `${ids.join(',')} ${others}`;
}

function stylesPath(pkg: Package): string | null {
  const found = relationshipsOf(pkg, workbookPathOf(pkg)).find((relationship) => kindOf(relationship) === 'styles');
  const target = found?.target ?? null;
  return target !== null && pkg.has(target) ? target : null;
}

/** Whether a list holds nothing else and was not there before. */
function isMadeFor(doc: XmlDocument, list: XmlElement, gone: readonly XmlElement[]): boolean {
  return gone.length > 0 && formMark(doc, list) === '' && [...doc.children(list)].length === gone.length;
}

function markedAtEnd(doc: XmlDocument, list: XmlElement): XmlElement[] {
  const elements = [...doc.children(list)];
  const lastOther = elements.findLastIndex((element) => formMark(doc, element) !== MARK);
  return elements.slice(lastOther + 1);
}

/** A format as written, without prefix and mark, with another number format. */
function reformatted(doc: XmlDocument, format: XmlElement, numFmtId: number): string {
  const { prefix } = format;
  const source =
    prefix === ''
      ? doc.source(format)
      : doc.source(format).replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
  const bare = source
    .replace(/\s(?:numFmtId|applyNumberFormat|quotePrefix)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .replace(/\t(\/?)>$/, '$1>');
  return bare.replace(/^<xf/, `<xf numFmtId="${String(numFmtId)}" applyNumberFormat="1"`);
}

function marked(xml: string): string {
  return xml.replace(/(\/?)>$/, `${MARK}$1>`);
}
