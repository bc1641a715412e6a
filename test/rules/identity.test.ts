/** R401 to R408. */
import { duplicateKpi } from '../../src/rules/r401-duplicate-kpi';
import { duplicateActivityReference } from '../../src/rules/r402-duplicate-activity-reference';
import { duplicateActivity } from '../../src/rules/r403-duplicate-activity';
import { schoolNumberUnreadable } from '../../src/rules/r404-school-number-unreadable';
import { schoolOfAnotherAuthority } from '../../src/rules/r405-school-of-another-authority';
import { mixedSchoolNumbers } from '../../src/rules/r406-mixed-school-numbers';
import { schoolOfTwoNames } from '../../src/rules/r407-school-of-two-names';
import { duplicateLine } from '../../src/rules/r408-duplicate-line';
import { activityCells } from './clean-sheets';
import { addRow, dropColumn, dropSheet, july, set, setAll } from './return-workbook';
import { testRule } from './rule-tester';

const NO_ACTIVITY = { workbook: july(dropSheet('Activity')), because: 'the Activity table was not found' };
const NO_SCHOOL_NUMBER = {
  workbook: july(dropColumn('Activity', 'School number')),
  because: 'the column “School number” of Activity was not found',
};

const visit = activityCells({
  reference: 'ACT-001-04',
  date: '2014-04-08',
  school: 8602000,
  service: 'A01',
  priority: '1',
  type: 'Intervention',
  days: 1.25,
  order: 'SCC-A-14-001',
  funding: 'Commissioned',
});

testRule(duplicateKpi, {
  valid: { 'each KPI once': july() },
  invalid: {
    'a KPI on two rows': {
      workbook: july(addRow('KPIs', 'again', { Reference: 'A01-2', Indicator: 'Ofsted comments', Actual: 80 })),
      finds: [
        {
          message: 'repeated',
          cell: ['KPIs', 'again', 'Reference'],
          related: [['KPIs', 'A01-2', 'Reference']],
          says: 'KPI A01-2 stands on 2 rows, first at A5 of KPIs. Only that one was rated.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': { workbook: july(dropSheet('KPIs')), because: 'the KPIs table was not found' } },
});

testRule(duplicateActivityReference, {
  valid: {
    'each reference once': july(),
    'a row repeated in everything, which is another finding': july(addRow('Activity', 'again', visit)),
    'references left blank': july(setAll('Activity', 'Activity reference', null)),
  },
  invalid: {
    'one reference for two visits': {
      workbook: july(set('Activity', 'ACT-002-04', 'Activity reference', 'ACT-001-04')),
      finds: [
        {
          message: 'repeated',
          cell: 'A8 of Activity',
          related: ['A4 of Activity'],
          says: 'Activity reference “ACT-001-04” is used on 2 rows, the first in A4.',
        },
      ],
    },
  },
  cannotRun: {
    'no reference column': {
      workbook: july(dropColumn('Activity', 'Activity reference')),
      because: 'the column “Activity reference” of Activity was not found',
    },
  },
});

testRule(duplicateActivity, {
  valid: {
    'two visits to one school on one day for different days': july(addRow('Activity', 'more', { ...visit, Days: 0.5 })),
    'rows alike but for days that cannot be read': july(
      addRow('Activity', 'one', { ...visit, Days: 'half' }),
      addRow('Activity', 'other', { ...visit, Days: 'a bit' }),
    ),
  },
  invalid: {
    'a row pasted again under another reference': {
      workbook: july(addRow('Activity', 'again', { ...visit, 'Activity reference': 'ACT-999' })),
      finds: [
        {
          message: 'repeated',
          cell: ['Activity', 'again', 'Date'],
          related: [['Activity', 'ACT-001-04', 'Date']],
          says: 'Row 4 of Activity is repeated on row 87. Each repeat counts 1.25 days again.',
        },
      ],
    },
    'a row pasted twice': {
      workbook: july(addRow('Activity', 'again', visit), addRow('Activity', 'and again', visit)),
      finds: [
        {
          message: 'repeated',
          cell: ['Activity', 'again', 'Date'],
          related: [
            ['Activity', 'ACT-001-04', 'Date'],
            ['Activity', 'and again', 'Date'],
          ],
          says: 'Row 4 of Activity is repeated on 2 later rows. Each repeat counts 1.25 days again.',
        },
      ],
    },
  },
  cannotRun: { 'no Activity': NO_ACTIVITY },
});

testRule(schoolNumberUnreadable, {
  valid: { 'a DfE number with a stroke': july(set('Activity', 'ACT-001-04', 'School number', '860/2000')) },
  invalid: {
    'a name for a number': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'School number', 86020),
        set('Activity', 'ACT-002-04', 'School number', 'Hill Top'),
        set('Activity', 'ACT-002-05', 'School number', 'Hill Top'),
      ),
      finds: [
        {
          message: 'unreadable',
          cell: ['Activity', 'ACT-001-04', 'School number'],
          actual: '86020',
          says: 'Activity, C4: “86020” is not a school number. It should be seven digits, such as 8601234.',
        },
        {
          message: 'unreadable',
          cell: ['Activity', 'ACT-002-04', 'School number'],
          related: [['Activity', 'ACT-002-05', 'School number']],
          says: 'Activity, C8: “Hill Top” (here and in 1 other cell) is not a school number. It should be seven digits, such as 8601234.',
        },
      ],
    },
  },
  cannotRun: { 'no school numbers': NO_SCHOOL_NUMBER },
});

