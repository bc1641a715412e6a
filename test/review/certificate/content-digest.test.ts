/** The content digest holds what a return says and nothing else, and tells which cell changed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { clearMarks, applyMarkup, readWorkbook } from '../../../src/hosts/file';
import { contentChanges } from '../../../src/review/certificate/content-changes';
import { contentDigest } from '../../../src/review/certificate/content-digest';
import { CellKind, storedValue, type CellValue, type Snapshot } from '../../../src/workbook/snapshot';
import { SnapshotBuilder } from '../../../src/workbook/snapshot-builder';
import { withValue } from '../../mutation/with-value';

const FILE = join(__dirname, '../../../assets/samples/returns/2014-07.xlsx');
const bytes = new Uint8Array(readFileSync(FILE));
const july = readWorkbook(bytes);
const sealed = contentDigest(july);

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const filled: readonly Place[] = july.sheets.flatMap(({ name, columns }) =>
  columns.flatMap(({ column, blocks }) =>
    blocks.flatMap(({ firstRow, kinds, numbers }) =>
      [...kinds].flatMap((kind, at): readonly Place[] => {
        const value = storedValue(july, kind, numbers[at] ?? 0);
        const isFilled = kind !== CellKind.blank && !(value.kind === 'text' && value.value === '');
        return isFilled ? [{ sheet: name, row: firstRow + at, column, value }] : [];
      }),
    ),
  ),
);

function otherThan(value: CellValue): CellValue {
  if (value.kind === 'number') return { kind: 'number', value: value.value + 0.25 };
  if (value.kind === 'date') return { kind: 'date', serial: value.serial + 1 };
  return { kind: 'text', value: value.kind === 'text' ? `${value.value}.` : 'changed' };
}

describe('One changed cell', () => {
  it.each([
    ['holds another value', otherThan],
    ['is emptied', (): CellValue => ({ kind: 'blank' })],
    ['becomes a text of the same look', (value: CellValue): CellValue =>
      value.kind === 'number' ? { kind: 'text', value: String(value.value) } : otherThan(value)],
  ] as const)('that %s is named, wherever it is', (_, change) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: filled.length - 1 }), (at) => {
        const place = filled[at];
        if (!place) throw new Error('no such place');
        const { sheet, row, column, value } = place;
        const changes = contentChanges(sealed, contentDigest(withValue(july, place, change(value))));
        expect(changes).toEqual([{ kind: 'cells', sheet, rows: [row], columns: [column], isExact: true }]);
      }),
      { numRuns: 40 },
    );
  }); // prettier-ignore
});

describe('What is no part of the content', () => {
  it('is how a sheet looks and which formula gave a value', () => {
    const bare: Snapshot = {
      ...july,
      names: [],
      sheets: july.sheets.map((sheet) => ({
        ...sheet,
        visibility: 'hidden',
        tables: [],
        merges: [],
        hiddenRows: [{ first: 0, last: 1 }],
        columns: sheet.columns.map((column) => ({ ...column, formulas: new Map<number, string>() })),
      })),
    };
    expect(contentDigest(bare)).toEqual(sealed);
  });

  it('is a mark-up that came and went', () => {
    const marked = applyMarkup(bytes, {
      flags: [{ sheet: filled[0]?.sheet ?? '', fills: [], notes: [{ row: 0, column: 0, text: 'Look' }] }],
      sheets: [],
    });
    expect(contentDigest(readWorkbook(marked))).toEqual(sealed);
    expect(contentDigest(readWorkbook(clearMarks(marked)))).toEqual(sealed);
  });

  it('is the date system that counts a date, and digits that Excel does not keep', () => {
    const book = (dateSystem: 1900 | 1904, serial: number, number: number): Snapshot => {
      const builder = new SnapshotBuilder();
      builder.sheet('A').date(0, 0, serial).number(0, 1, number);
      return builder.finish({ dateSystem });
    };
    expect(contentDigest(book(1904, 40_000 - 1462, 0.1 + 0.2))).toEqual(contentDigest(book(1900, 40_000, 0.3)));
  });

  const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
  (isThere ? it : it.skip)(
    `is what LibreOffice writes anew${isThere ? '' : ' (not installed)'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
      try {
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const options = { stdio: 'ignore', timeout: 120_000 } as const;
        execFileSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', folder, FILE], options);
        const saved = contentDigest(readWorkbook(new Uint8Array(readFileSync(join(folder, '2014-07.xlsx')))));
        expect(contentChanges(sealed, saved)).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    150_000,
  );
});

describe('Rows and sheets that moved', () => {
  const book = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Snapshot => {
    const builder = new SnapshotBuilder();
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = builder.sheet(name);
      rows.forEach((cells, row) => { cells.forEach((text, column) => sheet.text(row, column, text)); });
    }
    return builder.finish();
  }; // prettier-ignore
  const changes = (was: Snapshot, is: Snapshot): unknown => contentChanges(contentDigest(was), contentDigest(is));
  const rows = [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']]; // prettier-ignore

  it('are told as rows added and removed', () => {
    const more = [...rows.slice(0, 2), ['x', 'y'], ...rows.slice(2)];
    expect(changes(book({ A: rows }), book({ A: more }))).toEqual([
      { kind: 'rowsAdded', sheet: 'A', row: 2, count: 1 },
    ]);
    expect(changes(book({ A: more }), book({ A: rows }))).toEqual([
      { kind: 'rowsRemoved', sheet: 'A', row: 2, count: 1 },
    ]);
  });

  it('break the digest where two rows change places', () => {
    const swapped = [rows[1] ?? [], rows[0] ?? [], ...rows.slice(2)];
    expect(changes(book({ A: rows }), book({ A: swapped }))).toEqual([
      { kind: 'cells', sheet: 'A', rows: [0, 1], columns: [0, 1], isExact: false },
    ]);
  });

  it('are told as sheets added, removed and put in another order', () => {
    expect(changes(book({ A: rows, B: [] }), book({ B: [], A: rows }))).toEqual([{ kind: 'sheetsReordered' }]);
    expect(changes(book({ A: rows, B: [] }), book({ A: rows, C: [] }))).toEqual([
      { kind: 'sheetRemoved', sheet: 'B' },
      { kind: 'sheetAdded', sheet: 'C' },
    ]);
  });

  it('keep texts apart whose parts join to the same', () => {
    expect(contentDigest(book({ A: [['ab', 'c']] })).digest).not.toBe(contentDigest(book({ A: [['a', 'bc']] })).digest);
    expect(contentDigest(book({ A: [['t1:x']] })).digest).not.toBe(contentDigest(book({ A: [['x']] })).digest);
  });
});
