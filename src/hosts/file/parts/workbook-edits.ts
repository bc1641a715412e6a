/** Changes the workbook part: its list of sheets, its names and its pivot caches. */
import type { Package } from '../package';
import { relationshipsOf, workbookPathOf } from '../relationships';
import { readWorkbookPart } from '../workbook-part';
import { addToList, removeFromList } from '../xml-text/containers';
import type { XmlDocument, XmlElement } from '../xml-text/document';
import type { TextEdits } from '../xml-text/edits';
import { escapeAttribute, escapeText, withPrefix } from '../xml-text/escape';
import { placeForChild } from '../xml-text/schema-order';
import { editXml, openXml } from './part-text';
import { addRelationship, OFFICE_RELATIONSHIPS, removeRelationships } from './relationship-edits';

export interface NewName {
  readonly name: string;
  readonly formula: string;
  /** Place of the sheet it belongs to, or null for the whole workbook. */
  readonly sheetIndex: number | null;
  readonly isHidden: boolean;
}

/** Appends a sheet whose part is there already. */
export function addSheet(pkg: Package, name: string, path: string, isHidden = false): void {
  const { path: workbookPath, sheets } = readWorkbookPart(pkg);
  const sheetId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId)) + 1;
  const relationshipId = addRelationship(pkg, workbookPath, 'worksheet', path);
  addElements(pkg, 'sheets', (idAttribute) => [
    `<sheet name="${escapeAttribute(name)}" sheetId="${String(sheetId)}"${isHidden ? ' state="hidden"' : ''} ${idAttribute(relationshipId)}/>`,
  ]);
}

export function addNames(pkg: Package, names: readonly NewName[]): void {
  if (names.length === 0) return;
  addElements(pkg, 'definedNames', () =>
    names.map(({ name, formula, sheetIndex, isHidden }) => {
      const local = sheetIndex === null ? '' : ` localSheetId="${String(sheetIndex)}"`;
      const hidden = isHidden ? ' hidden="1"' : '';
      return `<definedName name="${escapeAttribute(name)}"${local}${hidden}>${escapeText(formula)}</definedName>`;
    }),
  );
}

/** Takes the names away that begin so, whichever sheet they belong to. */
export function removeNamesWithPrefix(pkg: Package, prefix: string): void {
  removeNames(pkg, (doc, element) => doc.attribute(element, 'name')?.startsWith(prefix) === true);
}

/** Takes the names away that are so; `isLocal` where a name belongs to one sheet. */
export function removeNamesWhere(pkg: Package, isGone: (name: string, isLocal: boolean) => boolean): void {
  removeNames(pkg, (doc, element) =>
    isGone(doc.attribute(element, 'name') ?? '', doc.attribute(element, 'localSheetId') !== null),
  );
}

/**
 * Takes sheets away, by their places, with their parts and all that only they led to, and the names that belong to them;
 * the other sheets' names and the tab in front follow their sheets.
 */
export function removeSheets(pkg: Package, gone: ReadonlySet<number>): void {
  if (gone.size === 0) return;
  const { path: workbookPath, sheets } = readWorkbookPart(pkg);
  const paths = new Set(sheets.filter((_, index) => gone.has(index)).map((sheet) => sheet.path));
  const isLocal = (doc: XmlDocument, name: XmlElement): boolean =>
    gone.has(doc.numberAttribute(name, 'localSheetId') ?? -1);
  removeNames(pkg, isLocal);
  editXml(pkg, workbookPath, (doc, edits) => {
    const list = doc.child(doc.root, 'sheets');
    if (!list) return;
    removeFromList(
      doc,
      edits,
      list,
      [...doc.children(list)].filter((_, index) => gone.has(index)),
    );
    followSheets(doc, edits, gone, sheets.length - gone.size - 1);
  });
  const isTheirs = ({ target }: { readonly target: string | null }): boolean => target !== null && paths.has(target);
  removeRelationships(
    pkg,
    workbookPath,
    new Set(
      relationshipsOf(pkg, workbookPath)
        .filter(isTheirs)
        .map(({ id }) => id),
    ),
  );
}

