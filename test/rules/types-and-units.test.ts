/** R201 to R210. */
import { errorValue } from '../../src/rules/r201-error-value';
import { unreadableValue } from '../../src/rules/r202-unreadable-value';
import { numberAsText } from '../../src/rules/r203-number-as-text';
import { dateAsText } from '../../src/rules/r204-date-as-text';
import { daysNotInQuarters } from '../../src/rules/r205-days-not-in-quarters';
import { ambiguousPercent } from '../../src/rules/r206-ambiguous-percent';
import { fractionAsPercent } from '../../src/rules/r207-fraction-as-percent';
import { negativeFigure } from '../../src/rules/r208-negative-figure';
import { percentageOver100 } from '../../src/rules/r209-percentage-over-100';
import { activityValueMissing } from '../../src/rules/r210-activity-value-missing';
import { dropColumn, dropSheet, july, set, setAll } from './return-workbook';
import { testRule } from './rule-tester';

testRule(errorValue, {
  valid: { 'cells with values': july() },
  invalid: {
    'a KPI that divides by nothing': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', { error: '#DIV/0!' })),
      finds: [
        {
          message: 'one',
          cell: ['KPIs', 'A01-2', 'Actual'],
          actual: '#DIV/0!',
          says: 'KPIs, “Actual”: H5 shows #DIV/0!, so there is no value to check.',
        },
      ],
    },
    'one error copied down, once': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Days', { error: '#REF!' }),
        set('Activity', 'ACT-002-04', 'Days', { error: '#REF!' }),
      ),
      finds: [
        {
          message: 'many',
          cell: ['Activity', 'ACT-001-04', 'Days'],
          related: [['Activity', 'ACT-002-04', 'Days']],
          says: 'Activity, “Days”: 2 cells show #REF!, the first at H4, so there are no values to check.',
        },
      ],
    },
  },
});

testRule(unreadableValue, {
  valid: {
    'every kind of value that returns use': july(
      set('Cover', 'Reporting month', 'Value', { date: '2014-07-01' }),
      set('Cover', 'Nil return', 'Value', 'N'),
      set('KPIs', 'A01-2', 'Actual', '95 %'),
      set('Activity', 'ACT-001-04', 'Date', '08/04/2014'),
    ),
  },
  invalid: {
    'words for numbers': {
      workbook: july(
        set('KPIs', 'A01-2', 'Numerator', 'about forty'),
        set('Activity', 'ACT-001-04', 'Days', 'half'),
        set('Activity', 'ACT-002-04', 'Days', 'Half'),
      ),
      finds: [
        {
          message: 'notANumber',
          cell: ['KPIs', 'A01-2', 'Numerator'],
          actual: 'about forty',
          says: 'KPIs, “Numerator”, F5: “about forty” is not a number.',
        },
        {
          message: 'notANumber',
          cell: ['Activity', 'ACT-001-04', 'Days'],
          related: [['Activity', 'ACT-002-04', 'Days']],
          says: 'Activity, “Days”, H4: “half” (here and in 1 other cell) is not a number.',
        },
      ],
    },
    'words for dates and a day in no calendar': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Date', 'last week'),
        set('Activity', 'ACT-001-06', 'Date', '31/06/2014'),
      ),
      finds: [
        {
          message: 'notADate',
          cell: ['Activity', 'ACT-001-04', 'Date'],
          says: 'Activity, “Date”, B4: “last week” is not a date. Write it as 31/07/2014.',
        },
        {
          message: 'impossibleDate',
          cell: ['Activity', 'ACT-001-06', 'Date'],
          says: 'Activity, “Date”, B6: “31/06/2014” is a day that no calendar has.',
        },
      ],
    },
    'a Cover that cannot be read': {
      workbook: july(
        set('Cover', 'Reporting month', 'Value', 'summer'),
        set('Cover', 'Return version', 'Value', 'blue'),
        set('Cover', 'Nil return', 'Value', 'maybe'),
      ),
      finds: [
        {
          message: 'notAMonth',
          cell: ['Cover', 'Reporting month', 'Value'],
          says: 'Cover, “Reporting month”, B5: “summer” is not a month. Write it as July 2014.',
        },
        {
          message: 'notAVersion',
          cell: ['Cover', 'Return version', 'Value'],
          says: 'Cover, “Return version”, B6: “blue” is not a return version. Write “Original” or “Correction 1”.',
        },
        {
          message: 'notYesOrNo',
          cell: ['Cover', 'Nil return', 'Value'],
          says: 'Cover, “Nil return”, B11: “maybe” is neither yes nor no.',
        },
      ],
    },
    'a target that is none': {
      workbook: july(set('KPIs', 'A01-2', 'Target', 'as high as it goes')),
      finds: [
        {
          message: 'notATarget',
          cell: ['KPIs', 'A01-2', 'Target'],
          says: 'KPIs, “Target”, E5: “as high as it goes” is not a target. Write a number, or two as in 4 to 8.',
        },
      ],
    },
  },
});

