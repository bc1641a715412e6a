/** R906 to R910: lines of the small tables, against the returns that reported them. */
import { priorityDaysRestated } from '../../src/rules/r906-priority-days-restated';
import { volumetricRestated } from '../../src/rules/r907-volumetric-restated';
import { orderDaysRestated } from '../../src/rules/r908-order-days-restated';
import { previousMonthDiffers } from '../../src/rules/r909-previous-month-differs';
import { orderTermsChanged } from '../../src/rules/r910-order-terms-changed';
import { agreementSchema } from '../../src/agreement/model';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { dropColumn, dropRow, dropSheet, july, returnFor, set, type Edit } from './return-workbook';
import { testRule, type CannotRunCase } from './rule-tester';

const june = (...edits: readonly Edit[]) => [returnFor('2014-05'), returnFor('2014-06', ...edits)];

function cannotRun(sheet: string, heading: string): Readonly<Record<string, CannotRunCase>> {
  return {
    'no earlier returns': { workbook: july(), because: 'no earlier returns were given' },
    'an earlier return without the table': {
      workbook: july(),
      earlier: june(dropSheet(sheet)),
      because: `in the latest earlier return, the ${sheet} table was not found`,
    },
    'no such column': {
      workbook: july(dropColumn(sheet, heading)),
      earlier: june(),
      because: `the column “${heading}” of ${sheet} was not found`,
    },
  };
}

testRule(priorityDaysRestated, {
  valid: {
    'the days that were reported': { workbook: july(), earlier: june() },
    'a difference that a changed row accounts for': {
      workbook: july(),
      earlier: june(set('Activity', 'ACT-002-06', 'Days', 0.25), set('Priorities', '2', 'Days year to date', 2.75)),
    },
    'a month between, which may have had the days': {
      workbook: july(),
      earlier: [returnFor('2014-05', set('Priorities', '2', 'Days year to date', 1))],
    },
    'a line that contradicts its own rows': {
      workbook: july(set('Priorities', '2', 'Days in month', 40)),
      earlier: june(),
    },
  },
  invalid: {
    'more days than were reported': {
      workbook: july(),
      earlier: june(set('Priorities', '2', 'Days year to date', 2.5)),
      finds: [
        {
          message: 'restated',
          cell: ['Priorities', '2', 'Days year to date'],
          expected: 2.5,
          actual: 3,
          difference: 0.5,
          says: 'Priority 2 Good/Outstanding, before July 2014: 3 days, where the return for June 2014 gave 2.5 days, 0.5 days more.',
        },
      ],
    },
    'a difference that changed rows account for only in part': {
      workbook: july(),
      earlier: june(set('Activity', 'ACT-002-06', 'Days', 0.25), set('Priorities', '2', 'Days year to date', 2.5)),
      finds: [
        {
          message: 'restated',
          cell: ['Priorities', '2', 'Days year to date'],
          says: 'Priority 2 Good/Outstanding, before July 2014: 3 days, where the return for June 2014 gave 2.5 days, 0.5 days more.',
        },
      ],
    },
  },
  cannotRun: cannotRun('Priorities', 'Days in month'),
});

testRule(volumetricRestated, {
  valid: {
    'the counts that were reported': { workbook: july(), earlier: june() },
    'schools, whose months do not add up': {
      workbook: july(set('Volumetrics', 'V1', 'Month', 21)),
      earlier: june(),
    },
  },
  invalid: {
    'fewer activities than were reported': {
      workbook: july(),
      earlier: june(set('Volumetrics', 'V3', 'Year to date', 63)),
      finds: [
        {
          message: 'restated',
          cell: ['Volumetrics', 'V3', 'Year to date'],
          difference: -2,
          says: 'V3 Commissioned activities recorded, year to date, before July 2014: 61, where the return for June 2014 gave 63, 2 less.',
        },
      ],
    },
  },
  cannotRun: cannotRun('Volumetrics', 'Month'),
});

