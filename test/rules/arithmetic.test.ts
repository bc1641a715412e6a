/** R601 to R608. */
import { actualDiffersFromParts } from '../../src/rules/r601-actual-differs-from-parts';
import { numeratorOverDenominator } from '../../src/rules/r602-numerator-over-denominator';
import { prioritiesTotal } from '../../src/rules/r603-priorities-total';
import { remainingDiffers } from '../../src/rules/r604-remaining-differs';
import { chargedDiffers } from '../../src/rules/r605-charged-differs';
import { monthOverYearToDate } from '../../src/rules/r606-month-over-year-to-date';
import { zeroDenominator } from '../../src/rules/r607-zero-denominator';
import { daysTotal } from '../../src/rules/r608-days-total';
import { addRow, dropColumn, dropRow, dropSheet, july, set } from './return-workbook';
import { testRule } from './rule-tester';

const NO_DENOMINATOR = {
  workbook: july(dropColumn('KPIs', 'Denominator')),
  because: 'the column “Denominator” of KPIs was not found',
};
const NO_DAYS = { workbook: july(dropSheet('Days')), because: 'the Days table was not found' };

testRule(actualDiffersFromParts, {
  valid: {
    'an actual rounded as agreed': july(
      set('KPIs', 'A01-2', 'Numerator', 189),
      set('KPIs', 'A01-2', 'Denominator', 200),
    ),
    'a part that cannot be read': july(set('KPIs', 'A01-2', 'Numerator', 'lots')),
    'a percentage over 100, which is another finding': july(set('KPIs', 'A01-2', 'Actual', 950)),
    'a numerator over its denominator, which is another finding': july(set('KPIs', 'A01-2', 'Numerator', 120)),
  },
  invalid: {
    'a difference within the band': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', 96)),
      finds: [
        {
          message: 'value',
          cell: ['KPIs', 'A01-2', 'Actual'],
          related: [
            ['KPIs', 'A01-2', 'Numerator'],
            ['KPIs', 'A01-2', 'Denominator'],
          ],
          expected: 95,
          actual: 96,
          difference: 1,
          says: 'A01-2 says 96%, but 95 over 100 makes 95%.',
        },
      ],
    },
    'a count that is not its numerator': {
      workbook: july(set('KPIs', 'A03-3', 'Numerator', 7)),
      finds: [
        {
          message: 'count',
          cell: ['KPIs', 'A03-3', 'Actual'],
          related: [['KPIs', 'A03-3', 'Numerator']],
          expected: 7,
          actual: 0,
          difference: -7,
          says: 'A03-3 says 0, but gives 7 as its number of governing bodies.',
        },
      ],
    },
    'a difference that moves the band': {
      workbook: july(set('KPIs', 'A01-2', 'Numerator', 80)),
      finds: [
        {
          message: 'band',
          cell: ['KPIs', 'A01-2', 'Actual'],
          related: [
            ['KPIs', 'A01-2', 'Numerator'],
            ['KPIs', 'A01-2', 'Denominator'],
          ],
          expected: 80,
          actual: 95,
          difference: 15,
          says: 'A01-2 says 95%, but 80 over 100 makes 80%. That is Requires improvement, not Good.',
        },
      ],
    },
  },
  cannotRun: { 'no denominators': NO_DENOMINATOR },
});

testRule(numeratorOverDenominator, {
  valid: {
    'more sessions than planned, where the ranges reach over 100': july(set('KPIs', 'A09-2', 'Numerator', 105)),
  },
  invalid: {
    'more in time than all': {
      workbook: july(set('KPIs', 'A03-1', 'Numerator', 21)),
      finds: [
        {
          message: 'over',
          cell: ['KPIs', 'A03-1', 'Numerator'],
          related: [['KPIs', 'A03-1', 'Denominator']],
          actual: 21,
          difference: 1,
          says: 'A03-1 gives 21 filled in time out of 20 vacancies arising, which is more than all of them.',
        },
      ],
    },
  },
  cannotRun: { 'no denominators': NO_DENOMINATOR },
});

