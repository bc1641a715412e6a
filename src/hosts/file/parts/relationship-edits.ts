/** Adds relationships between parts, and takes them away with the parts that nothing else needs. */
import type { Package } from '../package';
import { relationshipPartOf, relationshipsOf } from '../relationships';
import { addToList, removeFromList } from '../xml-text/containers';
import { escapeAttribute, withPrefix, XML_HEADER } from '../xml-text/escape';
import { addContentType, ContentType, removeContentTypes, typedParts } from './content-types';
import { editXml } from './part-text';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
/** Prefix of the relationship types of Office documents, and the namespace of `r:id`. */
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Lets one part refer to another; returns the new relationship's id. `kind` is the last word of its type. */
export function addRelationship(pkg: Package, from: string, kind: string, to: string): string {
  const known = new Set(relationshipsOf(pkg, from).map((relationship) => relationship.id));
  let number = known.size + 1;
  while (known.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const xml = `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${kind}" Target="${escapeAttribute(relativePath(from, to))}"/>`;
  const part = relationshipPartOf(from);
  if (!pkg.has(part)) {
    pkg.set(part, `${XML_HEADER}<Relationships xmlns="${NAMESPACE}">${xml}</Relationships>`);
    addContentType(pkg, part, ContentType.relationships);
  } else {
    editXml(pkg, part, (doc, edits) => {
      addToList(doc, edits, doc.root, [{ xml: withPrefix(xml, doc.root.prefix) }]);
    });
  }
  return id;
}

/** Takes relationships away, and every part that only they led to. */
export function removeRelationships(pkg: Package, from: string, ids: ReadonlySet<string>): void {
  const part = relationshipPartOf(from);
  if (ids.size === 0 || !pkg.has(part)) return;
  const before = reachableParts(pkg);
  const isGone = editXml(pkg, part, (doc, edits) => {
    const gone = [...doc.children(doc.root)].filter((element) => ids.has(doc.attribute(element, 'Id') ?? ''));
    return removeFromList(doc, edits, doc.root, gone);
  });
  if (isGone) removeParts(pkg, new Set([part]));
  const after = reachableParts(pkg);
  removeParts(pkg, new Set([...before].filter((path) => !after.has(path))));
}

/**
 * A path for a new part: `pattern` with the first number for "#" that makes it free. A part that is only spoken of, in the
 * content types or by a relationship, is missing: a new one in its place would be taken for it.
 */
export function freePath(pkg: Package, pattern: string): string {
  const spokenOf = new Set([...typedParts(pkg), ...[...reachableParts(pkg)].map((path) => path.toLowerCase())]);
  let number = 1;
  const path = (): string => pattern.replace('#', String(number));
  while (pkg.has(path()) || spokenOf.has(path().toLowerCase())) number++;
  return path();
}

/** The parts that something leads to, with the parts that hold their relationships. */
function reachableParts(pkg: Package): Set<string> {
  const found = new Set<string>();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    found.add(relationshipPartOf(path));
    for (const { target } of relationshipsOf(pkg, path)) {
      if (target === null || found.has(target)) continue;
      found.add(target);
      if (pkg.has(target)) waiting.push(target);
    }
  }
  return found;
}

function removeParts(pkg: Package, paths: ReadonlySet<string>): void {
  const present = [...paths].filter((path) => pkg.has(path));
  if (present.length === 0) return;
  for (const path of present) pkg.remove(path);
  removeContentTypes(pkg, new Set(present));
}

function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let common = 0;
  while (common < folders.length && common < steps.length - 1 && folders[common] === steps[common]) common++;
  return '../'.repeat(folders.length - common) + steps.slice(common).join('/');
}
