/** `sda-return reconcile` and `sda-return report` over the engine made by the test, with the July samples' reviews. */
import { readFileSync } from 'node:fs';
import { review } from '../reports/reviews-in-memory';
import { ERRORS, JULY } from '../markup/cases';
import { Folder, madeEngine } from './command-line';

const folder = new Folder();
afterAll(() => {
  folder.remove();
});

const july = { engine: madeEngine(() => JULY.outcome) };
const errors = { engine: madeEngine(() => ERRORS.outcome) };

describe('reconcile', () => {
  folder.write('july.xlsx');
  folder.write('broken.xlsx', 'damaged');

  it('prints the lines, and ends with 0 where nothing must be settled', async () => {
    const { code, out, err } = await folder.run(['reconcile', 'july.xlsx'], july);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('SCC-A-14-020');
    expect(out).toContain('14 totals of 14 tie.');
  });

  it('ends with 1 where an exception is an error', async () => {
    expect((await folder.run(['reconcile', 'july.xlsx'], errors)).code).toBe(1);
  });

  it('ends with 2 where a return could not be reconciled, and goes on with the others', async () => {
    const { code, out, err } = await folder.run(['reconcile', 'broken.xlsx', 'july.xlsx', '-f', 'csv'], july);
    expect(code).toBe(2);
    expect(err).toContain('The file is damaged.');
    expect(out).toContain('broken.xlsx,not checked');
    expect(out).toContain('july.xlsx,total,Grand Total');
    const not = await folder.run(['reconcile', 'july.xlsx'], { engine: madeEngine(() => review()) });
    expect([not.code, not.out]).toEqual([2, 'july.xlsx\nNot reconciled: it is not part of this test.\n']);
  });

  it('writes as the file’s name ends, never over what it read', async () => {
    await folder.run(['reconcile', 'july.xlsx', '--out', 'july.csv'], july);
    expect(folder.read('july.csv')).toMatch(/^\uFEFFFile,Level,Name,/);
    await folder.run(['reconcile', 'july.xlsx', '--out', 'july.json'], july);
    expect(JSON.parse(folder.read('july.json'))).toMatchObject({
      file: 'july.xlsx',
      reconciliation: { checked: true },
    });
    const refused = await folder.run(['reconcile', 'july.xlsx', '--out', 'july.xlsx'], july);
    expect(refused.code).toBe(2);
    const other = await folder.run(['reconcile', 'july.xlsx', '--out', 'july.xls'], july);
    expect(other).toMatchObject({
      code: 2,
      err: expect.stringContaining('writes .txt, .csv and .json files') as string,
    });
    expect(folder.read('july.xlsx')).toBe('workbook july.xlsx');
  });
});

describe('report', () => {
  it('writes a page, or a Word document where the name says so', async () => {
    const page = await folder.run(['report', 'july.xlsx', '--out', 'july.html'], july);
    expect(page).toMatchObject({ code: 0, out: `Wrote july.html. ${JULY.outcome.verdict.sentence}\n` });
    expect(folder.read('july.html')).toMatch(/^<!doctype html>/);
    await folder.run(['report', 'july.xlsx', '--out', 'july.docx'], july);
    expect(readFileSync(folder.at('july.docx')).subarray(0, 2).toString()).toBe('PK');
    const other = await folder.run(['report', 'july.xlsx', '--out', 'july.pdf'], july);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('writes .html and .docx files') as string });
    expect(folder.names()).not.toContain('july.pdf');
  });

  it('names the return and not where it lies on this machine', async () => {
    await folder.run(['report', folder.at('july.xlsx'), '--out', 'july.html'], july);
    const page = folder.read('july.html');
    expect(page).toContain('july.xlsx');
    expect(page).not.toContain(folder.at('july.xlsx'));
  });

  it('writes nothing for a file that could not be checked', async () => {
    const { code, err } = await folder.run(['report', 'broken.xlsx', '--out', 'broken.html'], july);
    expect(code).toBe(2);
    expect(err).toContain('The file is damaged.');
    expect(folder.names()).not.toContain('broken.html');
  });
});