testRule(prioritiesTotal, {
  valid: {
    'a total that adds up': july(),
    'a row that cannot be read': july(set('Priorities', '2', 'Days in month', 'few')),
    'rows without a figure, which may be all that the sum lacks': july(
      set('Priorities', '2', 'Days in month', null),
      set('Priorities', '3', 'Days year to date', 'TBC'),
    ),
    'a row with days that the activity does not have, which is the cause': july(
      set('Priorities', '2', 'Days in month', 3),
    ),
  },
  invalid: {
    'a total that does not add up': {
      workbook: july(set('Priorities', 'Grand Total', 'Days year to date', 50)),
      finds: [
        {
          message: 'total',
          cell: ['Priorities', 'Grand Total', 'Days year to date'],
          expected: 45,
          actual: 50,
          difference: 5,
          says: 'Priorities total, days year to date: the return says 50 days. The rows add up to 45 days, 5 days fewer.',
          fix: [[['Priorities', 'Grand Total', 'Days year to date'], { kind: 'number', value: 45 }]],
        },
      ],
    },
    'a total or a row that is wrong, and no activity to tell which': {
      workbook: july(set('Priorities', '1', 'Days year to date', 0), dropSheet('Activity')),
      finds: [
        {
          message: 'total',
          cell: ['Priorities', 'Grand Total', 'Days year to date'],
          expected: 22,
          actual: 45,
          difference: 23,
          says: 'Priorities total, days year to date: the return says 45 days. The rows add up to 22 days, 23 days fewer.',
        },
      ],
    },
    'no total': {
      workbook: july(dropRow('Priorities', 'Grand Total')),
      finds: [
        {
          message: 'none',
          cell: 'A3 of Priorities',
          severity: 'warning',
          says: 'Priorities has no Grand Total row, so its rows could not be held against one.',
        },
      ],
    },
  },
  cannotRun: {
    'no Priorities': { workbook: july(dropSheet('Priorities')), because: 'the Priorities table was not found' },
  },
});

testRule(remainingDiffers, {
  valid: {
    'an order over its days': july(
      set('Days', 'SCC-A-14-004', 'Delivered to date', 13),
      set('Days', 'SCC-A-14-004', 'Remaining', -1),
    ),
    'delivered days that the activity does not have, which are the cause': july(
      set('Days', 'SCC-A-14-004', 'Delivered to date', 9),
    ),
    'commissioned days that were not agreed, which are the cause': july(
      set('Days', 'SCC-A-14-004', 'Commissioned days for the year', 21),
    ),
  },
  invalid: {
    'days that do not remain': {
      workbook: july(set('Days', 'SCC-A-14-004', 'Remaining', 12)),
      finds: [
        {
          message: 'differs',
          cell: ['Days', 'SCC-A-14-004', 'Remaining'],
          expected: 10,
          actual: 12,
          difference: 2,
          says: 'Order SCC-A-14-004, remaining: the return says 12 days. Commissioned less delivered to date leaves 10 days, 2 days fewer.',
        },
      ],
    },
  },
  cannotRun: { 'no Days': NO_DAYS },
});

testRule(chargedDiffers, {
  valid: {
    'a rate that cannot be read': july(set('Days', 'SCC-A-14-004', 'Day rate', 'agreed')),
    'delivered days that the activity does not have, which are the cause': july(
      set('Days', 'SCC-A-14-004', 'Delivered to date', 9),
    ),
    'a rate that was not agreed, which is the cause': july(set('Days', 'SCC-A-14-004', 'Day rate', 540)),
  },
  invalid: {
    'a charge for half a day more': {
      workbook: july(set('Days', 'SCC-A-14-004', 'Charged', 1125)),
      finds: [
        {
          message: 'differs',
          cell: ['Days', 'SCC-A-14-004', 'Charged'],
          expected: 900,
          actual: 1125,
          difference: 225,
          says: 'Order SCC-A-14-004, charged: the return says £1,125.00. Days delivered to date at the day rate make £900.00, £225.00 less.',
        },
      ],
    },
  },
  cannotRun: { 'no Days': NO_DAYS },
});

