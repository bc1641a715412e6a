/** How the parts of a package refer to each other (ECMA-376 part 2, 6.5), and where its workbook part is. */
import { damaged, FileError } from './file-error';
import type { Package } from './package';
import { parseXml } from './xml';

export interface Relationship {
  readonly id: string;
  /** The whole type address; its last word says the kind: ".../worksheet". */
  readonly type: string;
  /** Path of the part it leads to; null where it leads out of the package or to a place inside its own part. */
  readonly target: string | null;
  readonly isExternal: boolean;
}

/** The part that holds a part's relationships: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipPartOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A part's relationships in their order ("" is the package itself); none where it has no such part. */
export function relationshipsOf(pkg: Package, path: string): readonly Relationship[] {
  const part = relationshipPartOf(path);
  if (!pkg.has(part)) return [];
  const found: Relationship[] = [];
  parseXml(part, pkg.text(part), {
    open(name, attributes, parents) {
      if (name !== 'Relationship' || parents.length !== 1) return;
      const target = attributes.get('Target') ?? '';
      const isExternal = attributes.get('TargetMode') === 'External';
      found.push({
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: isExternal || target.startsWith('#') ? null : existing(pkg, resolveTarget(path, target)),
        isExternal,
      });
    },
  });
  return found;
}

/** The last word of a relationship's type: "worksheet". */
export function kindOf(relationship: Relationship): string {
  return relationship.type.slice(relationship.type.lastIndexOf('/') + 1);
}

/** A target written in a part, as a path from the root of the package. */
export function resolveTarget(path: string, target: string): string {
  const plain = target.replaceAll('\\', '/').replace(/#.*$/s, '');
  const folders = plain.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

/** Targets are addresses, so "sheet%201.xml" may stand for a part that the zip file names "sheet 1.xml". */
function existing(pkg: Package, path: string): string {
  if (pkg.has(path) || !path.includes('%')) return path;
  try {
    const decoded = decodeURIComponent(path);
    return pkg.has(decoded) ? decoded : path;
  } catch {
    return path;
  }
}

/** Path of the workbook part; throws a FileError where the package is not a normal workbook. */
export function workbookPathOf(pkg: Package): string {
  const office = relationshipsOf(pkg, '').find((relationship) => kindOf(relationship) === 'officeDocument');
  if (!office?.target) {
    throw new FileError(
      'notAWorkbook',
      'The file is a zip archive but not an Excel workbook. Choose the return workbook (.xlsx) itself; if it is inside the archive, unpack it first.',
    );
  }
  if (office.type.includes('purl.oclc.org')) {
    throw new FileError(
      'strictOoxml',
      'The workbook is saved as "Strict Open XML Spreadsheet". Open it in Excel, save it as "Excel Workbook (.xlsx)" and try again.',
    );
  }
  if (/\.bin$/i.test(office.target)) {
    throw new FileError(
      'binaryWorkbook',
      'The file is a binary workbook (.xlsb). Open it in Excel, save it as "Excel Workbook (.xlsx)" and try again.',
    );
  }
  if (!pkg.has(office.target)) throw damaged(`The workbook part "${office.target}" is missing`);
  return office.target;
}