testRule(schoolOfAnotherAuthority, {
  valid: { 'schools of the authority and a URN': july(set('Activity', 'ACT-001-04', 'School number', 124000)) },
  invalid: {
    'a slip in the authority’s digits': {
      workbook: july(set('Activity', 'ACT-001-04', 'School number', 8062000)),
      finds: [
        {
          message: 'other',
          cell: ['Activity', 'ACT-001-04', 'School number'],
          expected: '860',
          actual: '806',
          says: '1 activity row has a school number that begins with 806, not 860; the first is 8062000.',
        },
      ],
    },
  },
  cannotRun: { 'no school numbers': NO_SCHOOL_NUMBER },
});

testRule(mixedSchoolNumbers, {
  valid: { 'URNs throughout': july(setAll('Activity', 'School number', 124000)) },
  invalid: {
    'URNs among DfE numbers': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'School number', 124000),
        set('Activity', 'ACT-001-05', 'School number', 124001),
      ),
      finds: [
        {
          message: 'mixed',
          cell: ['Activity', 'ACT-001-04', 'School number'],
          related: [['Activity', 'ACT-001-05', 'School number']],
          says: '2 activity rows have a URN of six digits and 81 have a DfE number of seven. A school entered both ways is counted as two.',
        },
      ],
    },
  },
  cannotRun: { 'no school numbers': NO_SCHOOL_NUMBER },
});

testRule(schoolOfTwoNames, {
  valid: {
    'one name spelt two ways': july(
      set('Activity', 'ACT-001-05', 'School number', 8602000),
      set('Activity', 'ACT-001-05', 'School name', 'SCHOOL  8602000'),
    ),
  },
  invalid: {
    'a number copied from the row above': {
      workbook: july(set('Activity', 'ACT-001-05', 'School number', 8602000)),
      finds: [
        {
          message: 'names',
          cell: ['Activity', 'ACT-001-05', 'School name'],
          says: 'School 8602000 is “School 8602000” on some activity rows and “School 8602001” on 1 other.',
        },
      ],
    },
  },
  cannotRun: {
    'no school names': {
      workbook: july(dropColumn('Activity', 'School name')),
      because: 'the column “School name” of Activity was not found',
    },
  },
});

testRule(duplicateLine, {
  valid: { 'one line for each': july() },
  invalid: {
    'an order, a priority and a volumetric twice': {
      workbook: july(
        addRow('Days', 'again', { 'Order reference': 'SCC-A-14-001', 'Delivered to date': 1 }, 'Total'),
        addRow('Priorities', 'again', { Priority: 'P2', 'Days in month': 1, 'Days year to date': 1 }, 'Grand Total'),
        addRow('Volumetrics', 'again', { Reference: 'V3', Month: 1, 'Year to date': 1 }),
      ),
      finds: [
        {
          message: 'repeated',
          cell: ['Priorities', 'again', 'Priority'],
          related: [['Priorities', '2', 'Priority']],
          says: 'Priorities has 2 lines for priority 2, the first at A5 of Priorities.',
        },
        {
          message: 'repeated',
          cell: ['Volumetrics', 'again', 'Reference'],
          related: [['Volumetrics', 'V3', 'Reference']],
          says: 'Volumetrics has 2 lines for V3, the first at A6 of Volumetrics.',
        },
        {
          message: 'repeated',
          cell: ['Days', 'again', 'Order reference'],
          related: [['Days', 'SCC-A-14-001', 'Order reference']],
          says: 'Days has 2 lines for order SCC-A-14-001, the first at A4 of Days.',
        },
      ],
    },
  },
});