testRule(orderDaysRestated, {
  valid: {
    'the days that were reported': { workbook: july(), earlier: june() },
    'a difference that a changed row accounts for': {
      workbook: july(),
      earlier: june(
        set('Activity', 'ACT-002-06', 'Days', 0.25),
        set('Days', 'SCC-A-14-002', 'Delivered to date', 1.25),
      ),
    },
    'an order that was not there before': { workbook: july(), earlier: june(dropRow('Days', 'SCC-A-14-002')) },
  },
  invalid: {
    'more days than were reported': {
      workbook: july(),
      earlier: june(set('Days', 'SCC-A-14-002', 'Delivered to date', 1)),
      finds: [
        {
          message: 'restated',
          cell: ['Days', 'SCC-A-14-002', 'Delivered to date'],
          difference: 0.5,
          says: 'SCC-A-14-002, before July 2014: 1.5 days, where the return for June 2014 gave 1 day, 0.5 days more.',
        },
      ],
    },
  },
  cannotRun: cannotRun('Days', 'Delivered in month'),
});

const previous = (ref: string, value: number): Edit => set('KPIs', ref, 'Previous month', value);

testRule(previousMonthDiffers, {
  valid: {
    'what was reported': { workbook: july(previous('A01-2', 95)), earlier: june() },
    'the same once it is rounded': { workbook: july(previous('A01-2', 95.04)), earlier: june() },
    'a month whose return was not given': { workbook: july(previous('A01-2', 80)), earlier: [returnFor('2014-05')] },
    'a termly KPI whose last due month was not given': { workbook: july(previous('A08-2', 3)), earlier: june() },
    'what a correction reported': {
      workbook: july(previous('A01-2', 94)),
      earlier: [
        ...june(),
        returnFor(
          '2014-06',
          set('Cover', 'Return version', 'Value', 'Correction 1'),
          set('KPIs', 'A01-2', 'Actual', 94),
        ),
      ],
    },
  },
  invalid: {
    'another figure than was reported': {
      workbook: july(previous('A01-2', 91)),
      earlier: june(),
      finds: [
        {
          message: 'differs',
          cell: ['KPIs', 'A01-2', 'Previous month'],
          expected: 95,
          actual: 91,
          difference: -4,
          says: 'A01-2 Ofsted comments on local-authority support that are positive, June 2014: this return says 91%, where the return for June 2014 said 95%.',
        },
      ],
    },
  },
  cannotRun: cannotRun('KPIs', 'Previous month'),
});

const shipped = shippedAgreement();
/** The agreement after a variation of one order. */
const varied = agreementSchema.parse({
  ...shipped,
  commissions: shipped.commissions.map((one) => (one.order === 'SCC-A-14-002' ? { ...one, days: 310 } : one)),
});

testRule(orderTermsChanged, {
  valid: {
    'the same days and rate': { workbook: july(), earlier: june() },
    'a rate that now differs from the agreement, which is told as such': {
      workbook: july(set('Days', 'SCC-A-14-002', 'Day rate', 999)),
      earlier: june(),
    },
  },
  invalid: {
    'an order that was varied': {
      workbook: july(set('Days', 'SCC-A-14-002', 'Commissioned days for the year', 310)),
      earlier: june(),
      agreement: varied,
      finds: [
        {
          message: 'changed',
          cell: ['Days', 'SCC-A-14-002', 'Commissioned days for the year'],
          difference: 10,
          says: 'SCC-A-14-002, commissioned days for the year: now 310 days, where the return for June 2014 said 300 days.',
        },
      ],
    },
    'a rate that was put back to the agreement’s': {
      workbook: july(),
      earlier: june(set('Days', 'SCC-A-14-003', 'Day rate', 999)),
      finds: [
        {
          message: 'changed',
          cell: ['Days', 'SCC-A-14-003', 'Day rate'],
          expected: 999,
          says: 'SCC-A-14-003, day rate: now £450.00, where the return for June 2014 said £999.00.',
        },
      ],
    },
  },
  cannotRun: cannotRun('Days', 'Order reference'),
});