testRule(monthOverYearToDate, {
  valid: { 'a month that is all of the year': july(set('Priorities', '5', 'Days in month', 2)) },
  invalid: {
    'more in the month than in the year': {
      workbook: july(
        set('Priorities', '5', 'Days in month', 2.25),
        set('Volumetrics', 'V3', 'Month', 99),
        set('Days', 'SCC-A-14-004', 'Delivered in month', 4),
      ),
      finds: [
        {
          message: 'over',
          cell: ['Priorities', '5', 'Days year to date'],
          related: [['Priorities', '5', 'Days in month']],
          says: 'Priorities: priority 5 says 2.25 days for the month, but only 2 days for the year to date.',
        },
        {
          message: 'over',
          cell: ['Volumetrics', 'V3', 'Year to date'],
          related: [['Volumetrics', 'V3', 'Month']],
          says: 'Volumetrics: V3 says 99 for the month, but only 82 for the year to date.',
        },
        {
          message: 'over',
          cell: ['Days', 'SCC-A-14-004', 'Delivered to date'],
          related: [['Days', 'SCC-A-14-004', 'Delivered in month']],
          says: 'Days: SCC-A-14-004 says 4 days for the month, but only 2 days for the year to date.',
        },
      ],
    },
  },
});

testRule(zeroDenominator, {
  valid: {
    'nothing to measure and nothing stated': july(
      set('KPIs', 'A07-3', 'Numerator', 0),
      set('KPIs', 'A07-3', 'Denominator', 0),
      set('KPIs', 'A07-3', 'Actual', 'n/a'),
    ),
  },
  invalid: {
    'all of nothing': {
      workbook: july(set('KPIs', 'A07-3', 'Numerator', 0), set('KPIs', 'A07-3', 'Denominator', 0)),
      finds: [
        {
          message: 'zero',
          cell: ['KPIs', 'A07-3', 'Actual'],
          related: [['KPIs', 'A07-3', 'Denominator']],
          actual: 100,
          says: 'A07-3 says 100%, but its denominator (concerns) is 0.',
        },
      ],
    },
  },
  cannotRun: { 'no denominators': NO_DENOMINATOR },
});

testRule(daysTotal, {
  valid: {
    'totals that add up': july(),
    'no total row': july(dropRow('Days', 'Total')),
    'rows without a figure, which may be all that the sum lacks': july(
      set('Days', 'SCC-A-14-001', 'Charged', 'TBC'),
      set('Days', 'SCC-A-14-001', 'Remaining', null),
    ),
    'rows that are wrong by themselves, which is the cause': july(
      set('Days', 'SCC-A-14-004', 'Delivered in month', 5),
      set('Days', 'SCC-A-14-004', 'Delivered to date', 9),
      set('Days', 'SCC-A-14-005', 'Delivered to date', 0.25),
      set('Days', 'SCC-A-14-004', 'Commissioned days for the year', 21),
      set('Days', 'SCC-A-14-006', 'Charged', 1),
      set('Days', 'SCC-A-14-006', 'Remaining', 1),
    ),
    'an order listed twice, which is the cause': july(
      addRow('Days', 'again', { 'Order reference': 'SCC-A-14-001', 'Delivered to date': 3, Charged: 1350 }, 'Total'),
    ),
  },
  invalid: {
    'a total that is off by more than its wrong row': {
      workbook: july(
        set('Days', 'SCC-A-14-006', 'Delivered in month', 5.5),
        set('Days', 'Total', 'Delivered in month', 12),
      ),
      finds: [
        {
          message: 'total',
          cell: ['Days', 'Total', 'Delivered in month'],
          says: 'Days total, delivered in month: the return says 12 days. The rows add up to 16.75 days, 4.75 days more.',
        },
      ],
    },
    'a total of pounds that does not add up': {
      workbook: july(set('Days', 'Total', 'Charged', 20000)),
      finds: [
        {
          message: 'total',
          cell: ['Days', 'Total', 'Charged'],
          actual: 20000,
          says: 'Days total, charged: the return says £20,000.00. The rows add up to £18,730.00, £1,270.00 less.',
        },
      ],
    },
  },
  cannotRun: { 'no Days': NO_DAYS },
});
