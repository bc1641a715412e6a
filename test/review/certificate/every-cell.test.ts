/** Every cell of a small sealed return, one at a time: none can change without being named. */
import { agreementDigest } from '../../../src/agreement/digest';
import { TABLE_ROLES } from '../../../src/agreement/model';
import { readReturn } from '../../../src/reading';
import { review } from '../../../src/review';
import { certificateFrom, certificateJson, certify, verify } from '../../../src/review/certificate';
import { fullName, type CellRef } from '../../../src/workbook/a1';
import { cellAt, columnAt, sheetNamed, storedValue, type CellValue } from '../../../src/workbook/snapshot';
import { checkedCells } from '../../mutation/checked-cells';
import { withValue } from '../../mutation/with-value';
import { july, set, type Edit } from '../../rules/return-workbook';
import { AGREEMENT } from './sealed-july';

interface Place {
  readonly cell: CellRef;
  readonly value: CellValue;
}

/** Few rows will do: all cells of a table are alike to a digest. */
const withFewRows: Edit = (workbook) => {
  for (const name of ['KPIs', 'Activity', 'Days']) {
    const sheet = workbook.sheet(name);
    for (const key of sheet.keys().slice(6)) sheet.remove(key);
  }
};

const snapshot = july(
  withFewRows,
  set('Cover', 'Nil return', 'Value', false),
  set('KPIs', 'A01-2', 'Previous month', { error: '#N/A' }),
  set('KPIs', 'A01-2', 'Actual', { formula: 'F4/G4*100', value: 95 }),
  set('KPIs', 'A01-2', 'Commentary', { formula: 'UPPER("on course")', value: 'ON COURSE' }),
).snapshot();
const DIGEST = agreementDigest(AGREEMENT);

/** As it comes back from a file. */
const sealed = certificateFrom(
  certificateJson(
    certify({
      review: review({ snapshot, agreement: AGREEMENT }),
      snapshot,
      agreement: AGREEMENT,
      sealedAt: '2014-08-05T09:30:00.000Z',
      toolVersion: '0.1.0',
    }),
  ),
);

/** The blank cells between others are among them. */
const places: readonly Place[] = snapshot.sheets.flatMap(({ name, columns }) =>
  columns.flatMap(({ column, blocks }) =>
    blocks.flatMap(({ firstRow, kinds, numbers }) =>
      [...kinds].map((kind, at) => ({
        cell: { sheet: name, row: firstRow + at, column },
        value: storedValue(snapshot, kind, numbers[at] ?? 0),
      })),
    ),
  ),
);

/** The nearest other value of its kind that a person could type. */
function alike(value: CellValue): CellValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value + 0.01 };
    case 'date':
      return { kind: 'date', serial: value.serial + 1 };
    case 'boolean':
      return { kind: 'boolean', value: !value.value };
    case 'error':
      return { kind: 'error', code: value.code === '#N/A' ? '#REF!' : '#N/A' };
    case 'text':
      return { kind: 'text', value: `${value.value} ` };
    case 'blank':
      return { kind: 'number', value: 0 };
  }
}

/** What looks the same and is of another kind. */
function disguised(value: CellValue): CellValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'text', value: String(value.value) };
    case 'date':
      return { kind: 'number', value: value.serial };
    case 'boolean':
      return { kind: 'text', value: value.value ? 'TRUE' : 'FALSE' };
    case 'error':
      return { kind: 'text', value: value.code };
    case 'text':
      return { kind: 'error', code: '#N/A' };
    case 'blank':
      return { kind: 'text', value: '-' };
  }
}

function namedAfter({ cell }: Place, changed: CellValue): unknown {
  const verification = verify(withValue(snapshot, cell, changed), DIGEST, sealed);
  return verification.kind === 'changed' ? verification.changes : verification.kind;
}

function isFormula({ cell }: Place): boolean {
  const sheet = sheetNamed(snapshot, cell.sheet);
  return (sheet && columnAt(sheet, cell.column)?.formulas.has(cell.row)) ?? false;
}

describe('the small return', () => {
  it('is as it was sealed', () => {
    expect(verify(snapshot, DIGEST, sealed).kind).toBe('unchanged');
  });

  it('has every kind of value and of table, and every cell that is checked is tried', () => {
    const kinds = new Set(places.map(({ value }) => value.kind));
    expect([...kinds].sort()).toEqual(['blank', 'boolean', 'date', 'error', 'number', 'text']);
    expect(places.filter(isFormula).map(({ value }) => value.kind)).toEqual(['number', 'text']);
    const reading = readReturn(snapshot, AGREEMENT);
    if (!reading.isReturn) throw new Error('It is no return.');
    const checked = checkedCells(reading.return, 1);
    expect([...new Set(checked.map(({ role }) => role))].sort()).toEqual([...TABLE_ROLES].sort());
    const tried = new Set(places.map(({ cell }) => fullName(cell)));
    const filled = checked.filter(({ cell }) => {
      const sheet = sheetNamed(snapshot, cell.sheet);
      return sheet && cellAt(snapshot, sheet, cell.row, cell.column).kind !== 'blank';
    });
    expect(filled.length).toBeGreaterThan(200);
    expect(filled.map(({ cell }) => fullName(cell)).filter((name) => !tried.has(name))).toEqual([]);
  });
});

describe('each of its cells', () => {
  it.each([
    ['holds the nearest other value', alike],
    ['holds what only looks the same', disguised],
    ['is emptied', (): CellValue => ({ kind: 'blank' })],
  ] as const)('breaks the certificate and is named where it %s', (_, change) => {
    for (const place of places) {
      const changed = change(place.value);
      if (changed.kind === 'blank' && place.value.kind === 'blank') continue;
      const { sheet, row, column } = place.cell;
      const named = [{ kind: 'cells', sheet, rows: [row], columns: [column], isExact: true }];
      expect([fullName(place.cell), namedAfter(place, changed)]).toEqual([fullName(place.cell), named]);
    }
  });
});
