import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { clearMarks } from '../../src/hosts/file';
import { Package } from '../../src/hosts/file/package';
import { workbookOf } from '../hosts/file/handmade';
import { checkFile, FILE_MARKING, type Marking } from './check-file';
import { FAULTS, type FaultKind } from './outcome';
import { runCorpus } from './run';

const THEME = 'xl/theme/theme1.xml';
const fine = workbookOf({
  sheets: [{ name: 'Findings', rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
  parts: { [THEME]: '<theme/>' },
});
const doctype = workbookOf({ sheets: [{}], parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a><worksheet/>' } });
const plain = { validator: false, libreOffice: false, limit: Infinity };

describe('a run over a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corpus-test-'));
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(join(folder, 'fine.XLSX'), fine);
    writeFileSync(join(folder, 'deeper', 'doctype.xlsm'), doctype);
    writeFileSync(join(folder, 'letter.txt'), 'no workbook');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function reported(marking: Marking = FILE_MARKING, limit = Infinity): { isFine: boolean; lines: string[] } {
    const lines: string[] = [];
    const isFine = runCorpus(folder, { ...plain, limit }, (line) => lines.push(line), marking);
    return { isFine, lines };
  }

  it('names the refused file and why, and counts; a refusal is no fault', () => {
    const { isFine, lines } = reported();
    expect(isFine).toBe(true);
    expect(lines[0]).toMatch(/^deeper\/doctype\.xlsm: refused \(dtd\): .*ask its sender/);
    expect(lines.slice(1, -1)).toEqual([
      '',
      'files: 2',
      'opened: 1',
      'marked, compared and cleared: 1',
      'refused: 1',
      '  dtd: 1',
      'opened but not marked: 0',
      'crashed: 0',
      'changed beyond need: 0',
      'dangling relationships: 0',
      'duplicate or missing content types: 0',
      'marked copy reads differently: 0',
      'cleared not equal: 0',
      'new errors of the validator: not asked',
      'marked copy not opened by LibreOffice: not asked',
    ]);
    expect(lines.at(-1)).toMatch(/^slowest file: .* in \d+\.\d s$/);
  });

  it('takes no more files than it was told', () => {
    expect(reported(FILE_MARKING, 1).lines).toContain('files: 1');
  });

  it('fails where a file has a fault, and says in which line', () => {
    const { isFine, lines } = reported({ ...FILE_MARKING, clear: (file) => file });
    expect(isFine).toBe(false);
    expect(lines.find((line) => line.startsWith('fine.XLSX: '))).toContain('cleared not equal: ');
    expect(lines).toContain('cleared not equal: 1');
  });
});

/** The marks as they are, and then something more done to the file. */
function breaking(change: (pkg: Package) => void): Partial<Marking> {
  return {
    mark: (file, markup) => {
      const pkg = Package.open(FILE_MARKING.mark(file, markup));
      change(pkg);
      return pkg.save();
    },
  };
}

function replaced(pkg: Package, path: string, from: string, to: string): void {
  pkg.set(path, pkg.text(path).replace(from, to));
}

const TYPES = '[Content_Types].xml';
const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';

describe('each comparison finds what it is there for', () => {
  const kindsOf = (broken: Partial<Marking>): FaultKind[] => {
    const outcome = checkFile(fine, { ...FILE_MARKING, ...broken });
    if (outcome.kind === 'refused') throw new Error(outcome.message);
    return outcome.faults.map(({ kind }) => kind);
  };

  it('nothing in the marks as they are', () => {
    expect(kindsOf({})).toEqual([]);
  });

  const cases: readonly (readonly [string, FaultKind, Partial<Marking>])[] = [
    ['another error than a FileError', 'crashed', { mark: () => { throw new TypeError('x is not a function'); } }],
    ['a part that no mark needs changed', 'changed', breaking((pkg) => { pkg.set(THEME, '<theme />'); })],
    ['a part lost', 'changed', breaking((pkg) => { pkg.remove(THEME); })],
    ['a part packed anew', 'changed', { mark: (file, markup) => packedAnew(FILE_MARKING.mark(file, markup)) }],
    ['a relationship to nothing', 'relationships', breaking((pkg) => { replaced(pkg, WORKBOOK_LINKS, '</Rel', '<Relationship Id="x" Type="y" Target="z.xml"/></Rel'); })],
    ['relationships of nothing', 'relationships', breaking((pkg) => { pkg.set('xl/_rels/lost.xml.rels', '<Relationships/>'); })],
    ['a type said twice', 'contentTypes', breaking((pkg) => { replaced(pkg, TYPES, '</Types>', '<Override PartName="/XL/workbook.xml" ContentType="t"/></Types>'); })],
    ['a default said twice', 'contentTypes', breaking((pkg) => { replaced(pkg, TYPES, '</Types>', '<Default Extension="XML" ContentType="t"/></Types>'); })],
    ['a type of nothing', 'contentTypes', breaking((pkg) => { replaced(pkg, TYPES, '</Types>', '<Override PartName="/lost.xml" ContentType="t"/></Types>'); })],
    ['a part without a type', 'contentTypes', breaking((pkg) => { pkg.set('xl/odd.odd', 'odd'); })],
    ['a value of the supplier changed', 'reading', breaking((pkg) => { replaced(pkg, 'xl/worksheets/sheet1.xml', '<v>1</v>', '<v>2</v>'); })],
    ['marks that stay', 'cleared', { clear: (file) => file }],
    ['a part lost by clearing', 'cleared', { clear: (file) => without(clearMarks(file), THEME) }],
  ]; // prettier-ignore

  it.each(cases)('%s', (_what, kind, broken) => {
    expect(kindsOf(broken)).toContain(kind);
  });

  it('has a case for every fault that needs no other program', () => {
    const tried = new Set<string>(cases.map(([, kind]) => kind));
    const others = Object.keys(FAULTS).filter((kind) => kind !== 'validator' && kind !== 'libreOffice');
    expect(others.filter((kind) => !tried.has(kind))).toEqual([]);
  });
});

/** The same parts without compression. */
function packedAnew(file: Uint8Array): Uint8Array {
  const pkg = Package.open(file);
  return zipSync(Object.fromEntries(pkg.paths().map((path) => [path, pkg.bytes(path)])), { level: 0 });
}

function without(file: Uint8Array, path: string): Uint8Array {
  const pkg = Package.open(file);
  pkg.remove(path);
  return pkg.save();
}
