/** R902 to R905: activity rows and years to date, against the returns that reported them. */
import { activityRestated } from '../../src/rules/r902-activity-restated';
import { activityVanished } from '../../src/rules/r903-activity-vanished';
import { lateActivity } from '../../src/rules/r904-late-activity';
import { yearToDateFalls } from '../../src/rules/r905-year-to-date-falls';
import { addRow, dropColumn, dropRow, dropSheet, july, returnFor, set, type Edit } from './return-workbook';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { cleanActivity } from './clean-activity';
import { activityCells } from './clean-sheets';
import { testRule, type CannotRunCase } from './rule-tester';

const june = returnFor('2014-06');
const past = [returnFor('2014-05'), june];

function cellsOf(reference: string) {
  const record = cleanActivity(shippedAgreement(), '2014-07').find((one) => one.reference === reference);
  if (!record) throw new Error(`there is no ${reference}`);
  return activityCells(record);
}

/** As a supplier has it that lists only the month. */
const monthOnly: Edit = (workbook) => {
  for (const key of ['04', '05', '06']) {
    for (let order = 1; order <= 20; order += 1) {
      workbook.sheet('Activity').remove(`ACT-${String(order).padStart(3, '0')}-${key}`);
    }
  }
  workbook.sheet('Activity').remove('TRAIN-05');
};

const cannotCompare: Readonly<Record<string, CannotRunCase>> = {
  'no earlier returns': { workbook: july(), because: 'no earlier returns were given' },
  'no references': {
    workbook: july(dropColumn('Activity', 'Activity reference')),
    earlier: past,
    because: 'the column “Activity reference” of Activity was not found',
  },
  'the month’s rows only': {
    workbook: july(monthOnly),
    earlier: past,
    because: 'Activity lists nothing before July 2014',
  },
  'an earlier return without Activity': {
    workbook: july(),
    earlier: [returnFor('2014-06', dropSheet('Activity'))],
    because: 'no earlier return of the financial year lists activity with references',
  },
};

testRule(activityRestated, {
  valid: {
    'rows in another order': {
      workbook: july(dropRow('Activity', 'ACT-002-06'), addRow('Activity', 'ACT-002-06', cellsOf('ACT-002-06'))),
      earlier: past,
    },
    'a school’s name in other signs': {
      workbook: july(set('Activity', 'ACT-002-06', 'School name', 'SCHOOL  8602006.')),
      earlier: past,
    },
    'a value that cannot be read': {
      workbook: july(set('Activity', 'ACT-002-06', 'Days', 'half a day')),
      earlier: past,
    },
    'a row of the month, which no return had': {
      workbook: july(set('Activity', 'ACT-002-07', 'Days', 3)),
      earlier: past,
    },
    'a row that was changed before': {
      workbook: july(set('Activity', 'ACT-002-05', 'Days', 3)),
      earlier: [returnFor('2014-05'), returnFor('2014-06', set('Activity', 'ACT-002-05', 'Days', 3))],
    },
    'each month’s return listing its month only': {
      workbook: july(),
      earlier: [returnFor('2014-05', onlyMonth('05')), returnFor('2014-06', onlyMonth('06'))],
    },
  },
  invalid: {
    'other days': {
      workbook: july(set('Activity', 'ACT-002-06', 'Days', 0.75)),
      earlier: past,
      finds: [
        {
          message: 'changed',
          cell: ['Activity', 'ACT-002-06', 'Days'],
          says: '1 activity row of a past month is not as the return for June 2014 had it: Days. ACT-002-06 said 0.5 days, and now says 0.75 days.',
        },
      ],
    },
    'rows that changed alike, and one that changed otherwise': {
      workbook: july(
        set('Activity', 'ACT-002-06', 'Priority', 3),
        set('Activity', 'ACT-004-05', 'Priority', 3),
        set('Activity', 'ACT-006-05', 'Order reference', null),
        set('Activity', 'ACT-006-05', 'Date', { date: '2014-07-15' }),
      ),
      earlier: past,
      finds: [
        {
          message: 'changed',
          cell: ['Activity', 'ACT-002-06', 'Priority'],
          related: [['Activity', 'ACT-004-05', 'Priority']],
          says: '2 activity rows of past months are not as the return for June 2014 had them: Priority. ACT-002-06 said “2”, and now says “3”.',
        },
        {
          message: 'changed',
          cell: ['Activity', 'ACT-006-05', 'Date'],
          says: '1 activity row of a past month is not as the return for June 2014 had it: Date and Order reference. ACT-006-05 said “13 May 2014”, and now says “15 July 2014”.',
        },
      ],
    },
    'a row of a return that lists its month only': {
      workbook: july(set('Activity', 'ACT-002-05', 'Days', 0.75)),
      earlier: [returnFor('2014-05', onlyMonth('05')), returnFor('2014-06', onlyMonth('06'))],
      finds: [
        {
          message: 'changed',
          cell: ['Activity', 'ACT-002-05', 'Days'],
          says: '1 activity row of a past month is not as the return for May 2014 had it: Days. ACT-002-05 said 0.5 days, and now says 0.75 days.',
        },
      ],
    },
  },
  cannotRun: cannotCompare,
});

