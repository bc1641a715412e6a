/** R110, R212 and R609. */
import { formulaOverwritten } from '../../src/rules/r110-formula-overwritten';
import { coverIncomplete } from '../../src/rules/r109-cover-incomplete';
import { activityValueMissing } from '../../src/rules/r210-activity-value-missing';
import { lineIncomplete } from '../../src/rules/r211-line-incomplete';
import { formulaWithoutValue } from '../../src/rules/r212-formula-without-value';
import { kpiBlank } from '../../src/rules/r803-kpi-blank';
import { staleFormula } from '../../src/rules/r609-stale-formula';
import { daysTotal } from '../../src/rules/r608-days-total';
import { simpleFormula } from '../../src/rules/formulas/simple-formula';
import { SnapshotBuilder } from '../../src/workbook/snapshot-builder';
import { FormulaValues } from '../../src/rules/formulas/formula-values';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { july, set, type Edit, type ReturnWorkbook } from './return-workbook';
import { runRule, testRule } from './rule-tester';

const ORDERS = shippedAgreement().commissions.map(({ order }) => order);

/** Remaining worked out on every row of Days, as commissioned less delivered. */
const remaining: Edit = (workbook) => {
  for (const order of ORDERS) setFormula(workbook, order, null);
};

/** With a value of its own where the formula last gave another. */
function setFormula(workbook: ReturnWorkbook, order: string, shown: number | null): void {
  const sheet = workbook.sheet('Days');
  const row = String(sheet.at(order, 'Remaining').row + 1);
  const value = shown ?? Number(sheet.valueAt(order, 'Remaining'));
  sheet.set(order, 'Remaining', { formula: `D${row}-F${row}`, value });
}

const shows =
  (order: string, value: number): Edit =>
  (workbook) => {
    setFormula(workbook, order, value);
  };

testRule(formulaOverwritten, {
  valid: {
    'a column of values': july(),
    'a column of formulas, and a typed total': july(remaining),
    'a blank among formulas': july(remaining, set('Days', 'SCC-A-14-004', 'Remaining', null)),
    'two formulas, which are no habit': july(shows('SCC-A-14-001', 1), shows('SCC-A-14-002', 2)),
    'a typed charge that does not tie out, which is told as such': july(
      (workbook) => {
        for (const order of ORDERS.slice(0, 19)) {
          const sheet = workbook.sheet('Days');
          const row = String(sheet.at(order, 'Charged').row + 1);
          sheet.set(order, 'Charged', { formula: `F${row}*G${row}`, value: Number(sheet.valueAt(order, 'Charged')) });
        }
      },
      set('Days', 'SCC-A-14-020', 'Charged', 1),
    ),
  },
  invalid: {
    'two values typed over formulas': {
      workbook: july(
        remaining,
        set('Days', 'SCC-A-14-004', 'Remaining', 10),
        set('Days', 'SCC-A-14-009', 'Remaining', 178),
      ),
      finds: [
        {
          message: 'typed',
          cell: ['Days', 'SCC-A-14-004', 'Remaining'],
          related: [['Days', 'SCC-A-14-009', 'Remaining']],
          says: 'Remaining of Days holds formulas on 18 rows, but typed values on 2, the first in I7 of Days.',
        },
      ],
    },
  },
});

/** As a program writes a formula that nothing has worked out yet. */
const unworked = { formula: 'SUM(A1:A2)', value: null } as const;

testRule(formulaWithoutValue, {
  valid: {
    'formulas with their values': july(remaining),
    'cells that are empty': july(set('Days', 'SCC-A-14-004', 'Remaining', null)),
  },
  invalid: {
    'one formula': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', unworked)),
      finds: [
        {
          message: 'one',
          cell: ['KPIs', 'A01-2', 'Actual'],
          says: 'KPIs: H5 holds a formula without a value, so there is nothing in it to check.',
        },
      ],
    },
    'several of one table, as one finding': {
      workbook: july(
        set('Days', 'Total', 'Charged', unworked),
        set('Days', 'SCC-A-14-004', 'Remaining', unworked),
        set('Days', 'SCC-A-14-004', 'Charged', unworked),
      ),
      finds: [
        {
          message: 'many',
          cell: ['Days', 'SCC-A-14-004', 'Charged'],
          related: [
            ['Days', 'SCC-A-14-004', 'Remaining'],
            ['Days', 'Total', 'Charged'],
          ],
          says: 'Days: 3 formulas have no value, the first in H7, so there is nothing in them to check.',
        },
      ],
    },
  },
});

