import { ReadState, type ActivityTable } from '../../src/reading';
import { ACTIVITY, ACTIVITY_HEAD, issuesOf, readChanged, readSheets, sheetsOf } from './little-return';
import type { Cell } from './little-workbook';

type Field = 'reference' | 'date' | 'schoolNumber' | 'schoolName' | 'service' | 'priority' | 'activityType' | 'days' | 'order' | 'funding'; // prettier-ignore
const FIELDS: readonly Field[] = ['reference', 'date', 'schoolNumber', 'schoolName', 'service', 'priority', 'activityType', 'days', 'order', 'funding']; // prettier-ignore

const STATES = Object.keys(ReadState);

/** One column of activity read from the cells given: states, then values. */
function column(field: Field, cells: readonly Cell[]) {
  const at = FIELDS.indexOf(field);
  const rows = cells.map((cell, row) => {
    const full: Cell[] = [
      `ACT-${String(row)}`,
      41821,
      8601234,
      'Oak',
      'A01',
      1,
      'Support',
      1,
      'SCC-A-14-001',
      'Commissioned',
    ];
    full[at] = cell;
    return full;
  });
  const read = readChanged({ activity: [ACTIVITY_HEAD, ...rows] });
  if (!read.activity) throw new Error('no activity');
  return { said: spoken(read.activity, field), issues: issuesOf(read), read };
}

function spoken(activity: ActivityTable, field: Field): readonly string[] {
  const read = activity[field];
  return Array.from(read.states, (state, at) => {
    const value = read.values[at] ?? 0;
    if (state !== ReadState.value) return STATES[state] ?? '';
    if ('pool' in read) return read.pool[value] ?? '';
    return 'codes' in read ? (read.codes[value] ?? '') : String(value);
  });
}

describe('activity columns', () => {
  it('read dates of every kind', () => {
    const { said, issues } = column('date', [
      { date: '2014-06-03' }, 41793, '03/06/2014', '3 June 2014', '03/06/2014', '31/06/2014', 'soon', 'TBC', 2, { error: '#VALUE!' }, null,
    ]); // prettier-ignore
    expect(said).toEqual(['16224', '16224', '16224', '16224', '16224', 'unreadable', 'unreadable', 'placeholder', 'unreadable', 'unreadable', 'blank']); // prettier-ignore
    expect(issues).toEqual([
      'Activity!B4 dateAsText',
      'Activity!B5 dateAsText',
      'Activity!B6 dateAsText',
      'Activity!B7 impossibleDate',
      'Activity!B8 notADate',
      'Activity!B10 notADate',
      'Activity!B11 errorValue',
    ]);
  });

  it('read dates of the 1904 system', () => {
    const read = readSheets(sheetsOf(), 1904);
    expect([...(read.activity?.date.values ?? [])]).toEqual([16252, 16253, 16224]);
    expect(read.cover?.preparedOn).toMatchObject({ value: '2014-08-11' });
  });

  it('read days as quarter-days and never as a silent zero', () => {
    const { said, read } = column('days', [0.25, '1.5', '2 days', 1.3, 'half', '-', { error: '#N/A' }, 0, -0.5]);
    expect(said).toEqual(['1', '6', '8', '5', 'unreadable', 'placeholder', 'unreadable', '0', '-2']);
    expect(read.issues.map((issue) => (issue.kind === 'cell' ? [issue.cell.row, issue.problem] : issue))).toEqual([
      [2, { kind: 'numberAsText', value: 1.5 }],
      [3, { kind: 'numberAsText', value: 2 }],
      [4, { kind: 'notInQuarters', days: 1.3, counted: 1.25 }],
      [5, { kind: 'notANumber' }],
      [7, { kind: 'errorValue', code: '#N/A' }],
    ]);
  });

  it('read school numbers as digits', () => {
    const { said, issues } = column('schoolNumber', [8601234, '860/1234', '860-1234', '123456', 'Oak', null]);
    expect(said).toEqual(['8601234', '8601234', '8601234', '123456', 'unreadable', 'blank']);
    expect(issues).toEqual(['Activity!C6 notASchoolNumber']);
  });

  it('keep equal texts once, whatever spaces they came with', () => {
    const { read } = column('schoolName', ['Oak Primary', 'Oak\u00a0Primary ', 'Ash']);
    expect(read.activity?.schoolName.pool).toEqual(['', 'Oak Primary', 'Ash']);
    expect([...(read.activity?.schoolName.values ?? [])]).toEqual([1, 1, 2]);
  });

  it('read words of the agreement, and name the nearest for those that are not', () => {
    const { said, read } = column('service', ['A03', 'governors', 'Goverors', 'Catering', null]);
    expect(said).toEqual(['A03', 'A03', 'unknown', 'unknown', 'blank']);
    expect(read.issues).toMatchObject([
      { cell: { row: 3, column: 4 }, text: 'Goverors', problem: { kind: 'unknownCode', of: 'service', suggestion: 'A03' } },
      { cell: { row: 4, column: 4 }, text: 'Catering', problem: { kind: 'unknownCode', of: 'service', suggestion: null } },
    ]);
    expect([...(read.activity?.service.values ?? [])]).toEqual([2, 2, -1, -1, -1]);
  }); // prettier-ignore

  it('read priorities, types and funding in the words that returns use', () => {
    expect(column('priority', [1, 'P2', '3 - Monitor challenge', 'n/a', 6]).said).toEqual(['1', '2', '3', 'placeholder', 'unknown']); // prettier-ignore
    expect(column('activityType', ['Course', 'Visit', 'INTERVENTION']).said).toEqual(['training', 'support', 'intervention']); // prettier-ignore
    expect(column('funding', ['C', 'Traded', 'sold', 'free']).said).toEqual(['commissioned', 'traded', 'traded', 'unknown']); // prettier-ignore
  });

  it('read orders as the agreement writes them', () => {
    const { said, issues } = column('order', ['scc a 14 001', 'SCC-A-14-999', null]);
    expect(said).toEqual(['SCC-A-14-001', 'unknown', 'blank']);
    expect(issues).toEqual(['Activity!I3 unknownCode']);
  });

  it('that are missing read as blank in every record', () => {
    const without = [ACTIVITY_HEAD, ...ACTIVITY].map((row) => row.filter((_, at) => at !== 8));
    const { activity } = readChanged({ activity: without });
    expect(activity?.order.column).toBeNull();
    expect([...(activity?.order.states ?? [])]).toEqual([0, 0, 0]);
    expect(activity?.funding.column).toBe(8);
  });
});