testRule(numberAsText, {
  valid: { 'numbers stored as numbers': july() },
  invalid: {
    'one number': {
      workbook: july(set('KPIs', 'A01-2', 'Denominator', ' 100 ')),
      finds: [
        {
          message: 'one',
          cell: ['KPIs', 'A01-2', 'Denominator'],
          fix: [[['KPIs', 'A01-2', 'Denominator'], { kind: 'number', value: 100 }]],
          says: 'KPIs, “Denominator”: “100” in G5 is stored as text. It was read as a number, but Excel’s totals leave it out.',
        },
      ],
    },
    'a column of them, once': {
      workbook: july(set('Days', 'SCC-A-14-001', 'Charged', '£2,925.00'), set('Days', 'Total', 'Charged', '1,000')),
      finds: [
        {
          message: 'many',
          cell: ['Days', 'SCC-A-14-001', 'Charged'],
          related: [['Days', 'Total', 'Charged']],
          fix: [
            [['Days', 'SCC-A-14-001', 'Charged'], { kind: 'number', value: 2925 }],
            [['Days', 'Total', 'Charged'], { kind: 'number', value: 1000 }],
          ],
          says: 'Days, “Charged”: 2 numbers are stored as text, the first in H4. They were read as numbers, but Excel’s totals leave them out.',
        },
      ],
    },
  },
});

testRule(dateAsText, {
  valid: { 'dates stored as dates, and a month in words': july() },
  invalid: {
    'one date, day first': {
      workbook: july(set('Cover', 'Date', 'Value', '05/08/2014')),
      finds: [
        {
          message: 'one',
          cell: ['Cover', 'Date', 'Value'],
          fix: [[['Cover', 'Date', 'Value'], { kind: 'date', serial: 41856 }]],
          says: 'Cover, “Date”: “05/08/2014” in B10 is stored as text. It was read as 5 August 2014.',
        },
      ],
    },
    'two dates in one column': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Date', '08/04/2014'),
        set('Activity', 'ACT-001-05', 'Date', '13 May 2014'),
      ),
      finds: [
        {
          message: 'many',
          cell: ['Activity', 'ACT-001-04', 'Date'],
          related: [['Activity', 'ACT-001-05', 'Date']],
          fix: [
            [['Activity', 'ACT-001-04', 'Date'], { kind: 'date', serial: 41737 }],
            [['Activity', 'ACT-001-05', 'Date'], { kind: 'date', serial: 41772 }],
          ],
          says: 'Activity, “Date”: 2 dates are stored as text, the first in B4, read as 8 April 2014.',
        },
      ],
    },
  },
});

testRule(daysNotInQuarters, {
  valid: { 'quarter-days': july(set('Activity', 'ACT-001-04', 'Days', 0.75)) },
  invalid: {
    'a third of a day': {
      workbook: july(set('Activity', 'ACT-002-04', 'Days', 0.6), set('Activity', 'ACT-002-05', 'Days', 0.6)),
      finds: [
        {
          message: 'finer',
          cell: ['Activity', 'ACT-002-04', 'Days'],
          related: [['Activity', 'ACT-002-05', 'Days']],
          expected: 0.5,
          actual: 0.6,
          difference: 0.1,
          says: 'Activity, “Days”: H8 has 0.6 days (here and in 1 other cell), which is not in quarter-days. It was counted as 0.5 days.',
        },
      ],
    },
  },
});

const noParts = [setAll('KPIs', 'Numerator', null), setAll('KPIs', 'Denominator', null)];

testRule(ambiguousPercent, {
  valid: {
    'a fraction that its parts settle': july(set('KPIs', 'A01-2', 'Actual', 0.95)),
    'a percentage format': july(...noParts, set('KPIs', 'A01-2', 'Actual', { percentFormat: 0.95 })),
  },
  invalid: {
    'a fraction that nothing settles': {
      workbook: july(...noParts, setAll('KPIs', 'Actual', null), set('KPIs', 'A01-2', 'Actual', 0.95)),
      finds: [
        {
          message: 'ambiguous',
          cell: ['KPIs', 'A01-2', 'Actual'],
          actual: 0.95,
          says: 'KPIs, “Actual”: A01-2 in H5 says 0.95. That could be 0.95% or 95%; it was taken as 0.95%.',
        },
      ],
    },
  },
});

testRule(fractionAsPercent, {
  valid: { 'percentages in points': july() },
  invalid: {
    'a fraction that its parts settle': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', 0.95)),
      finds: [
        { message: 'one', cell: ['KPIs', 'A01-2', 'Actual'], says: 'KPIs, “Actual”: 0.95 in H5 was taken as 95%.' },
      ],
    },
    'two of them': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', 0.95), set('KPIs', 'A02-1', 'Actual', 0.9)),
      finds: [
        {
          message: 'many',
          cell: ['KPIs', 'A01-2', 'Actual'],
          related: [['KPIs', 'A02-1', 'Actual']],
          says: 'KPIs, “Actual”: 2 fractions were taken as percentages, such as 0.95 in H5 as 95%.',
        },
      ],
    },
  },
});

