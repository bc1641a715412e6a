/** R501 to R507. */
import { reportingMonthMissing } from '../../src/rules/r501-reporting-month-missing';
import { monthOutsideAgreement } from '../../src/rules/r502-month-outside-agreement';
import { activityBeforeYear } from '../../src/rules/r503-activity-before-year';
import { activityAfterMonth } from '../../src/rules/r504-activity-after-month';
import { nonWorkingDay } from '../../src/rules/r505-non-working-day';
import { preparedLate } from '../../src/rules/r506-prepared-late';
import { preparedBeforeMonthEnd } from '../../src/rules/r507-prepared-before-month-end';
import { dropRow, dropSheet, july, set, type Edit } from './return-workbook';
import { testRule } from './rule-tester';

const month = (text: string | null) => set('Cover', 'Reporting month', 'Value', text);
const prepared = (date: string) => set('Cover', 'Date', 'Value', { date });
const dated = (key: string, date: string) => set('Activity', key, 'Date', { date });

const NO_MONTH = {
  workbook: july(month('summer'), dropSheet('Activity')),
  because:
    'the Activity table was not found and the reporting month is not known: Cover gives no reporting month that could be read',
};
const withoutMonth = (...edits: readonly Edit[]) => ({
  workbook: july(month('summer'), dropSheet('Activity'), ...edits),
  because: 'the reporting month is not known: Cover gives no reporting month that could be read',
});

testRule(reportingMonthMissing, {
  valid: {
    'a month on the Cover': july(),
    'a month that cannot be read, which is another finding': july(month('summer')),
  },
  invalid: {
    'a blank month that the activity supplies': {
      workbook: july(month(null)),
      finds: [
        {
          message: 'assumed',
          cell: ['Cover', 'Reporting month', 'Value'],
          says: 'The Cover does not give the reporting month. July 2014 was taken from the activity dates.',
        },
      ],
    },
    'a blank month and no activity': {
      workbook: july(month('TBC'), dropSheet('Activity')),
      finds: [
        {
          message: 'unknown',
          cell: ['Cover', 'Reporting month', 'Value'],
          says: 'The Cover does not give the reporting month, so nothing that depends on the month was checked.',
        },
      ],
    },
  },
  cannotRun: {
    'no such line': {
      workbook: july(dropRow('Cover', 'Reporting month')),
      because: 'the label “Reporting month” of Cover was not found',
    },
  },
});

testRule(monthOutsideAgreement, {
  valid: { 'the last month of the agreement': july(month('March 2015')) },
  invalid: {
    'a month before it': {
      workbook: july(month('March 2014')),
      finds: [
        {
          message: 'before',
          cell: ['Cover', 'Reporting month', 'Value'],
          says: 'The return is for March 2014, but version 2014-15.1 of the agreement is in force only from 1 April 2014.',
        },
      ],
    },
    'a month after it': {
      workbook: july(month('April 2015')),
      finds: [
        {
          message: 'after',
          cell: ['Cover', 'Reporting month', 'Value'],
          says: 'The return is for April 2015, but version 2014-15.1 of the agreement was in force only to 31 March 2015.',
        },
      ],
    },
  },
  cannotRun: { 'no month': withoutMonth() },
});

testRule(activityBeforeYear, {
  valid: { 'the first day of the year': july(dated('ACT-001-04', '2014-04-01')) },
  invalid: {
    'rows of last year': {
      workbook: july(dated('ACT-001-04', '2014-03-31'), dated('ACT-002-04', '2013-04-08')),
      finds: [
        {
          message: 'dated',
          cell: ['Activity', 'ACT-001-04', 'Date'],
          related: [['Activity', 'ACT-002-04', 'Date']],
          says: '2 activity rows are dated before 1 April 2014, when the financial year began, and not counted. The first is dated 31 March 2014.',
        },
      ],
    },
  },
  cannotRun: { 'no month': NO_MONTH },
});

testRule(activityAfterMonth, {
  valid: { 'the last day of the month': july(dated('ACT-001-07', '2014-07-31')) },
  invalid: {
    'a row of the next month': {
      workbook: july(dated('ACT-001-07', '2014-08-01')),
      finds: [
        {
          message: 'dated',
          cell: ['Activity', 'ACT-001-07', 'Date'],
          says: '1 activity row is dated after 31 July 2014, the end of the reporting month, and not counted. The first is dated 1 August 2014.',
        },
      ],
    },
  },
  cannotRun: { 'no month': NO_MONTH },
});

testRule(nonWorkingDay, {
  valid: { 'a working day': july() },
  invalid: {
    'a Saturday and a bank holiday': {
      workbook: july(dated('ACT-001-05', '2014-05-05'), dated('ACT-001-07', '2014-07-05')),
      finds: [
        {
          message: 'dated',
          cell: ['Activity', 'ACT-001-05', 'Date'],
          related: [['Activity', 'ACT-001-07', 'Date']],
          says: '2 activity rows are dated on a weekend or a day off in the agreement’s calendar. The first is dated 5 May 2014.',
        },
      ],
    },
  },
  cannotRun: {
    'no Activity': { workbook: july(dropSheet('Activity')), because: 'the Activity table was not found' },
  },
});

testRule(preparedLate, {
  valid: {
    'the tenth working day': july(prepared('2014-08-14')),
    'a correction, which may come later': july(
      prepared('2014-09-30'),
      set('Cover', 'Return version', 'Value', 'Correction 1'),
    ),
  },
  invalid: {
    'the eleventh working day': {
      workbook: july(prepared('2014-08-15')),
      finds: [
        {
          message: 'late',
          cell: ['Cover', 'Date', 'Value'],
          expected: '2014-08-14',
          says: 'The return for July 2014 was prepared on 15 August 2014. It was due by 14 August 2014, 1 day earlier.',
        },
      ],
    },
  },
  cannotRun: {
    'no date': { workbook: july(dropRow('Cover', 'Date')), because: 'the label “Date” of Cover was not found' },
  },
});

testRule(preparedBeforeMonthEnd, {
  valid: { 'the last day of the month': july(prepared('2014-07-31')) },
  invalid: {
    'the day before': {
      workbook: july(prepared('2014-07-30')),
      finds: [
        {
          message: 'early',
          cell: ['Cover', 'Date', 'Value'],
          says: 'The return for July 2014 was prepared on 30 July 2014, before the month was over.',
        },
      ],
    },
  },
  cannotRun: {
    'no date': { workbook: july(dropRow('Cover', 'Date')), because: 'the label “Date” of Cover was not found' },
  },
});
