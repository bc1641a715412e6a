/** What a record sheet says as texts, whatever people did to it. */
import { recordOf, recordRows, roleOf, sheetOfReference } from '../../src/workbook/records';
import type { Snapshot } from '../../src/workbook/snapshot';
import { SnapshotBuilder } from '../../src/workbook/snapshot-builder';

const said = (snapshot: Snapshot, role = 'waivers'): unknown => {
  const record = recordOf(snapshot, role);
  return record && recordRows(snapshot, record);
};

describe('a record as texts', () => {
  it('has every kind of value as a text, in its place', () => {
    const book = new SnapshotBuilder();
    book
      .record('waivers', 'SDA Waivers')
      .text(0, 0, 'Reason')
      .number(2, 1, 1.5)
      .boolean(2, 3, true)
      .date(3, 0, 41_851)
      .error(3, 1, '#N/A');
    const snapshot = book.finish();
    expect(said(snapshot)).toEqual([['Reason'], [], ['', '1.5', '', 'TRUE'], ['2014-07-31', '#N/A']]);
    expect(snapshot.sheets).toEqual([]);
  });

  it('reads dates by the date system of the workbook', () => {
    const book = new SnapshotBuilder();
    book.record('waivers', 'SDA Waivers').date(0, 0, 41_851 - 1462);
    expect(said(book.finish({ dateSystem: 1904 }))).toEqual([['2014-07-31']]);
  });

  it('is nothing where there is none, and no rows where its sheet is empty', () => {
    const book = new SnapshotBuilder();
    book.record('waivers', 'SDA Waivers');
    expect(said(book.finish())).toEqual([]);
    expect(said(book.finish(), 'certificate')).toBeNull();
  });

  it('leaves out what stands far to the right', () => {
    const book = new SnapshotBuilder();
    book.record('waivers', 'SDA Waivers').text(0, 0, 'a').text(0, 16_383, 'far').text(1_048_575, 0, 'low');
    const rows = said(book.finish());
    expect(rows).toHaveLength(1_048_576);
    expect(rows).toHaveProperty('0', ['a']);
    expect(rows).toHaveProperty('1048575', ['low']);
  });
});

describe('the sheet that a name refers to', () => {
  it.each([
    ["'Mr O''Neill''s sheet'!$A$1", "Mr O'Neill's sheet"],
    ['=Waivers!$A$1:$B$3', 'Waivers'],
    ['Waivers!#REF!', null],
    ['#REF!', null],
    ['SUM(A!$A$1,B!$A$1)', null],
  ])('of %s is %s', (formula, sheet) => {
    expect(sheetOfReference(formula)).toBe(sheet);
  });
});

describe('a change of records', () => {
  it('is about one role', () => {
    expect(roleOf({ kind: 'remove', role: 'waivers' })).toBe('waivers');
  });
});
