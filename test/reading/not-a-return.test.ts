import { readReturn } from '../../src/reading';
import { AGREEMENT, COVER, issuesOf, readSheets, said, sheetsOf, withCell } from './little-return';
import { workbook, type LittleSheet } from './little-workbook';

const invoices: LittleSheet = {
  name: 'InvoicesRaised',
  rows: [
    ['Invoices raised in the month'],
    ['Order Reference Number', 'Customer URN', 'Customer Organisation Name', 'Invoice Date', 'Invoice Number', 'Total Charge'],
    ['4500012345', 10012345, 'A Council', { date: '2014-07-03' }, 'INV1', 1200.5],
  ],
}; // prettier-ignore

describe('a workbook that is no return of the agreement', () => {
  it('is told with what is there and what was expected', () => {
    const lookups = { name: 'Lookups', rows: [['Lot', 'Description']] };
    expect(readReturn(workbook([invoices, lookups]), AGREEMENT)).toEqual({
      isReturn: false,
      found: [
        'sheet “InvoicesRaised” (Order Reference Number, Customer URN, Customer Organisation Name, Invoice Date, …)',
        'sheet “Lookups” (Lot, Description)',
      ],
      expected: ['Cover', 'KPIs', 'Activity', 'Priorities', 'Volumetrics', 'Days'],
    });
  });

  it('names no more than six sheets', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({ name: `S${String(at)}`, rows: [] }));
    const reading = readReturn(workbook(many), AGREEMENT);
    expect(reading).toMatchObject({ isReturn: false });
    expect(reading.isReturn ? [] : reading.found.slice(5)).toEqual(['sheet “S5”', '3 more sheets']);
  });

  it('may be empty', () => {
    expect(readReturn(workbook([{ name: 'Sheet1', rows: [] }]), AGREEMENT)).toMatchObject({ isReturn: false });
  });

  it('may be a cover of this contract and nothing else', () => {
    expect(readReturn(workbook([{ name: 'Cover', rows: COVER }, invoices]), AGREEMENT).isReturn).toBe(false);
  });
});

describe('a return', () => {
  it('is one still with four tables missing, where its cover names the contract', () => {
    const [cover, kpis] = sheetsOf();
    if (!cover || !kpis) throw new Error('no sheets');
    const read = readSheets([cover, kpis]);
    expect(issuesOf(read)).toEqual([
      'activity missingTable',
      'priorities missingTable',
      'volumetrics missingTable',
      'days missingTable',
    ]);
    const other = { ...cover, rows: withCell(COVER, 2, 1, 'Highways term maintenance') };
    expect(readReturn(workbook([other, kpis]), AGREEMENT).isReturn).toBe(false);
  });

  it('is one still where its cover names another contract: that is a finding', () => {
    const read = readSheets(sheetsOf({ cover: withCell(COVER, 2, 1, 'Cluster B') }));
    expect(said(read.cover?.contract)).toBe('value Cluster B');
  });

  it('is one as no more than the cover of a nil return, where that names the contract', () => {
    const nil = withCell(COVER, 10, 1, 'Yes');
    const read = readSheets([{ name: 'Cover', rows: nil }]);
    expect(said(read.cover?.nilReturn)).toBe('value true');
    expect(issuesOf(read)).toEqual([
      'kpis missingTable',
      'activity missingTable',
      'priorities missingTable',
      'volumetrics missingTable',
      'days missingTable',
    ]);
    const ofOthers = withCell(nil, 2, 1, 'Highways term maintenance');
    expect(readReturn(workbook([{ name: 'Cover', rows: ofOthers }]), AGREEMENT).isReturn).toBe(false);
  });

  it('is one still without a cover', () => {
    const read = readSheets(sheetsOf().slice(1));
    expect(read.cover).toBeNull();
    expect(issuesOf(read)).toEqual(['cover missingTable']);
  });
});
