import fc from 'fast-check';
import { SheetNames } from '../../src/markup/sheet-names';
import { workbook } from './snapshots';

describe('names of our sheets', () => {
  it('are the wanted ones where they are free', () => {
    expect(new SheetNames(workbook([{ name: 'KPIs' }])).take('SDA Findings')).toBe('SDA Findings');
  });

  it('are numbered past names that only differ in letter case', () => {
    const names = new SheetNames(workbook([{ name: 'sda FINDINGS' }, { name: 'SDA Findings (2)' }]));
    expect(names.take('SDA Findings')).toBe('SDA Findings (3)');
  });

  it('are never given twice, never taken, and never longer than Excel allows', () => {
    const wanted = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('a', 'A', 'b', ' ') });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 8 }), fc.array(wanted, { maxLength: 8 }), (present, asked) => {
        const taken = present.map((name) => name.slice(0, 31));
        const names = new SheetNames(workbook(taken.map((name) => ({ name }))));
        const given = asked.map((name) => names.take(name));
        expect(given.every((name) => name.length <= 31)).toBe(true);
        const lower = given.map((name) => name.toLowerCase());
        expect(new Set(lower).size).toBe(given.length);
        for (const name of taken) expect(lower).not.toContain(name.toLowerCase());
      }),
    );
  });
});
