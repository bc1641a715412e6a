/** R206 to R211: percentages, figures out of range and gaps. */
import { ambiguousPercent } from '../../src/rules/r206-ambiguous-percent';
import { fractionAsPercent } from '../../src/rules/r207-fraction-as-percent';
import { negativeFigure } from '../../src/rules/r208-negative-figure';
import { percentageOver100 } from '../../src/rules/r209-percentage-over-100';
import { activityValueMissing } from '../../src/rules/r210-activity-value-missing';
import { lineIncomplete } from '../../src/rules/r211-line-incomplete';
import { dropColumn, dropSheet, july, set, setAll } from './return-workbook';
import { testRule } from './rule-tester';

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
      because: 'the column “Actual” of KPIs was not found',
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
    'rows without a reference, and a school without a name': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Activity reference', null),
        set('Activity', 'ACT-002-04', 'Activity reference', null),
        set('Activity', 'ACT-003-04', 'School name', null),
      ),
      finds: [
        {
          message: 'manyNames',
          cell: ['Activity', 'ACT-001-04', 'Activity reference'],
          related: [['Activity', 'ACT-002-04', 'Activity reference']],
          severity: 'query',
          says: 'Activity: “Activity reference” is empty in 2 rows, the first at A4, so they cannot be named to anyone who asks.',
        },
        {
          message: 'oneName',
          cell: ['Activity', 'ACT-003-04', 'School name'],
          severity: 'query',
          says: 'Activity: “School name” is empty in D12, so the row cannot be named to anyone who asks about it.',
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

testRule(lineIncomplete, {
  valid: {
    'words that say why there is no figure': july(
      set('KPIs', 'A01-2', "Supplier's own rating", 'n/a'),
      set('Days', 'SCC-A-14-001', 'Remaining', 'n/a'),
    ),
    'a KPI that is not due, and one whose actual is blank': july(
      set('KPIs', 'A08-2', 'Unit', null),
      set('KPIs', 'A01-2', 'Actual', null),
      set('KPIs', 'A01-2', "Supplier's own rating", null),
    ),
    'a column that is not there': july(dropColumn('Days', 'Remaining')),
    'a nil return': july(
      set('Cover', 'Nil return', 'Value', 'Yes'),
      dropSheet('Activity'),
      setAll('Volumetrics', 'Month', null),
    ),
  },
  invalid: {
    'one cell, and two of one line': {
      workbook: july(
        set('KPIs', 'A01-2', "Supplier's own rating", null),
        set('Days', 'SCC-A-14-002', 'Day rate', null),
        set('Days', 'SCC-A-14-002', 'Charged', null),
      ),
      finds: [
        {
          message: 'empty',
          cell: ['KPIs', 'A01-2', "Supplier's own rating"],
          says: "KPIs: A01-2 leaves “Supplier's own rating” empty (I5).",
        },
        {
          message: 'empty',
          cell: ['Days', 'SCC-A-14-002', 'Day rate'],
          related: [['Days', 'SCC-A-14-002', 'Charged']],
          says: 'Days: SCC-A-14-002 leaves “Day rate” and “Charged” empty (G5, H5).',
        },
      ],
    },
    'figures that are still to come': {
      workbook: july(
        set('KPIs', 'A01-2', 'Numerator', 'TBC'),
        set('Volumetrics', 'V3', 'Month', 'awaited'),
        set('Days', 'SCC-A-14-001', 'Charged', 'TBC'),
        set('Days', 'SCC-A-14-001', 'Remaining', null),
      ),
      finds: [
        {
          message: 'toCome',
          cell: ['KPIs', 'A01-2', 'Numerator'],
          says: 'KPIs: A01-2 leaves “Numerator” to be confirmed (F5).',
        },
        {
          message: 'toCome',
          cell: ['Volumetrics', 'V3', 'Month'],
          says: 'Volumetrics: V3 leaves “Month” to be confirmed (C6).',
        },
        {
          message: 'toCome',
          cell: ['Days', 'SCC-A-14-001', 'Charged'],
          says: 'Days: SCC-A-14-001 leaves “Charged” to be confirmed (H4).',
        },
        {
          message: 'empty',
          cell: ['Days', 'SCC-A-14-001', 'Remaining'],
          says: 'Days: SCC-A-14-001 leaves “Remaining” empty (I4).',
        },
      ],
    },
    'a priority, a volumetric and the Grand Total': {
      workbook: july(
        set('Priorities', '1', 'Days in month', null),
        set('Priorities', 'Grand Total', 'Days year to date', null),
        set('Volumetrics', 'V3', 'Reference', null),
      ),
      finds: [
        {
          message: 'empty',
          cell: ['Priorities', '1', 'Days in month'],
          says: 'Priorities: priority 1 leaves “Days in month” empty (B4).',
        },
        {
          message: 'empty',
          cell: ['Priorities', 'Grand Total', 'Days year to date'],
          says: 'Priorities: Grand Total leaves “Days year to date” empty (C9).',
        },
        {
          message: 'empty',
          cell: ['Volumetrics', 'V3', 'Reference'],
          says: 'Volumetrics: V3 leaves “Reference” empty (A6).',
        },
      ],
    },
  },
});
