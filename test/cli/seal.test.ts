/** `sda-return seal` and `verify` over the samples: what they write, what they say and how they end. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../../src/cli/real-engine';
import { applyMarkup, editCells, readWorkbook, recordIn } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { certificateSheet } from '../../src/markup/certificate-sheet';
import { certificateOf, certificateSchema } from '../../src/review/certificate/certificate';
import { sealSchema } from '../../src/reports/seal-schema';
import { review } from '../../src/review';
import type { CellEdit } from '../../src/workbook/cell-edit';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { supplierWorkbook } from '../hosts/file/marks/sample-markup';
import { parse } from '../reports/parse';
import { Folder, type Outcome } from './command-line';

const SAMPLES = path.join(__dirname, '../../assets/samples/returns');
const JULY = path.join(SAMPLES, '2014-07.xlsx');
const WITH_ERRORS = path.join(SAMPLES, '2014-07-with-errors.xlsx');

jest.setTimeout(120_000);

const folder = new Folder();
beforeAll(async () => {
  await run('seal', JULY, '--out', 'sealed.xlsx', '--certificate', 'certificate.json');
});
afterAll(() => {
  folder.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> =>
  folder.run(args, { engine: realEngine, columns: 400, isTTY: true, env: { NO_COLOR: '1' } });

/** Sentences are whole lines there. */
const piped = (...args: readonly string[]): Promise<Outcome> => folder.run(args, { engine: realEngine });

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(folder.at(name)));
}

/** A copy of the sealed return in which KPIs!G12 says something else. */
function editedCopy(): string {
  const cell = { sheet: 'KPIs', row: 11, column: 6 };
  const edit: CellEdit = { cell, was: { kind: 'number', value: valueOf(cell) }, value: { kind: 'number', value: 1 } };
  writeFileSync(folder.at('edited.xlsx'), editCells(bytesOf('sealed.xlsx'), [edit]).bytes);
  return 'edited.xlsx';
}

function valueOf({ sheet, row, column }: { sheet: string; row: number; column: number }): number {
  const snapshot = readWorkbook(bytesOf('sealed.xlsx'));
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.columns.find((each) => each.column === column);
  const block = cells?.blocks.find(({ firstRow, kinds }) => row >= firstRow && row < firstRow + kinds.length);
  return block?.numbers[row - block.firstRow] ?? NaN;
}

describe('sda-return seal', () => {
  it('writes a sealed copy and the certificate, and says the number', async () => {
    const { code, out } = await piped('seal', JULY, '--out', 'again.xlsx', '--certificate', 'again.json');
    const certificate = certificateSchema.parse(parse(folder.read('again.json')));
    expect(code).toBe(0);
    expect(certificate.sealedAt).toBe('2014-08-05T09:30:00.000Z');
    expect(certificate.tool.version).toBe(realEngine.version);
    const number = certificate.digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1-');
    expect(out.split('\n')).toEqual([
      expect.stringMatching(
        /^Wrote again\.xlsx: sealed, with its certificate on the sheet “SDA Certificate”\. July 2014 /,
      ),
      'Wrote again.json: the certificate on its own.',
      `Certificate number ${number}: send it to whoever gets the return, separately from the workbook.`,
      '',
    ]);
    expect(folder.read('again.json')).toBe(folder.read('certificate.json'));
  });

  it('seals a return with errors, and says that it has them', async () => {
    const { code, out } = await run('seal', WITH_ERRORS, '--out', 'errors.xlsx');
    expect(code).toBe(0);
    expect(out).toMatch(/should go back: \d+ errors/);
    const { out: verified } = await run('verify', 'errors.xlsx');
    expect(verified).toMatch(/\d+ errors, .* were\s+found/);
  });

  it('keeps the marks of a marked return', async () => {
    const snapshot = readWorkbook(new Uint8Array(readFileSync(JULY)));
    const agreement = shippedAgreement();
    const markup = markupOf({ review: review({ snapshot, agreement, earlier: [] }), snapshot, agreement });
    writeFileSync(folder.at('marked.xlsx'), applyMarkup(new Uint8Array(readFileSync(JULY)), markup));
    await run('seal', 'marked.xlsx', '--out', 'marked and sealed.xlsx');
    expect(realEngine.hasMarks(bytesOf('marked and sealed.xlsx'))).toBe(true);
    expect((await run('verify', 'marked and sealed.xlsx')).code).toBe(0);
    await run('clear', 'marked and sealed.xlsx', '--out', 'cleared.xlsx');
    expect(realEngine.hasMarks(bytesOf('cleared.xlsx'))).toBe(false);
    expect((await run('verify', 'cleared.xlsx')).code).toBe(0);
  });

  it.each([
    ['to write over the return', ['seal', 'sealed.xlsx', '--out', 'sealed.xlsx'], /would overwrite/],
    [
      'to write the certificate over the copy',
      ['seal', JULY, '--out', 'x.xlsx', '--certificate', 'x.xlsx'],
      /would overwrite/,
    ],
    ['a copy that ends in another way', ['seal', JULY, '--out', 'x.xlsm'], /must end in “.xlsx”/],
    ['to go without --out', ['seal', JULY], /--out/],
  ])('refuses %s, and writes nothing', async (_, args, message) => {
    const before = folder.names();
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(folder.names()).toEqual(before);
  });

  it('refuses a workbook that is no return', async () => {
    writeFileSync(folder.at('other.xlsx'), supplierWorkbook());
    const { code, err } = await piped('seal', 'other.xlsx', '--out', 'x.xlsx');
    expect(code).toBe(2);
    expect(err).toMatch(/is not a return of .* It was not sealed/);
    expect(folder.names()).not.toContain('x.xlsx');
  });
});

