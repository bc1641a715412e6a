/** R701 to R704. */
import { prioritiesAgainstActivity } from '../../src/rules/r701-priorities-against-activity';
import { volumetricsAgainstActivity } from '../../src/rules/r702-volumetrics-against-activity';
import { daysAgainstActivity } from '../../src/rules/r703-days-against-activity';
import { kpiAgainstActivity } from '../../src/rules/r704-kpi-against-activity';
import { activityCells } from './clean-sheets';
import { addRow, dropRow, dropSheet, july, set } from './return-workbook';
import { testRule } from './rule-tester';

const NO_ACTIVITY = { workbook: july(dropSheet('Activity')), because: 'the Activity table was not found' };

/** 2 days traded in July; no commissioned total may count them. */
const traded = activityCells({
  reference: 'TRADE-08',
  date: '2014-07-11',
  school: 8609003,
  service: 'A03',
  priority: '1',
  type: 'Support',
  days: 2,
  order: '',
  funding: 'Traded',
});

/** 1.25 days of priority 1 that count in no total. */
const yearEarly = set('Activity', 'ACT-001-07', 'Date', { date: '2013-07-08' });

testRule(prioritiesAgainstActivity, {
  valid: {
    'a row dated a year early, which is the cause': july(yearEarly),
    'more traded days': july(addRow('Activity', 'more', traded)),
    'a row whose days cannot be read, which is the cause': july(set('Activity', 'ACT-001-07', 'Days', 'a day')),
    'a row whose priority is not known, which is the cause': july(set('Activity', 'ACT-001-07', 'Priority', 6)),
    'a total that is not the sum of its rows, which is another finding': july(
      set('Priorities', 'Grand Total', 'Days in month', 20),
    ),
  },
  invalid: {
    'days that are not those of a misdated row': {
      workbook: july(yearEarly, set('Priorities', '2', 'Days in month', 2)),
      finds: [
        {
          message: 'differs',
          cell: ['Priorities', '2', 'Days in month'],
          says: 'Priority 2 Good/Outstanding, days in month: the return says 2 days. The Activity rows add up to 1 day, 1 day fewer.',
        },
      ],
    },
    'a priority with days that are not in the activity, and its total only once': {
      workbook: july(
        set('Priorities', '2', 'Days year to date', 7),
        set('Priorities', 'Grand Total', 'Days year to date', 48),
      ),
      finds: [
        {
          message: 'differs',
          cell: ['Priorities', '2', 'Days year to date'],
          expected: 4,
          actual: 7,
          difference: 3,
          says: 'Priority 2 Good/Outstanding, days year to date: the return says 7 days. The Activity rows add up to 4 days, 3 days fewer.',
        },
      ],
    },
    'activity that Priorities leaves out': {
      workbook: july(set('Activity', 'ACT-001-07', 'Days', 3)),
      finds: [
        {
          message: 'both',
          cell: ['Priorities', '1', 'Days in month'],
          related: [['Priorities', '1', 'Days year to date']],
          difference: -1.75,
          says: 'Priority 1 Excellent Education, days in month: the return says 6.25 days. The Activity rows add up to 8 days, 1.75 days more. The year to date is off by as much.',
        },
      ],
    },
  },
  cannotRun: { 'no Activity': NO_ACTIVITY },
});