/** Keeps the rows of one month. */
function onlyMonth(month: string): Edit {
  return (workbook) => {
    const sheet = workbook.sheet('Activity');
    for (const key of sheet.keys()) if (!key.endsWith(`-${month}`)) sheet.remove(key);
  };
}

testRule(activityVanished, {
  valid: {
    'all rows still there': { workbook: july(), earlier: past },
    'a row that was gone before': {
      workbook: july(dropRow('Activity', 'ACT-003-05')),
      earlier: [returnFor('2014-05'), returnFor('2014-06', dropRow('Activity', 'ACT-003-05'))],
    },
  },
  invalid: {
    'rows of two months gone': {
      workbook: july(dropRow('Activity', 'ACT-003-05'), dropRow('Activity', 'ACT-001-06')),
      earlier: past,
      finds: [
        {
          message: 'gone',
          cell: ['Activity', 'headings', 'Activity reference'],
          says: '2 activity rows are gone that the return for June 2014 listed, 1.75 days in all: ACT-001-06 and ACT-003-05.',
        },
      ],
    },
    'seven rows, of which five are named': {
      workbook: july(...[2, 3, 4, 5, 6, 7, 8].map((order) => dropRow('Activity', `ACT-00${String(order)}-06`))),
      earlier: past,
      finds: [
        {
          message: 'gone',
          cell: ['Activity', 'headings', 'Activity reference'],
          says: '7 activity rows are gone that the return for June 2014 listed, 3.5 days in all: ACT-002-06, ACT-003-06, ACT-004-06, ACT-005-06, ACT-006-06 and 2 others.',
        },
      ],
    },
  },
  cannotRun: cannotCompare,
});

testRule(lateActivity, {
  valid: {
    'no rows but the month’s': { workbook: july(), earlier: past },
    'a row of a month that no return given lists': {
      workbook: july(),
      earlier: [returnFor('2014-06', onlyMonth('06'))],
    },
  },
  invalid: {
    'two rows of June that the June return did not have': {
      workbook: july(),
      earlier: [returnFor('2014-06', dropRow('Activity', 'ACT-003-06'), dropRow('Activity', 'ACT-001-06'))],
      finds: [
        {
          message: 'late',
          cell: ['Activity', 'ACT-001-06', 'Date'],
          related: [['Activity', 'ACT-003-06', 'Date']],
          says: '2 activity rows are dated in a past month, but the return for June 2014 did not list them: 1.75 days in all. The first is ACT-001-06, dated 10 June 2014.',
        },
      ],
    },
    'a row of a correction’s month': {
      workbook: july(),
      earlier: [
        june,
        returnFor(
          '2014-06',
          set('Cover', 'Return version', 'Value', 'Correction 1'),
          dropRow('Activity', 'ACT-003-06'),
        ),
      ],
      finds: [
        {
          message: 'late',
          cell: ['Activity', 'ACT-003-06', 'Date'],
          says: '1 activity row is dated in a past month, but correction 1 of the return for June 2014 did not list it: 0.5 days in all. The first is ACT-003-06, dated 10 June 2014.',
        },
      ],
    },
  },
  cannotRun: cannotCompare,
});

const withoutRow = dropRow('Activity', 'ACT-004-06');

testRule(yearToDateFalls, {
  valid: {
    'years to date that grow': { workbook: july(), earlier: past },
    'days that fall with a row that is gone': {
      workbook: july(
        withoutRow,
        set('Priorities', '5', 'Days in month', 0),
        set('Priorities', '5', 'Days year to date', 1),
      ),
      earlier: [june],
    },
    'a line that contradicts its own rows': {
      workbook: july(set('Priorities', '2', 'Days year to date', 0.25)),
      earlier: [june],
    },
    'a new financial year': {
      workbook: july(set('Volumetrics', 'V1', 'Year to date', 3)),
      earlier: [returnFor('2014-06', set('Cover', 'Reporting month', 'Value', 'March 2014'))],
    },
  },
  invalid: {
    'fewer schools than there were': {
      workbook: july(),
      earlier: [returnFor('2014-06', set('Volumetrics', 'V1', 'Year to date', 100))],
      finds: [
        {
          message: 'falls',
          cell: ['Volumetrics', 'V1', 'Year to date'],
          expected: 100,
          actual: 80,
          difference: -20,
          says: 'V1 Individual schools supported with intervention and support, year to date: 80, 20 less than the return for June 2014 gave (100).',
        },
      ],
    },
    'less charged than before': {
      workbook: july(),
      earlier: [returnFor('2014-05', set('Days', 'SCC-A-14-002', 'Charged', 5000))],
      finds: [
        {
          message: 'falls',
          cell: ['Days', 'SCC-A-14-002', 'Charged'],
          says: 'SCC-A-14-002, charged: £900.00, £4,100.00 less than the return for May 2014 gave (£5,000.00).',
        },
      ],
    },
  },
  cannotRun: { 'no earlier returns': { workbook: july(), because: 'no earlier returns were given' } },
});
