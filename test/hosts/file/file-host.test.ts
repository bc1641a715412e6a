import { FileHost, hasMarks, readWorkbook } from '../../../src/hosts/file';
import { contentsOf } from './marks/compared';
import { sampleFlags, sampleMarkup, supplierWorkbook } from './marks/sample-markup';

describe('a file as a host', () => {
  it('reads, marks and clears the file that it holds', async () => {
    const original = supplierWorkbook();
    const host = new FileHost(original);
    const before = await host.read();
    await host.apply(sampleMarkup());
    expect(hasMarks(host.bytes)).toBe(true);
    expect({ ...(await host.read()), marks: null }).toEqual(before);
    await host.clear();
    expect(contentsOf(host.bytes)).toEqual(contentsOf(original));
  });

  it('keeps its file when a markup cannot be applied', async () => {
    const original = supplierWorkbook();
    const host = new FileHost(original);
    const missing = { ...sampleMarkup(), flags: [sampleFlags('KPIs'), sampleFlags('Missing')] };
    await expect(host.apply(missing)).rejects.toThrow('no sheet "Missing"');
    expect(host.bytes).toBe(original);
  });

  it('remembers the cell that was asked for', async () => {
    const host = new FileHost(supplierWorkbook());
    expect(host.lastShown).toBeNull();
    await host.goTo({ sheet: 'KPIs', row: 3, column: 1 });
    expect(host.lastShown).toEqual({ sheet: 'KPIs', row: 3, column: 1 });
  });

  it('tells its listeners of another file until they leave', async () => {
    const host = new FileHost(supplierWorkbook());
    let calls = 0;
    const leave = host.onChange(() => calls++);
    const other = new FileHost(supplierWorkbook());
    await other.apply(sampleMarkup());
    host.replace(other.bytes);
    expect(calls).toBe(1);
    expect(await host.read()).toEqual(readWorkbook(other.bytes));
    leave();
    host.replace(supplierWorkbook());
    expect(calls).toBe(1);
  });
});