describe('a formula without a value', () => {
  it.each([
    [coverIncomplete, july(set('Cover', 'Prepared by', 'Value', unworked))],
    [activityValueMissing, july(set('Activity', 'ACT-001-07', 'Days', unworked))],
    [lineIncomplete, july(set('Days', 'SCC-A-14-004', 'Remaining', unworked))],
    [kpiBlank, july(set('KPIs', 'A01-2', 'Actual', unworked))],
  ])('is not told as an empty cell by $meta.id', (rule, workbook) => {
    expect(runRule(rule, { workbook })).toMatchObject({ outcome: { status: 'ran' }, findings: [] });
  });
});

const total = (formula: string, value: number): Edit => set('Days', 'Total', 'Remaining', { formula, value });

testRule(staleFormula, {
  valid: {
    'formulas that are up to date': july(remaining),
    'a formula that is not worked out': july(total('ROUND(SUM(I4:I23),0)', 1)),
    'a sum over a cell with an Excel error': july(
      set('Days', 'SCC-A-14-004', 'Remaining', { error: '#N/A' }),
      total('SUM(I4:I23)', 1),
    ),
    'a formula that points at itself': july(total('SUM(I4:I24)', 1)),
  },
  invalid: {
    'one formula': {
      workbook: july(remaining, shows('SCC-A-14-004', 99)),
      finds: [
        {
          message: 'stale',
          cell: ['Days', 'SCC-A-14-004', 'Remaining'],
          expected: 10,
          actual: 99,
          says: 'Days: I7 under Remaining shows 99, but its formula gives 10.',
        },
      ],
    },
    'several of one table, as one finding': {
      workbook: july(remaining, shows('SCC-A-14-004', 99), total('SUM(I4:I23)', 5)),
      finds: [
        {
          message: 'several',
          cell: ['Days', 'SCC-A-14-004', 'Remaining'],
          related: [['Days', 'Total', 'Remaining']],
          says: 'Days: 2 formulas show values that they no longer give. The first, I7 under Remaining, shows 99 and gives 10.',
        },
      ],
    },
  },
});

describe('a total that shows an old value', () => {
  it('is told as that, and not as a total that differs as well', () => {
    const workbook = july(total('SUM(I4:I23)', 5));
    expect(runRule(staleFormula, { workbook }).findings).toHaveLength(1);
    expect(runRule(daysTotal, { workbook }).findings).toEqual([]);
    expect(runRule(daysTotal, { workbook: july(set('Days', 'Total', 'Remaining', 5)) }).findings).toHaveLength(1);
  });
});

describe('a plain formula', () => {
  const builder = new SnapshotBuilder();
  const sheet = builder.sheet('Sums');
  [1, 2, 3, 4].forEach((value, row) => sheet.number(row, 0, value));
  sheet.text(4, 0, 'five').number(6, 0, 10).number(0, 1, 0.5).error(0, 2, '#REF!').number(7, 3, 8);
  sheet.formula(7, 3, 'SUBTOTAL(9,D1:D6)').describe({ hiddenRows: [{ first: 1, last: 1 }] });
  const [written] = builder.finish().sheets;
  const valueOf = (text: string) => {
    const formula = simpleFormula(text);
    return formula && written ? new FormulaValues(written).of(formula) : 'not plain';
  };

  it.each([
    ['SUM(A1:A7)', 20],
    ['sum($A$1:A2, A4)', 7],
    ['SUM(A1:B2)', 3.5],
    ['SUM(A:A)', 20],
    ['A4-A1', 3],
    ['A2*B1', 1],
    ['A2*100', 200],
    ['A2+A9', 2],
    ['SUBTOTAL(9,A3:A7)', 17],
  ])('%s gives %d', (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  it.each([
    ['a text', 'A5-A1'],
    ['an error', 'SUM(A1:C1)'],
    ['hidden rows under a subtotal', 'SUBTOTAL(9,A1:A4)'],
    ['a subtotal within a subtotal', 'SUBTOTAL(109,D4:D8)'],
  ])('has no value over %s', (_, formula) => {
    expect(valueOf(formula)).toBeNull();
  });

  it.each([['A1/A2'], ['SUM(Days!A1:A2)'], ['SUM(Table1[Days])'], ['A1-A2-A3'], ['SUBTOTAL(1,A1:A4)'], ['IF(A1,1,2)']])(
    '%s is not one',
    (formula) => {
      expect(valueOf(formula)).toBe('not plain');
    },
  );
});