/** Names a pivot cache whose part is there already; returns its number. */
export function addPivotCache(pkg: Package, path: string): number {
  const workbookPath = workbookPathOf(pkg);
  const doc = openXml(pkg, workbookPath);
  const numbers = elementsOf(doc, 'pivotCaches').map((element) => doc.numberAttribute(element, 'cacheId') ?? 0);
  const cacheId = Math.max(0, ...numbers) + 1;
  const relationshipId = addRelationship(pkg, workbookPath, 'pivotCacheDefinition', path);
  addElements(pkg, 'pivotCaches', (idAttribute) => [
    `<pivotCache cacheId="${String(cacheId)}" ${idAttribute(relationshipId)}/>`,
  ]);
  return cacheId;
}

/** Takes pivot caches away, by the paths of their parts. */
export function removePivotCaches(pkg: Package, paths: ReadonlySet<string>): void {
  const workbookPath = workbookPathOf(pkg);
  const isTheirs = ({ target }: { readonly target: string | null }): boolean => target !== null && paths.has(target);
  const ids = new Set(
    relationshipsOf(pkg, workbookPath)
      .filter(isTheirs)
      .map(({ id }) => id),
  );
  if (ids.size === 0) return;
  editXml(pkg, workbookPath, (doc, edits) => {
    const list = doc.child(doc.root, 'pivotCaches');
    if (!list) return;
    const gone = [...doc.children(list)].filter((element) => ids.has(relationshipIdOf(doc, element)));
    removeFromList(doc, edits, list, gone);
  });
  removeRelationships(pkg, workbookPath, ids);
}

/** An attribute that names a relationship, with the prefix that the part declares for it or a declaration of its own. */
export function relationshipAttribute(doc: XmlDocument, id: string): string {
  for (const [, prefix = '', , address] of doc.openTag(doc.root).matchAll(/xmlns:([^\s=]+)\s*=\s*(["'])(.*?)\2/g)) {
    if (address === OFFICE_RELATIONSHIPS) return `${prefix}:id="${id}"`;
  }
  return `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"`;
}

/** The id in an element's `r:id`, whatever its prefix. */
export function relationshipIdOf(doc: XmlDocument, element: XmlElement): string {
  return /[^\s:"']+:id\s*=\s*(["'])(.*?)\1/.exec(doc.openTag(element))?.[2] ?? '';
}

function addElements(
  pkg: Package,
  listName: string,
  write: (idAttribute: (id: string) => string) => readonly string[],
): void {
  editXml(pkg, workbookPathOf(pkg), (doc, edits) => {
    const { prefix } = doc.root;
    const elements = write((id) => relationshipAttribute(doc, id)).map((xml) => ({ xml: withPrefix(xml, prefix) }));
    const list = doc.child(doc.root, listName);
    if (list) {
      addToList(doc, edits, list, elements);
      return;
    }
    const inside = elements.map(({ xml }) => xml).join('');
    edits.insert(placeForChild(doc, listName), `<${prefix}${listName}>${inside}</${prefix}${listName}>`);
  });
}

function removeNames(pkg: Package, isGone: (doc: XmlDocument, element: XmlElement) => boolean): void {
  editXml(pkg, workbookPathOf(pkg), (doc, edits) => {
    const list = doc.child(doc.root, 'definedNames');
    if (!list) return;
    removeFromList(
      doc,
      edits,
      list,
      [...doc.children(list)].filter((element) => isGone(doc, element)),
    );
  });
}

function followSheets(doc: XmlDocument, edits: TextEdits, gone: ReadonlySet<number>, last: number): void {
  const shift = (index: number): number => index - [...gone].filter((removed) => removed < index).length;
  for (const name of elementsOf(doc, 'definedNames')) renumber(doc, edits, name, 'localSheetId', shift);
  for (const view of elementsOf(doc, 'bookViews')) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      // One that led nowhere before leads nowhere after.
      const follow = (index: number): number => Math.max(0, Math.min(shift(index), last));
      renumber(doc, edits, view, attribute, (index) => (index > last + gone.size ? index : follow(index)));
    }
  }
}

function elementsOf(doc: XmlDocument, listName: string): XmlElement[] {
  const list = doc.child(doc.root, listName);
  return list ? [...doc.children(list)] : [];
}

function renumber(
  doc: XmlDocument,
  edits: TextEdits,
  element: XmlElement,
  attribute: string,
  change: (index: number) => number,
): void {
  const place = doc.attributePlace(element, attribute);
  if (!place || !/^\d{1,9}$/.test(place.value)) return;
  const index = change(Number(place.value));
  if (index !== Number(place.value)) edits.replace(place.start, place.end, `${attribute}="${String(index)}"`);
}
