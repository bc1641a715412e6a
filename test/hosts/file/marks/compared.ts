/** Compares packages part by part. */
import { LIMITS } from '../../../../src/hosts/file/limits';
import { Package } from '../../../../src/hosts/file/package';
import { readZipDirectory } from '../../../../src/hosts/file/zip-directory';

export function partText(file: Uint8Array, path: string): string {
  return Package.open(file).text(path);
}

export function partPaths(file: Uint8Array): string[] {
  return Package.open(file).paths();
}

/** Every part's content as text, one byte a character, so that a difference shows where it is. */
export function contentsOf(file: Uint8Array): Map<string, string> {
  const pkg = Package.open(file);
  return new Map(pkg.paths().map((path) => [path, Buffer.from(pkg.bytes(path)).toString('latin1')]));
}

/** The packed bytes of the parts that hold the same content in both files, as they stand in each. */
export function keptBytes(
  before: Uint8Array,
  after: Uint8Array,
): { readonly before: unknown; readonly after: unknown } {
  const contents = contentsOf(after);
  const same = [...contentsOf(before)]
    .filter(([path, content]) => contents.get(path) === content)
    .map(([path]) => path);
  return { before: packed(before, same), after: packed(after, same) };
}

function packed(file: Uint8Array, paths: readonly string[]): Map<string, string> {
  const { entries } = readZipDirectory(file, LIMITS);
  return new Map(
    entries
      .filter(({ name }) => paths.includes(name))
      .map(({ name, packed: bytes }) => [name, Buffer.from(bytes).toString('base64')]),
  );
}