describe('sda-return verify', () => {
  it('says that what arrived is what was checked', async () => {
    const { code, out } = await run('verify', 'sealed.xlsx');
    expect(code).toBe(0);
    expect(out).toMatch(/^What arrived is what was checked: no value has changed since this return was sealed\.\n/);
    expect(out).toContain('Sealed 5 August 2014, 09:30 UTC with SDA Return Checker');
    expect(out).toContain('It is a digest and not a signature');
  });

  it('names the cell that changed since', async () => {
    const { code, out } = await run('verify', editedCopy());
    expect(code).toBe(1);
    expect(out).toMatch(
      /^This is not what was checked: the return has changed since it was sealed\.\n {2}The cell KPIs!G12 changed\.\n/,
    );
  });

  it('gives the same as JSON', async () => {
    const { code, out } = await run('verify', editedCopy(), '--format', 'json');
    expect(code).toBe(1);
    const document = parse(out);
    expect(document).toMatchObject({ formatVersion: 1, file: 'edited.xlsx' });
    const seal = sealSchema.parse(
      document !== null && typeof document === 'object' && 'seal' in document ? document.seal : null,
    );
    expect(seal).toMatchObject({ status: 'changed', changes: [{ sheet: 'KPIs', cells: ['G12'] }] });
  });

  it('holds a return against a certificate that was kept apart', async () => {
    expect((await run('verify', JULY, '--certificate', 'certificate.json')).code).toBe(0);
    expect((await run('verify', WITH_ERRORS, '--certificate', 'certificate.json')).code).toBe(1);
    const forged = folder.read('certificate.json').replace('"warning": 3', '"warning": 0');
    expect(forged).not.toBe(folder.read('certificate.json'));
    folder.write('forged.json', forged);
    const { code, out } = await run('verify', JULY, '--certificate', 'forged.json');
    expect(code).toBe(1);
    expect(out).toMatch(/certificate .* has itself been changed, so it shows nothing: what it states no longer agrees/);
  });

  it('cannot say anything of a return that is not sealed', async () => {
    const { code, out, err } = await piped('verify', JULY);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/is not sealed, so there is nothing to hold it against\. Ask the supplier to seal it/);
  });

  it('tells a return that was checked against another agreement', async () => {
    const agreement: unknown = JSON.parse(
      readFileSync(path.join(__dirname, '../../assets/agreements/scc-sda-cluster-a-2014-15.json'), 'utf8'),
    );
    folder.write('other.json', JSON.stringify({ ...Object(agreement), title: 'Another title' }));
    const { code, out } = await run('verify', 'sealed.xlsx', '--agreement', 'other.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^No value has changed since .*, but it was checked against another agreement than yours\.\n/);
    expect(out).toMatch(/It was checked against [^]* which is not the agreement at hand\. Check the return anew\./);
  });
});

describe('sda-return check of a sealed return', () => {
  it('says that it is what was checked, and all else as before', async () => {
    const sealed = await run('check', 'sealed.xlsx', '--all');
    const plain = await run('check', JULY, '--all');
    expect(sealed.out).toContain('What arrived is what was checked');
    expect(plain.out).not.toContain('sealed');
    expect(sealed.out.replace(/ {2}Seal {2}[^]*?gave you\.\n/, '').replace('sealed.xlsx', JULY)).toBe(plain.out);
  });

  it('names what changed, in text, HTML and JSON', async () => {
    const file = editedCopy();
    expect((await run('check', file)).out).toContain('This is not what was checked');
    const { out: page } = await run('check', file, '--format', 'html');
    expect(page).toMatch(
      /<dt>Seal<\/dt>\s*<dd>\s*This is not what was checked[^<]*<small>The cell KPIs!G12 changed\.<\/small>/,
    );
    const { out: json } = await run('check', file, '--format', 'json');
    expect(parse(json)).toMatchObject({ seal: { status: 'changed', changes: [{ cells: ['G12'] }] } });
  });

  it('says where it counts otherwise than the certificate does', async () => {
    const { digest, ...statements } = certificateSchema.parse(parse(folder.read('certificate.json')));
    const none = { error: 0, warning: 0, query: 0, note: 0 };
    const forged = certificateOf({ ...statements, findings: none });
    const bytes = bytesOf('sealed.xlsx');
    expect(forged.digest).not.toBe(digest);
    const sheet = certificateSheet(forged, readWorkbook(bytes));
    writeFileSync(folder.at('forged.xlsx'), recordIn(bytes, [{ kind: 'write', sheet }]));
    const { out } = await run('check', 'forged.xlsx');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'This check counts otherwise than the certificate: 3 warnings and 4 notes were found. Rely on this check.',
    );
    expect((await run('check', 'sealed.xlsx')).out).not.toContain('otherwise');
  });
});
