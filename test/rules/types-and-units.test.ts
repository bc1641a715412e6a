/** R201 to R205: what cells hold. */
import { errorValue } from '../../src/rules/r201-error-value';
import { unreadableValue } from '../../src/rules/r202-unreadable-value';
import { numberAsText } from '../../src/rules/r203-number-as-text';
import { dateAsText } from '../../src/rules/r204-date-as-text';
import { daysNotInQuarters } from '../../src/rules/r205-days-not-in-quarters';
import { july, set } from './return-workbook';
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
