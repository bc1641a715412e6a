/** The July sample's reconciliation ties to the penny and the quarter-day in CSV, JSON and text. */
import Papa from 'papaparse';
import { reconciliationsAsCsv } from '../../../src/reports/reconciliation/csv';
import { reconciliationJson, reconciliationsAsJson } from '../../../src/reports/reconciliation/json';
import { rowText } from '../../../src/reports/reconciliation/row-text';
import { reconciliationSchema } from '../../../src/reports/reconciliation/schema';
import { reconciliationAsText } from '../../../src/reports/reconciliation/text';
import { PLAIN } from '../../../src/reports/text/palette';
import { ERRORS, JULY } from '../../markup/cases';
import { AGREEMENT, reviewed } from '../reviews-in-memory';

const outcome = {
  isReviewed: true,
  file: 'july.xlsx',
  review: JULY.outcome,
  earlier: [],
  agreement: AGREEMENT,
} as const;

function rows(csv: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
}

function sum(of: ReturnType<typeof rows>, column: string): number {
  return of.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0) / 100;
}

describe('as CSV', () => {
  const csv = rows(reconciliationsAsCsv([outcome]));
  const level = (name: string) => csv.filter((row) => row['Level'] === name);
  const [total = {}] = level('total');

  it('adds up by order, service and priority to the seed’s 1,524 days', () => {
    for (const name of ['order', 'service', 'priority']) {
      expect(sum(level(name), 'Delivered days, to date')).toBe(1524);
      expect(sum(level(name), 'Delivered £, to date')).toBe(Number(total['Delivered £, to date']));
      expect(sum(level(name), 'Charged £, to date')).toBe(Number(total['Charged £, to date']));
    }
    expect(sum(level('month'), 'Delivered days, month')).toBe(1524);
    expect(total['Charged less due, £']).toBe('0');
  });

  it('has one row that says why where there is nothing to reconcile', () => {
    const [row, ...others] = rows(
      reconciliationsAsCsv([reviewed(), { isReviewed: false, file: 'x', reason: '=broken' }]),
    );
    expect([row?.['Level'], row?.['What']]).toEqual(['not checked', 'it is not part of this test']);
    expect(others.map((other) => other['What'])).toEqual(["'=broken"]);
  });
});

describe('as JSON', () => {
  it.each([JULY, ERRORS])('follows its schema', ({ outcome: of }) => {
    const json = reconciliationJson(of.reconciliation);
    expect(reconciliationSchema.parse(json)).toEqual(json);
  });

  it('is an object for one file', () => {
    const { file, reconciliation } = JSON.parse(reconciliationsAsJson([outcome])) as Record<string, unknown>;
    expect(file).toBe('july.xlsx');
    expect(reconciliation).toEqual(JSON.parse(JSON.stringify(reconciliationJson(JULY.outcome.reconciliation))));
  });
});

describe('as text', () => {
  it('ends with whether the totals tie', () => {
    const text = reconciliationAsText(outcome, { width: 100, palette: PLAIN, showAll: true, verdictOnly: false });
    expect(text).toMatch(/Grand Total +4,592 +1,524 +1,524 +3,068 +4,441 +£645,130\.00 +£0\.00/);
    expect(text).toMatch(/14 totals of 14 tie\.\n$/);
  });
});

describe('rows', () => {
  it('are stretches, numbered as Excel numbers them', () => {
    expect(rowText(Uint32Array.of(4, 8, 11, 11, 20, 29), 5)).toBe('5-9, 12, 21-30');
    expect(rowText(Uint32Array.of(4, 8, 11, 11, 20, 29), 2)).toBe('5-9, 12, and 10 more rows');
    expect(rowText(new Uint32Array(0), 2)).toBe('');
  });
});
