/** Faults between the parts of a package: relationships that lead nowhere, parts whose content type is said twice or not at all. */
import { Package } from '../../src/hosts/file/package';
import { relationshipsOf } from '../../src/hosts/file/relationships';
import { parseXml } from '../../src/hosts/file/xml';
import type { Fault } from './outcome';

/** The faults that the second file has and the first has not. */
export function freshPackageFaults(before: Uint8Array, after: Uint8Array): Fault[] {
  const known = new Set(packageFaults(Package.open(before)).map(({ what }) => what));
  return packageFaults(Package.open(after)).filter(({ what }) => !known.has(what));
}

function packageFaults(pkg: Package): Fault[] {
  return [...danglingRelationships(pkg), ...contentTypeFaults(pkg)];
}

function danglingRelationships(pkg: Package): Fault[] {
  const sources = pkg.paths().flatMap((path) => {
    const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(path);
    return match ? [`${match[1] ?? ''}${match[2] ?? ''}`] : [];
  });
  return sources.flatMap((source) => {
    const own: Fault[] =
      source === '' || pkg.has(source) ? [] : [dangling(`relationships of the missing part ${source}`)];
    const targets = relationshipsOf(pkg, source).flatMap(({ target }) => target ?? []);
    return [...own, ...targets.filter((path) => !pkg.has(path)).map((path) => dangling(`${source} leads to ${path}`))];
  });
}

function dangling(what: string): Fault {
  return { kind: 'relationships', what };
}

const TYPES = '[Content_Types].xml';

function contentTypeFaults(pkg: Package): Fault[] {
  if (!pkg.has(TYPES)) return [untyped('there are no content types')];
  const defaults: string[] = [];
  const overrides: string[] = [];
  parseXml(TYPES, pkg.text(TYPES), {
    open(name, attributes) {
      if (name === 'Default') defaults.push((attributes.get('Extension') ?? '').toLowerCase());
      else if (name === 'Override') overrides.push((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase());
    },
  });
  const typed = new Set(overrides);
  const extensions = new Set(defaults);
  const isTyped = (path: string): boolean => typed.has(path) || extensions.has(path.slice(path.lastIndexOf('.') + 1));
  return [
    ...repeated(defaults).map((extension) => untyped(`two types for .${extension}`)),
    ...repeated(overrides).map((path) => untyped(`two types for ${path}`)),
    ...overrides.filter((path) => !pkg.has(path)).map((path) => untyped(`a type for the missing part ${path}`)),
    ...pkg
      .paths()
      .filter((path) => path !== TYPES && !isTyped(path.toLowerCase()))
      .map((path) => untyped(`no type for ${path}`)),
  ];
}

function untyped(what: string): Fault {
  return { kind: 'contentTypes', what };
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) < at);
}