testRule(negativeFigure, {
  valid: {
    'remaining days below zero': july(set('Days', 'SCC-A-14-001', 'Remaining', -3)),
    'a gap in percentage points below zero': july(set('KPIs', 'A08-2', 'Actual', -1)),
  },
  invalid: {
    'a count and a charge below zero': {
      workbook: july(set('KPIs', 'A05-3', 'Actual', -1), set('Days', 'SCC-A-14-002', 'Charged', -100)),
      finds: [
        {
          message: 'figure',
          cell: ['KPIs', 'A05-3', 'Actual'],
          actual: -1,
          says: 'KPIs, “Actual”: A05-3 says -1, and this figure cannot be below zero.',
        },
        {
          message: 'figure',
          cell: ['Days', 'SCC-A-14-002', 'Charged'],
          actual: -100,
          says: 'Days, “Charged”: SCC-A-14-002 says -100, and this figure cannot be below zero.',
        },
      ],
    },
    'days taken back': {
      workbook: july(set('Activity', 'ACT-001-04', 'Days', -0.5), set('Activity', 'ACT-002-04', 'Days', -1)),
      finds: [
        {
          message: 'activity',
          cell: ['Activity', 'ACT-001-04', 'Days'],
          related: [['Activity', 'ACT-002-04', 'Days']],
          actual: -1.5,
          says: 'Activity, “Days”: 2 rows are below zero, the first at H4; they take 1.5 days off the totals.',
        },
      ],
    },
  },
});

testRule(percentageOver100, {
  valid: {
    'more sessions than planned, where the ranges reach over 100': july(set('KPIs', 'A09-2', 'Actual', 105)),
    'a numerator over its denominator, which is the cause': july(
      set('KPIs', 'A01-2', 'Numerator', 104),
      set('KPIs', 'A01-2', 'Actual', 104),
    ),
  },
  invalid: {
    'more than all, without its parts': {
      workbook: july(
        set('KPIs', 'A01-2', 'Actual', 104),
        set('KPIs', 'A01-2', 'Numerator', null),
        set('KPIs', 'A01-2', 'Denominator', null),
      ),
      finds: [
        {
          message: 'over',
          cell: ['KPIs', 'A01-2', 'Actual'],
          expected: 100,
          actual: 104,
          difference: 4,
          says: 'A01-2 says 104%. “Ofsted comments on local-authority support that are positive” cannot be over 100%.',
        },
      ],
    },
    'a digit too many': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', 950)),
      finds: [
        {
          message: 'settled',
          cell: ['KPIs', 'A01-2', 'Actual'],
          expected: 95,
          actual: 950,
          difference: 855,
          says: 'A01-2 says 950%, but 95 over 100 makes 95%. “Ofsted comments on local-authority support that are positive” cannot be over 100%.',
        },
      ],
    },
  },
  cannotRun: {
    'no Actual column': {
      workbook: july(dropColumn('KPIs', 'Actual')),
      because: 'the column Actual of KPIs was not found',
    },
  },
});

testRule(activityValueMissing, {
  valid: {
    'a traded row without priority, and training without school': july(
      set('Activity', 'TRAIN-07', 'School number', null),
    ),
    'a column that is not there': july(dropColumn('Activity', 'Days')),
  },
  invalid: {
    'rows without days, date or priority': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Days', null),
        set('Activity', 'ACT-002-04', 'Days', 'TBC'),
        set('Activity', 'ACT-003-04', 'Date', null),
        set('Activity', 'ACT-004-04', 'Priority', null),
      ),
      finds: [
        {
          message: 'many',
          cell: ['Activity', 'ACT-001-04', 'Days'],
          related: [['Activity', 'ACT-002-04', 'Days']],
          says: 'Activity: “Days” is empty in 2 rows, the first at H4. They are left out of the totals that need it.',
        },
        {
          message: 'one',
          cell: ['Activity', 'ACT-003-04', 'Date'],
          says: 'Activity: “Date” is empty in B12, so the row is left out of the totals that need it.',
        },
        {
          message: 'one',
          cell: ['Activity', 'ACT-004-04', 'Priority'],
          says: 'Activity: “Priority” is empty in F16, so the row is left out of the totals that need it.',
        },
      ],
    },
    'a visit to no school': {
      workbook: july(set('Activity', 'ACT-001-04', 'School number', null)),
      finds: [
        {
          message: 'one',
          cell: ['Activity', 'ACT-001-04', 'School number'],
          severity: 'query',
          says: 'Activity: “School number” is empty in C4, so the row is left out of the totals that need it.',
        },
      ],
    },
  },
  cannotRun: {
    'no Activity': { workbook: july(dropSheet('Activity')), because: 'the Activity table was not found' },
  },
});
