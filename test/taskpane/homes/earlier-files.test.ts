import { readFileSync } from 'node:fs';
import type { EarlierWorkbook } from '../../../src/review/review';
import { givenReturns, readEarlier, snapshotsOf } from '../../../src/taskpane/homes/earlier-files';
import type { IsoMonth } from '../../../src/workbook/serial-date';
import { returnFile } from '../browser/served-pane';

const MONTH = '2014-06' as IsoMonth;
const NO_WORKBOOK =
  'The file is not an Excel workbook. Choose the return workbook (.xlsx), or open the file in Excel and save it as one.';
const USED: EarlierWorkbook = { month: MONTH, isUsed: true, reason: null, isCorrected: false };

describe('files given as earlier returns', () => {
  it('reads the others where one is no workbook, and keeps what the review says with the file it is of', () => {
    const bytes = new Uint8Array(readFileSync(returnFile('2014-06.xlsx')));
    const files = readEarlier([
      { name: 'note.xlsx', bytes: new TextEncoder().encode('no workbook') },
      { name: 'june.xlsx', bytes },
    ]);
    expect(snapshotsOf(files)).toHaveLength(1);
    expect(givenReturns(files, [USED])).toEqual([
      { name: 'note.xlsx', use: 'notRead', month: null, reason: NO_WORKBOOK },
      { name: 'june.xlsx', use: 'used', month: MONTH, reason: null },
    ]);
  });

  it('tells a return that is corrected from one of an earlier month, and one that is not used with its reason', () => {
    const snapshot = snapshotsOf(
      readEarlier([{ name: 'a', bytes: new Uint8Array(readFileSync(returnFile('2014-06.xlsx'))) }]),
    )[0];
    if (!snapshot) throw new Error('The sample was not read.');
    const file = (name: string) => ({ name, isRead: true, snapshot }) as const;
    const given = givenReturns(
      [file('a'), file('b')],
      [
        { ...USED, isCorrected: true },
        { month: null, isUsed: false, reason: 'it is not a return of X', isCorrected: false },
      ],
    );
    expect(given.map(({ name, use, reason }) => [name, use, reason])).toEqual([
      ['a', 'corrected', null],
      ['b', 'notUsed', 'it is not a return of X'],
    ]);
  });
});
