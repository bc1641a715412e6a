/** What keeping records in a workbook must do in any host, as cases that each host's test runs against its own workbook. */
import { recordIn } from '../../../src/hosts/file';
import type { Host } from '../../../src/workbook/host';
import { FLAG_MARKER, UNSETTLED } from '../../../src/workbook/marks';
import type { ReportSheet } from '../../../src/workbook/markup';
import { recordOf, recordRows, type RecordChange } from '../../../src/workbook/records';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { canonicalSnapshot } from '../excel/canonical-snapshot';
import { plainSheet, sampleMarkup, supplierWorkbook, textCell, valueCell } from '../file/marks/sample-markup';

/** Headings, a text like a formula, a date, a number, and nothing in B3; printed with its headings on every page. */
export function waiverSheet(reason = '=1+1'): ReportSheet {
  return plainSheet(
    'SDA Waivers',
    [
      textCell(0, 0, 'Waivers', 'title'),
      textCell(1, 0, 'Reason', 'heading'),
      textCell(1, 1, 'Until', 'heading'),
      textCell(2, 0, reason, 'wrapped'),
      textCell(3, 0, 'Agreed at the meeting'),
      valueCell(3, 1, { kind: 'date', serial: 41_851 }),
      valueCell(3, 2, { kind: 'number', value: 1.5 }),
      textCell(4, 0, `Made by ${FLAG_MARKER}`),
    ],
    {
      role: 'waivers',
      columnWidths: [40, 14],
      tables: [{ name: 'SDARC_waivers', area: { top: 1, left: 0, bottom: 3, right: 1 } }],
      print: { landscape: true, titleRows: { first: 1, last: 1 } },
    },
  );
}

export function hiddenSheet(): ReportSheet {
  return plainSheet('SDA Certificate', [textCell(0, 0, 'Sealed')], { role: 'certificate', isHidden: true });
}

export const write = (sheet: ReportSheet): RecordChange => ({ kind: 'write', sheet });

function rowsOf(snapshot: Snapshot, role: string): readonly (readonly string[])[] | null {
  const record = recordOf(snapshot, role);
  return record && recordRows(snapshot, record);
}

const WAIVERS = [
  ['Waivers'],
  ['Reason', 'Until'],
  ['=1+1'],
  ['Agreed at the meeting', '2014-07-31', '1.5'],
  [`Made by ${FLAG_MARKER}`],
];

export function describeRecords(open: (bytes: Uint8Array) => Host): void {
  const returnOf = (snapshot: Snapshot): unknown => canonicalSnapshot({ ...snapshot, records: [] });

  it('reads back what was written, and no more of it among the sheets and names of the return', async () => {
    const host = open(supplierWorkbook());
    const before = await host.read();
    expect(before.records).toEqual([]);
    await host.record([write(waiverSheet()), write(hiddenSheet())]);
    const after = await host.read();
    expect(rowsOf(after, 'waivers')).toEqual(WAIVERS);
    expect(rowsOf(after, 'certificate')).toEqual([['Sealed']]);
    expect(rowsOf(after, 'findings')).toBeNull();
    expect(after.records.map(({ sheet }) => [sheet.name, sheet.visibility])).toEqual([
      ['SDA Waivers', 'visible'],
      ['SDA Certificate', 'hidden'],
    ]);
    expect(returnOf(after)).toEqual(canonicalSnapshot(before));
  });

  it('replaces a record under its own name and leaves the others', async () => {
    const host = open(recordIn(supplierWorkbook(), [write(waiverSheet()), write(hiddenSheet())]));
    await host.record([write(waiverSheet('Said otherwise'))]);
    const after = await host.read();
    expect(rowsOf(after, 'waivers')?.[2]?.[0]).toBe('Said otherwise');
    expect(rowsOf(after, 'certificate')).toEqual([['Sealed']]);
    expect(after.records.map(({ sheet }) => sheet.name).sort()).toEqual(['SDA Certificate', 'SDA Waivers']);
  });

  it('removes a record only when asked for it', async () => {
    const host = open(recordIn(supplierWorkbook(), [write(waiverSheet()), write(hiddenSheet())]));
    await host.clear();
    expect((await host.read()).records).toHaveLength(2);
    await host.record([{ kind: 'remove', role: 'waivers' }]);
    const after = await host.read();
    expect(after.records.map(({ role }) => role)).toEqual(['certificate']);
    await host.record([{ kind: 'remove', role: 'certificate' }]);
    expect(canonicalSnapshot(await host.read())).toEqual(canonicalSnapshot(await open(supplierWorkbook()).read()));
  });

  it('keeps records through marking, marking again and clearing, and marks through recording', async () => {
    const host = open(supplierWorkbook());
    await host.record([write(waiverSheet())]);
    const recorded = canonicalSnapshot(await host.read());
    await host.apply(sampleMarkup());
    await host.record([write(hiddenSheet())]);
    await host.apply(sampleMarkup());
    const marked = await host.read();
    expect(marked.records.map(({ role }) => role).sort()).toEqual(['certificate', 'waivers']);
    expect(rowsOf(marked, 'waivers')).toEqual(WAIVERS);
    await host.clear();
    await host.record([{ kind: 'remove', role: 'certificate' }]);
    expect(canonicalSnapshot(await host.read())).toEqual(recorded);
  });

  it('reads nothing of what a write left that was stopped half-way, and the next one takes it away', async () => {
    const left = { ...waiverSheet('Half of it'), role: `${UNSETTLED}1`, name: '~SDA Waivers', tables: [] };
    const host = open(recordIn(supplierWorkbook(), [write(waiverSheet()), write(left)]));
    const before = await host.read();
    expect(before.records.map(({ role }) => role)).toEqual(['waivers']);
    expect(rowsOf(before, 'waivers')).toEqual(WAIVERS);
    expect(returnOf(before)).toEqual(canonicalSnapshot(await open(supplierWorkbook()).read()));
    await host.record([{ kind: 'remove', role: 'waivers' }]);
    // Its name is free again.
    await host.record([write({ ...hiddenSheet(), name: left.name })]);
    expect((await host.read()).records.map(({ sheet }) => sheet.name)).toEqual([left.name]);
  });

  it('refuses the name of a sheet of the return, and changes nothing', async () => {
    const host = open(recordIn(supplierWorkbook(), [write(waiverSheet())]));
    const before = canonicalSnapshot(await host.read());
    await expect(host.record([write({ ...waiverSheet(), name: 'KPIs' })])).rejects.toThrow();
    expect(canonicalSnapshot(await host.read())).toEqual(before);
  });

  it('does nothing where there is nothing to do', async () => {
    const host = open(supplierWorkbook());
    const before = canonicalSnapshot(await host.read());
    await host.record([]);
    await host.record([{ kind: 'remove', role: 'waivers' }]);
    expect(canonicalSnapshot(await host.read())).toEqual(before);
  });
}
