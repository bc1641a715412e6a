/** R811 to R816: orders against the agreement. */
import { orderTermsDiffer } from '../../src/rules/r811-order-terms-differ';
import { orderOverDays } from '../../src/rules/r812-order-over-days';
import { commissionedWithoutOrder } from '../../src/rules/r813-commissioned-without-order';
import { tradedWithOrder } from '../../src/rules/r814-traded-with-order';
import { activityNotAsOrdered } from '../../src/rules/r815-activity-not-as-ordered';
import { orderNotListed } from '../../src/rules/r816-order-not-listed';
import { dropColumn, dropRow, dropSheet, july, set } from './return-workbook';
import { testRule } from './rule-tester';

const NO_DAYS = { workbook: july(dropSheet('Days')), because: 'the Days table was not found' };
const NO_ORDERS = {
  workbook: july(dropColumn('Activity', 'Order reference')),
  because: 'the column “Order reference” of Activity was not found',
};

testRule(orderTermsDiffer, {
  valid: {
    'an order that is not known, which is another finding': july(
      set('Days', 'SCC-A-14-001', 'Order reference', 'PO 77812'),
      set('Days', 'SCC-A-14-001', 'Day rate', 500),
    ),
  },
  invalid: {
    'another rate, other days, another service and priority': {
      workbook: july(
        set('Days', 'SCC-A-14-001', 'Commissioned days for the year', 1600),
        set('Days', 'SCC-A-14-002', 'Day rate', 475.5),
        set('Days', 'SCC-A-14-003', 'Service', 'A03'),
        set('Days', 'SCC-A-14-004', 'Priority', 4),
      ),
      finds: [
        {
          message: 'days',
          cell: ['Days', 'SCC-A-14-001', 'Commissioned days for the year'],
          expected: 1500,
          actual: 1600,
          says: 'SCC-A-14-001 says 1,600 days commissioned for the year; the agreement commissions 1,500 days.',
        },
        {
          message: 'rate',
          cell: ['Days', 'SCC-A-14-002', 'Day rate'],
          expected: 450,
          actual: 475.5,
          says: 'SCC-A-14-002 gives a day rate of £475.50; the agreed rate is £450.00.',
        },
        {
          message: 'service',
          cell: ['Days', 'SCC-A-14-003', 'Service'],
          expected: 'A01',
          actual: 'A03',
          says: 'SCC-A-14-003 stands under service A03 Governors; it was ordered for A01 School Support and Intervention.',
        },
        {
          message: 'priority',
          cell: ['Days', 'SCC-A-14-004', 'Priority'],
          expected: '5',
          actual: '4',
          says: 'SCC-A-14-004 stands under priority 4 Attainment and progress; it was ordered for 5 Floor standards.',
        },
      ],
    },
  },
  cannotRun: { 'no Days': NO_DAYS },
});

testRule(orderOverDays, {
  valid: { 'all of the days and no more': july(set('Days', 'SCC-A-14-003', 'Delivered to date', 60)) },
  invalid: {
    'over its days, at the tolerance': {
      workbook: july(set('Days', 'SCC-A-14-003', 'Delivered to date', 63)),
      finds: [
        {
          message: 'within',
          cell: ['Days', 'SCC-A-14-003', 'Delivered to date'],
          severity: 'warning',
          expected: 60,
          actual: 63,
          difference: 3,
          says: 'SCC-A-14-003 is stated with 63 days delivered, of 60 ordered for the year: 3 days over but within its tolerance of 5%.',
        },
      ],
    },
    'beyond the tolerance': {
      workbook: july(set('Days', 'SCC-A-14-003', 'Delivered to date', 63.25)),
      finds: [
        {
          message: 'beyond',
          cell: ['Days', 'SCC-A-14-003', 'Delivered to date'],
          difference: 3.25,
          says: 'SCC-A-14-003 is stated with 63.25 days delivered, of 60 ordered for the year: 3.25 days over and beyond its tolerance of 5%.',
        },
      ],
    },
  },
  cannotRun: { 'no Days': NO_DAYS },
});

testRule(commissionedWithoutOrder, {
  valid: {
    'a traded row without one': july(),
    'an order that is not known': july(set('Activity', 'ACT-001-04', 'Order reference', 'PO 1')),
  },
  invalid: {
    'two rows': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Order reference', null),
        set('Activity', 'ACT-002-04', 'Order reference', 'n/a'),
      ),
      finds: [
        {
          message: 'found',
          cell: ['Activity', 'ACT-001-04', 'Order reference'],
          related: [['Activity', 'ACT-002-04', 'Order reference']],
          says: '2 commissioned activity rows have no order reference, so 1.75 days belong to no order.',
        },
      ],
    },
  },
  cannotRun: { 'no orders': NO_ORDERS },
});

testRule(tradedWithOrder, {
  valid: { 'a traded row without one': july() },
  invalid: {
    'a traded row with one': {
      workbook: july(set('Activity', 'TRADE-07', 'Order reference', 'SCC-A-14-001')),
      finds: [
        {
          message: 'found',
          cell: ['Activity', 'TRADE-07', 'Order reference'],
          says: '1 traded activity row has an order reference: 2 days that schools bought and the council may be charged for.',
        },
      ],
    },
  },
  cannotRun: { 'no orders': NO_ORDERS },
});

testRule(activityNotAsOrdered, {
  valid: {
    'a service that is not known, which is another finding': july(set('Activity', 'ACT-001-04', 'Service', 'Catering')),
  },
  invalid: {
    'another service on two rows and another priority on one': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Service', 'A03'),
        set('Activity', 'ACT-001-05', 'Service', 'Governors'),
        set('Activity', 'ACT-002-04', 'Priority', 5),
      ),
      finds: [
        {
          message: 'service',
          cell: ['Activity', 'ACT-001-04', 'Service'],
          related: [['Activity', 'ACT-001-05', 'Service']],
          expected: 'A01',
          actual: 'A03',
          says: 'SCC-A-14-001 is for service A01, but 2 activity rows of service A03 carry it (2.5 days).',
        },
        {
          message: 'priority',
          cell: ['Activity', 'ACT-002-04', 'Priority'],
          expected: '2',
          actual: '5',
          says: 'SCC-A-14-002 is for priority 2, but 1 activity row of priority 5 carries it (0.5 days).',
        },
      ],
    },
  },
  cannotRun: { 'no orders': NO_ORDERS },
});

testRule(orderNotListed, {
  valid: {
    'every order with a line': july(),
    'a line whose order is misspelt, which is another finding': july(
      set('Days', 'SCC-A-14-004', 'Order reference', 'SCC-A-14-OO4'),
    ),
  },
  invalid: {
    'an order that Days leaves out': {
      workbook: july(dropRow('Days', 'SCC-A-14-004')),
      finds: [
        {
          message: 'unlisted',
          cell: ['Activity', 'ACT-004-04', 'Order reference'],
          related: [
            ['Activity', 'ACT-004-05', 'Order reference'],
            ['Activity', 'ACT-004-06', 'Order reference'],
            ['Activity', 'ACT-004-07', 'Order reference'],
          ],
          says: 'Days has no line for SCC-A-14-004, although 4 activity rows carry it (2 days).',
        },
      ],
    },
  },
  cannotRun: { 'no Days': NO_DAYS },
});
