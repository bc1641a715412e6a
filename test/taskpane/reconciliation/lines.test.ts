import { readFileSync } from 'node:fs';
import { rowsIn } from '../../../src/figures/row-spans';
import { readWorkbook } from '../../../src/hosts/file';
import { readReturn } from '../../../src/reading';
import type { Reconciliation } from '../../../src/review/reconciliation/reconciliation';
import { LINES_BY } from '../../../src/taskpane/days/drill';
import { linesBy, orderLineKey, totalLine, type Line } from '../../../src/taskpane/reconciliation/lines';
import { placesIn } from '../../../src/taskpane/reconciliation/places-in';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { returnFile } from '../browser/served-pane';
import { sampleReview } from '../sample-review';

const JULY = reconciliationOf('2014-07.xlsx');
const FAULTY = reconciliationOf('2014-07-with-errors.xlsx');

describe('the lines of the reconciliation', () => {
  it.each(['order', 'service', 'priority'] as const)('by %s add up to the Grand Total, to the penny', (by) => {
    for (const stretch of ['month', 'yearToDate'] as const) {
      const lines = linesBy(FAULTY, by, stretch);
      const total = totalLine(FAULTY, stretch);
      expect(lines.length).toBeGreaterThan(1);
      for (const label of ['Delivered', 'Delivered to date', 'Planned', 'Commissioned for the year']) {
        const figure = named(total, label);
        if (!figure) continue;
        expect(sum(lines, label, 'days')).toBe(figure.days);
        expect(sum(lines, label, 'pence')).toBe(figure.pence);
      }
    }
  });

  it('have the days and pounds of the published report as their total', () => {
    expect(named(totalLine(JULY, 'yearToDate'), 'Delivered to date')?.days).toBe(1524 * 4);
  });

  it('say what is not known, and never nothing in its place', () => {
    const noOrder = linesBy(FAULTY, 'order', 'yearToDate').find(({ name }) => name === 'No order');
    expect(noOrder && named(noOrder, 'Stated and charged')).toMatchObject({ days: null, pence: null });
    const august = linesBy(JULY, 'month', 'yearToDate').find(({ name }) => name === 'August 2014');
    expect(august && named(august, 'Delivered')).toMatchObject({ days: null, pence: null });
    expect(august && named(august, 'Planned')?.days).toBeGreaterThan(0);
  });

  it.each(LINES_BY)('by %s have keys of their own', (by) => {
    const keys = linesBy(FAULTY, by, 'month').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are found again from an exception, where their order has rows', () => {
    const rate = FAULTY.exceptions.find(({ kind }) => kind === 'wrongRate');
    const noOrder = FAULTY.exceptions.find(({ kind }) => kind === 'noOrder');
    const unknown = FAULTY.exceptions.find(({ kind, order }) => kind === 'unknownOrder' && order === null);
    if (!rate || !noOrder || !unknown) throw new Error('The sample has no such exceptions.');
    const nameOf = (key: string | null) => linesBy(FAULTY, 'order', 'month').find((line) => line.key === key)?.name;
    expect(nameOf(orderLineKey(FAULTY, rate))).toBe('SCC-A-14-008');
    expect(nameOf(orderLineKey(FAULTY, noOrder))).toBe('No order');
    expect(nameOf(orderLineKey(FAULTY, unknown))).toBe('Order not known');
    expect(orderLineKey(FAULTY, { ...rate, order: 'SCC-A-14-999' })).toBeNull();
  });
});

describe('the rows behind a line', () => {
  const bytes = new Uint8Array(readFileSync(returnFile('2014-07.xlsx')));
  const reading = readReturn(readWorkbook(bytes), shippedAgreement());
  const activity = reading.isReturn ? reading.return.activity : null;

  it('are as many as are booked to it, and their days are its figure', () => {
    if (!activity) throw new Error('The sample has no activity.');
    for (const stretch of ['month', 'yearToDate'] as const) {
      for (const line of linesBy(JULY, 'order', stretch)) {
        const { places, quarterDays } = placesIn(activity, line.rows);
        expect(places).toHaveLength(rowsIn(line.rows));
        expect(quarterDays).toBe(line.figures.find(({ hasRows }) => hasRows)?.days);
      }
    }
  });

  it('are those of the stretches and no others', () => {
    if (!activity) throw new Error('The sample has no activity.');
    const first = activity.rows[0] ?? 0;
    const { places } = placesIn(activity, Uint32Array.of(0, first, first + 2, first + 3));
    expect([...places]).toEqual([0, 2, 3]);
    expect([...placesIn(activity, new Uint32Array(0)).places]).toEqual([]);
  });
});

function reconciliationOf(file: string): Reconciliation {
  const { reconciliation } = sampleReview(file);
  if (!reconciliation.isChecked) throw new Error(reconciliation.reason);
  return reconciliation.value;
}

function named({ figures }: Line, label: string) {
  return figures.find((figure) => figure.label === label);
}

function sum(lines: readonly Line[], label: string, what: 'days' | 'pence'): number {
  return lines.reduce((total, line) => total + (named(line, label)?.[what] ?? 0), 0);
}
