/** `[Content_Types].xml`: says what each part is (ECMA-376 part 2, 6.2.3). */
import type { Package } from '../package';
import { addToList, removeFromList } from '../xml-text/containers';
import { escapeAttribute, withPrefix } from '../xml-text/escape';
import { editXml, openXml } from './part-text';

const PATH = '[Content_Types].xml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const ContentType = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  comments: `${SPREADSHEET}.comments+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  pivotTable: `${SPREADSHEET}.pivotTable+xml`,
  pivotCache: `${SPREADSHEET}.pivotCacheDefinition+xml`,
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

/** Says what a new part is, by its own name: a default for its extension would not be known as ours when it is to go. */
export function addContentType(pkg: Package, path: string, type: string): void {
  editXml(pkg, PATH, (doc, edits) => {
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const isDefault = doc
      .childrenNamed(doc.root, 'Default')
      .some(
        (element) =>
          doc.attribute(element, 'Extension')?.toLowerCase() === extension &&
          doc.attribute(element, 'ContentType') === type,
      );
    if (isDefault) return;
    const xml = `<Override PartName="/${escapeAttribute(path)}" ContentType="${type}"/>`;
    addToList(doc, edits, doc.root, [{ xml: withPrefix(xml, doc.root.prefix) }]);
  });
}

/** The parts that have a type of their own, in lower case; some may be missing. */
export function typedParts(pkg: Package): readonly string[] {
  const doc = openXml(pkg, PATH);
  return [...doc.childrenNamed(doc.root, 'Override')].map((element) =>
    (doc.attribute(element, 'PartName') ?? '').replace(/^\//, '').toLowerCase(),
  );
}

/** Forgets what some parts were. */
export function removeContentTypes(pkg: Package, paths: ReadonlySet<string>): void {
  const names = new Set([...paths].map((path) => `/${path}`.toLowerCase()));
  editXml(pkg, PATH, (doc, edits) => {
    const gone = doc
      .childrenNamed(doc.root, 'Override')
      .filter((element) => names.has(doc.attribute(element, 'PartName')?.toLowerCase() ?? ''));
    removeFromList(doc, edits, doc.root, gone);
  });
}
