/** `sda-return fix` over the sample with errors: what it lists, what it writes, and that nothing else changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../../src/cli/real-engine';
import { editCells, readWorkbook } from '../../src/hosts/file';
import { review } from '../../src/review';
import { contentDigest } from '../../src/review/certificate/content-digest';
import { editsTo, type EditValue } from '../../src/workbook/cell-edit';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { Folder, type Outcome } from './command-line';

const SAMPLE = path.join(__dirname, '../../assets/samples/returns/2014-07-with-errors.xlsx');
let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> => folder.run(['fix', ...args], { engine: realEngine });

function findingsOf(file: string) {
  const snapshot = readWorkbook(new Uint8Array(readFileSync(file)));
  return review({ snapshot, agreement: shippedAgreement(), earlier: [] }).findings;
}

describe('sda-return fix', () => {
  it('lists every fix with what the cell holds and what it will hold, and writes nothing', async () => {
    const { code, out } = await run(SAMPLE, '--preview');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'R102  Days!I4: the text “Remainng” → the text “Remaining”',
      'R203  KPIs!F26: the text “41” → the number 41',
      'R203  Activity!H1026: the text “1.5” → the number 1.5',
      'R204  Activity!B1029: the text “14/07/2014” → the date 14 July 2014',
      '',
    ]);
    expect(folder.names()).toEqual([]);
  });

  it('writes a copy without those findings, with none that the fixes made, and with nothing left to fix', async () => {
    const { code, out } = await run(SAMPLE, '--out', 'fixed.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('Wrote fixed.xlsx: 4 cells changed.');
    const before = findingsOf(SAMPLE);
    const after = findingsOf(folder.at('fixed.xlsx'));
    const kept = new Set(after.map(({ fingerprint }) => fingerprint));
    const known = new Set(before.map(({ fingerprint }) => fingerprint));
    expect(before.filter(({ fix }) => fix.length > 0)).toHaveLength(4);
    expect(before.filter(({ fix, fingerprint }) => fix.length > 0 && kept.has(fingerprint))).toEqual([]);
    expect(after.filter(({ fingerprint }) => !known.has(fingerprint))).toEqual([]);
    expect((await run('fixed.xlsx', '--preview')).out).toBe('There is nothing that is safe to fix.\n');
  });

  it('writes in one way what the tables write in several, without stray spaces, and leaves the other cells', async () => {
    const clean = new Uint8Array(readFileSync(path.join(__dirname, '../../assets/samples/returns/2014-07.xlsx')));
    const snapshot = readWorkbook(clean);
    const text = (value: string): EditValue => ({ kind: 'text', value });
    const strays = [
      editsTo(snapshot, { sheet: 'Cover', row: 5, column: 1 }, text('Entrust Support Services\u00a0')),
      editsTo(snapshot, { sheet: 'KPIs', row: 5, column: 1 }, text('A01')),
      editsTo(snapshot, { sheet: 'KPIs', row: 9, column: 3 }, text('%\u00a0')),
      editsTo(snapshot, { sheet: 'Activity', row: 7, column: 4 }, text('School Support and Intervention\u00a0')),
      editsTo(snapshot, { sheet: 'Activity', row: 11, column: 4 }, text(' School Improvement')),
      editsTo(snapshot, { sheet: 'Priorities', row: 5, column: 0 }, text('2 - Good/Outstanding ')),
      editsTo(snapshot, { sheet: 'Days', row: 5, column: 1 }, text(' School Support and Intervention')),
    ].flat();
    writeFileSync(folder.at('strays.xlsx'), editCells(clean, strays).bytes);
    const { out } = await run('strays.xlsx', '--preview');
    expect(out.trim().split('\n').map((line) => line.slice(0, 4))).toEqual(strays.map(() => 'R310')); // prettier-ignore
    await run('strays.xlsx', '--out', 'fixed.xlsx');
    const fixed = readWorkbook(new Uint8Array(readFileSync(folder.at('fixed.xlsx'))));
    expect(contentDigest(fixed)).toEqual(contentDigest(snapshot));
  });

  it('makes the fixes of one rule only', async () => {
    const { out } = await run(SAMPLE, '--preview', '--rule', 'R204');
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  it('copies a return that needs no fix', async () => {
    await run(SAMPLE, '--out', 'fixed.xlsx');
    const { out } = await run('fixed.xlsx', '--out', 'again.xlsx');
    expect(out).toContain('Wrote again.xlsx: a copy as it was.');
    expect(readFileSync(folder.at('again.xlsx'))).toEqual(readFileSync(folder.at('fixed.xlsx')));
  });

  it.each([
    ['neither --out nor --preview', [SAMPLE], /--out.*--preview/],
    ['a rule that there is not', [SAMPLE, '--preview', '--rule', 'R999'], /no rule R999/],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(folder.names()).toEqual([]);
  });
});
