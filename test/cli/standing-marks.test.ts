/** What `check` says of the marks that a file holds already. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../../src/cli/real-engine';
import { editCells, readWorkbook } from '../../src/hosts/file';
import { editsTo } from '../../src/workbook/cell-edit';
import { Folder, type Outcome } from './command-line';

const JULY = path.join(__dirname, '../../assets/samples/returns/2014-07.xlsx');

jest.setTimeout(120_000);

describe('check of a marked-up return', () => {
  const folder = new Folder();
  afterAll(() => {
    folder.remove();
  });
  const run = (...args: readonly string[]): Promise<Outcome> =>
    folder.run(args, { engine: realEngine, columns: 400, isTTY: true, env: { NO_COLOR: '1' } });

  /** The head of the review, each of its parts in one line. */
  const headOf = async (file: string): Promise<string> => {
    const { out } = await run('check', file);
    return (out.split('\n\n')[1] ?? '').replace(/\n {3,}/g, ' ');
  };

  it('says whether the marks are of this review, and nothing of a return without any', async () => {
    await run('mark', JULY, '--out', 'marked.xlsx');
    expect(await headOf('marked.xlsx')).toMatch(
      /^ {2}Marks +The marks on the sheets are of this review \(marked up 5 August 2014, 09:30 UTC\)\.$/m,
    );
    expect(await headOf(JULY)).not.toMatch(/Marks/);
  });

  it('says that they are of an earlier one once the return is edited, and how to renew them', async () => {
    await run('mark', JULY, '--out', 'marked.xlsx');
    const bytes = new Uint8Array(readFileSync(folder.at('marked.xlsx')));
    const cell = { sheet: 'Cover', row: 1, column: 1 };
    const edits = editsTo(readWorkbook(bytes), cell, { kind: 'text', value: 'Another word' });
    writeFileSync(folder.at('edited.xlsx'), editCells(bytes, edits).bytes);
    expect(await headOf('edited.xlsx')).toMatch(
      /^ {2}Marks +The marks on the sheets are of an earlier review \(marked up .* UTC\) and may no longer be true\. Mark up again to renew them, or clear them\.$/m,
    );
    await run('clear', 'edited.xlsx', '--out', 'cleared.xlsx');
    expect(await headOf('cleared.xlsx')).not.toMatch(/Marks/);
  });
});
