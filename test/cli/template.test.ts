/** `sda-return template`: what it writes and says, and what it refuses before it writes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../../src/cli/real-engine';
import { readWorkbook } from '../../src/hosts/file';
import { Folder, type Outcome } from './command-line';

const JULY = path.join(__dirname, '../../assets/samples/returns/2014-07.xlsx');
let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => {
  folder.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> => folder.run(['template', ...args], { engine: realEngine });

describe('sda-return template', () => {
  it('writes the return of a month with the year so far', async () => {
    const { code, out } = await run('--month', '2014-08', '--previous', JULY, '--out', 'august.xlsx');
    expect([code, out]).toEqual([
      0,
      'Wrote august.xlsx: a return for August 2014 to fill in. 1,295 activity rows carried over.\n',
    ]);
    const { sheets } = readWorkbook(new Uint8Array(readFileSync(folder.at('august.xlsx'))));
    expect(sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ...['Instructions', 'Cover', 'KPIs', 'Activity', 'Priorities', 'Volumetrics', 'Days'].map((name) => [
        name,
        'visible',
        true,
      ]),
      ['Lists', 'hidden', true],
    ]);
  });

  it.each([
    ['a month that is none', ['--month', '2014-13', '--out', 'a.xlsx'], /2014-13 is no month/],
    ['a name that Excel will not open', ['--month', '2014-08', '--out', 'a.csv'], /must end in “.xlsx”/],
    ['a year without an agreement', ['--month', '2031-08', '--out', 'a.xlsx'], /not in force in August 2031/],
    [
      'a previous return of a later month',
      ['--month', '2014-05', '--previous', JULY, '--out', 'a.xlsx'],
      /for July 2014/,
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(message);
    expect(folder.names()).toEqual([]);
  });
});