testRule(volumetricsAgainstActivity, {
  valid: {
    'a row dated a year early, which is the cause': july(yearEarly),
    'more traded days': july(addRow('Activity', 'more', traded)),
    'a school number that cannot be read, which is the cause': july(
      set('Activity', 'ACT-001-07', 'School number', 'Hill Top'),
    ),
  },
  invalid: {
    'days too many, although a school number that they do not depend on cannot be read': {
      workbook: july(
        set('Activity', 'ACT-001-07', 'School number', 'Hill Top'),
        set('Volumetrics', 'V2', 'Year to date', 49),
      ),
      finds: [
        {
          message: 'differs',
          cell: ['Volumetrics', 'V2', 'Year to date'],
          says: 'V2 Days of support commissioned, year to date: the return says 49 days. The Activity rows make 45 days, 4 days fewer.',
        },
      ],
    },
    'a school too many': {
      workbook: july(set('Volumetrics', 'V1', 'Year to date', 82)),
      finds: [
        {
          message: 'differs',
          cell: ['Volumetrics', 'V1', 'Year to date'],
          expected: 80,
          actual: 82,
          difference: 2,
          says: 'V1 Individual schools supported with intervention and support, year to date: the return says 82 schools. The Activity rows make 80 schools, 2 schools fewer.',
        },
      ],
    },
    'an activity that is not in the count': {
      workbook: july(dropRow('Activity', 'ACT-002-05')),
      finds: [
        {
          message: 'differs',
          cell: ['Volumetrics', 'V1', 'Year to date'],
          difference: 1,
          says: 'V1 Individual schools supported with intervention and support, year to date: the return says 80 schools. The Activity rows make 79 schools, 1 school fewer.',
        },
        {
          message: 'differs',
          cell: ['Volumetrics', 'V2', 'Year to date'],
          difference: 0.5,
          says: 'V2 Days of support commissioned, year to date: the return says 45 days. The Activity rows make 44.5 days, 0.5 days fewer.',
        },
        {
          message: 'differs',
          cell: ['Volumetrics', 'V3', 'Year to date'],
          difference: 1,
          says: 'V3 Commissioned activities recorded, year to date: the return says 82 activities. The Activity rows make 81 activities, 1 activity fewer.',
        },
      ],
    },
  },
  cannotRun: { 'no Activity': NO_ACTIVITY },
});

testRule(daysAgainstActivity, {
  valid: {
    'a row dated a year early, which is the cause': july(yearEarly),
    'more traded days': july(addRow('Activity', 'more', traded)),
    'a row without its order, which is the cause': july(set('Activity', 'ACT-004-07', 'Order reference', null)),
  },
  invalid: {
    'a row booked to another order': {
      workbook: july(set('Activity', 'ACT-002-07', 'Order reference', 'SCC-A-14-003')),
      finds: [
        {
          message: 'both',
          cell: ['Days', 'SCC-A-14-002', 'Delivered in month'],
          related: [['Days', 'SCC-A-14-002', 'Delivered to date']],
          difference: 0.5,
          says: 'Order SCC-A-14-002, delivered in month: the return says 0.5 days. The Activity rows add up to 0 days, 0.5 days fewer. The year to date is off by as much.',
        },
        {
          message: 'both',
          cell: ['Days', 'SCC-A-14-003', 'Delivered in month'],
          related: [['Days', 'SCC-A-14-003', 'Delivered to date']],
          difference: -0.5,
          says: 'Order SCC-A-14-003, delivered in month: the return says 0.5 days. The Activity rows add up to 1 day, 0.5 days more. The year to date is off by as much.',
        },
      ],
    },
    'month and year to date off by different days, which are two causes': {
      workbook: july(
        set('Days', 'SCC-A-14-002', 'Delivered in month', 1),
        set('Days', 'SCC-A-14-002', 'Delivered to date', 4),
      ),
      finds: [
        {
          message: 'differs',
          cell: ['Days', 'SCC-A-14-002', 'Delivered in month'],
          difference: 0.5,
          says: 'Order SCC-A-14-002, delivered in month: the return says 1 day. The Activity rows add up to 0.5 days, 0.5 days fewer.',
        },
        {
          message: 'differs',
          cell: ['Days', 'SCC-A-14-002', 'Delivered to date'],
          difference: 2,
          says: 'Order SCC-A-14-002, delivered to date: the return says 4 days. The Activity rows add up to 2 days, 2 days fewer.',
        },
      ],
    },
  },
  cannotRun: { 'no Activity': NO_ACTIVITY },
});

testRule(kpiAgainstActivity, {
  valid: {
    'a row dated a year early, which is the cause': july(yearEarly),
    'a KPI that does not follow from the activity': july(set('KPIs', 'A06-2', 'Actual', 9)),
  },
  invalid: {
    'schools that were only trained, counted as supported': {
      workbook: july(set('KPIs', 'A01-4', 'Actual', 82)),
      finds: [
        {
          message: 'differs',
          cell: ['KPIs', 'A01-4', 'Actual'],
          expected: 80,
          actual: 82,
          difference: 2,
          says: 'A01-4 Individual schools supported, year to date: the return says 82 schools. The Activity rows make 80 schools, 2 schools fewer.',
        },
      ],
    },
  },
  cannotRun: { 'no Activity': NO_ACTIVITY },
});
