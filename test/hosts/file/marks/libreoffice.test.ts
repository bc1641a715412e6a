/** LibreOffice as the second opinion: it opens a marked workbook, computes it, and saves it anew; marks come off after that too. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMarkup, clearMarks, hasMarks, readWorkbook } from '../../../../src/hosts/file';
import { Package } from '../../../../src/hosts/file/package';
import { readSnapshot } from '../../../../src/hosts/file/read-snapshot';
import { cellAt, formulaAt, sheetNamed, type CellValue, type Snapshot } from '../../../../src/workbook/snapshot';
import { partPaths, partText } from './compared';
import { sampleMarkup, supplierWorkbook } from './sample-markup';
import { validationErrors } from './validator';

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

function savedByLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const source = join(folder, 'marked.xlsx');
    writeFileSync(source, file);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = { stdio: 'ignore', timeout: 120_000 } as const;
    execFileSync(
      'soffice',
      ['--headless', profile, '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), source],
      options,
    );
    return new Uint8Array(readFileSync(join(folder, 'out', 'marked.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(isThere ? describe : describe.skip)(`LibreOffice${isThere ? '' : ' (not installed)'}`, () => {
  const original = supplierWorkbook();
  let saved: Uint8Array;
  let marked: Snapshot;

  beforeAll(() => {
    saved = savedByLibreOffice(applyMarkup(original, sampleMarkup()));
    marked = readSnapshot(Package.open(saved));
  }, 150_000);

  it('opens a marked workbook and keeps its sheets', () => {
    expect(marked.sheets.map((sheet) => sheet.name)).toEqual([
      'KPIs',
      "Supplier's notes",
      'Findings',
      'Data "1" & <more>',
      'Summary',
    ]);
  });

  it('keeps a text that begins with "=" a text', () => {
    expect(valueAt(marked, 'Findings', 3, 2)).toEqual({
      kind: 'text',
      value: '=HYPERLINK("http://example.invalid") is text',
    });
    expect(valueAt(marked, 'KPIs', 3, 4)).toEqual({ kind: 'text', value: '=Warning: looks like a formula' });
    const findings = sheetNamed(marked, 'Findings');
    expect(findings && formulaAt(findings, 3, 2)).toBeNull();
  });

  it('keeps every pivot table and computes the same figures', () => {
    expect(partPaths(saved).filter((path) => /pivotTables\/[^_]/.test(path))).toHaveLength(4);
    const total = { kind: 'number', value: 7.75 };
    expect(valueAt(marked, 'Summary', 5, 1)).toEqual(total);
    expect(valueAt(marked, 'Summary', 28, 3)).toEqual(total);
  });

  it('keeps the notes and the flags', () => {
    expect(partText(saved, 'xl/comments1.xml')).toContain('See clause 4');
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('SDA Return Checker');
  });

  it('keeps what the marks say of their review', () => {
    expect(readWorkbook(saved).marks).toEqual({ stamp: 'sample' });
  });

  it('leaves marks that can be cleared all the same', () => {
    const cleared = clearMarks(saved);
    expect(hasMarks(saved)).toBe(true);
    expect(hasMarks(cleared)).toBe(false);
    expect(validationErrors(cleared)).toEqual([]);
    expect(partPaths(cleared).filter((path) => /comments|vml|pivot|tables\//i.test(path))).toEqual([]);
    expect(partText(cleared, 'xl/worksheets/sheet1.xml')).not.toMatch(
      /conditionalFormatting|r="E\d|<row r="(7|10)"|min="5"/,
    );
    expect(partText(cleared, 'xl/workbook.xml')).not.toContain('definedName');
  });

  it('gives back the values that were there before the marks', () => {
    const before = readWorkbook(original);
    const after = readWorkbook(saved);
    expect(after.sheets.map((sheet) => [sheet.name, sheet.extent])).toEqual(
      before.sheets.map((sheet) => [sheet.name, sheet.extent]),
    );
    for (const sheet of before.sheets) {
      for (let row = 0; row <= (sheet.extent?.bottom ?? 0); row++) {
        for (let column = 0; column <= (sheet.extent?.right ?? 0); column++) {
          expect(valueAt(after, sheet.name, row, column)).toEqual(cellAt(before, sheet, row, column));
        }
      }
    }
  });

  it('saves a workbook that can be marked anew', () => {
    const again = applyMarkup(saved, sampleMarkup());
    expect(validationErrors(again)).toEqual([]);
    expect(readSnapshot(Package.open(again)).sheets).toHaveLength(5);
  });
});

function valueAt(snapshot: Snapshot, name: string, row: number, column: number): CellValue {
  const sheet = sheetNamed(snapshot, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return cellAt(snapshot, sheet, row, column);
}
