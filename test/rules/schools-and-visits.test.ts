/** R409 to R411. */
import { schoolNotOpen } from '../../src/rules/r409-school-not-open';
import { schoolNotRegistered } from '../../src/rules/r410-school-not-registered';
import { nearDuplicateActivity } from '../../src/rules/r411-near-duplicate-activity';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { cleanActivity } from './clean-activity';
import { activityCells } from './clean-sheets';
import type { Written } from './draft-sheet';
import { withRegister } from './register';
import { addRow, dropColumn, july, set, type Edit } from './return-workbook';
import { testRule } from './rule-tester';

const noRegister = {
  workbook: july(),
  agreement: shippedAgreement(),
  because: 'the agreement keeps no register of schools',
};

testRule(schoolNotOpen, {
  valid: {
    'schools without dates': { workbook: july(), agreement: withRegister() },
    'a visit on the day a school opened, and on the day another closed': {
      workbook: july(),
      agreement: withRegister({ '8602003': { opened: '2014-07-08' }, '8602007': { closed: '2014-07-08' } }),
    },
    'a school that is not in the register, which another rule asks about': {
      workbook: july(),
      agreement: withRegister({}, [8602003]),
    },
  },
  invalid: {
    'visits to a closed school, and to one not yet open': {
      workbook: july(set('Activity', 'ACT-005-07', 'School number', 8602003)),
      agreement: withRegister({ '8602003': { closed: '2014-07-07' }, '8602007': { opened: '2014-07-09' } }),
      finds: [
        {
          message: 'closed',
          cell: ['Activity', 'ACT-001-07', 'School number'],
          related: [['Activity', 'ACT-005-07', 'School number']],
          says: '2 activity rows are at School 8602003 (8602003), which closed on 7 July 2014; the first is dated 8 July 2014.',
        },
        {
          message: 'notYetOpen',
          cell: ['Activity', 'ACT-002-07', 'School number'],
          says: '1 activity row is at School 8602007 (8602007), which opened only on 9 July 2014; the first is dated 8 July 2014.',
        },
      ],
    },
  },
  cannotRun: {
    'no register': noRegister,
    'no dates': {
      workbook: july(dropColumn('Activity', 'Date')),
      agreement: withRegister(),
      because: 'the column “Date” of Activity was not found',
    },
  },
});

testRule(schoolNotRegistered, {
  valid: {
    'schools that are all registered': { workbook: july(), agreement: withRegister() },
    'a school of another authority, which another rule asks about': {
      workbook: july(set('Activity', 'ACT-005-07', 'School number', 8612003)),
      agreement: withRegister(),
    },
    'a URN, where the register has none': {
      workbook: july(set('Activity', 'ACT-005-07', 'School number', 124001)),
      agreement: withRegister(),
    },
  },
  invalid: {
    'a number that nobody has, on two rows': {
      workbook: july(
        set('Activity', 'ACT-005-06', 'School number', 8607777),
        set('Activity', 'ACT-005-06', 'School name', 'Somewhere'),
        set('Activity', 'ACT-005-07', 'School number', 8607777),
      ),
      agreement: withRegister(),
      finds: [
        {
          message: 'unknown',
          cell: ['Activity', 'ACT-005-06', 'School number'],
          related: [['Activity', 'ACT-005-07', 'School number']],
          says: '2 activity rows have a school number that is not in the register: 8607777.',
        },
      ],
    },
    'a slip in the number of a school that is known by name': {
      workbook: july(set('Activity', 'ACT-005-07', 'School number', 8607777)),
      agreement: withRegister(),
      finds: [
        {
          message: 'named',
          cell: ['Activity', 'ACT-005-07', 'School number'],
          says: '1 activity row has a school number that is not in the register: 8607777. The register has School 8602019 under 8602019.',
        },
      ],
    },
  },
  cannotRun: { 'no register': noRegister },
});

/** The visit of July under order 005 once more, changed. */
function again(changes: Readonly<Record<string, Written>>): Edit {
  const record = cleanActivity(shippedAgreement(), '2014-07').find(({ reference }) => reference === 'ACT-005-07');
  if (!record) throw new Error('there is no ACT-005-07');
  return addRow('Activity', 'again', { ...activityCells(record), 'Activity reference': 'AGAIN', ...changes });
}

testRule(nearDuplicateActivity, {
  valid: {
    'visits that differ': july(),
    'a row repeated in everything, which is told as such': july(again({})),
    'another day': july(again({ 'Order reference': 'SCC-A-14-007', Date: { date: '2014-07-09' } })),
    'another service': july(again({ 'Order reference': 'SCC-A-14-007', Service: 'A09' })),
    'an order that could not be read': july(again({ 'Order reference': { error: '#N/A' } })),
  },
  invalid: {
    'the same visit under another order': {
      workbook: july(again({ 'Order reference': 'SCC-A-14-007' })),
      finds: [
        {
          message: 'alike',
          cell: ['Activity', 'again', 'Date'],
          related: [['Activity', 'ACT-005-07', 'Date']],
          says: 'Row 87 of Activity is like row 23 but for Order reference: the same date, school, service, type and days.',
        },
      ],
    },
    'the same visit, bought as well': {
      workbook: july(again({ 'Order reference': null, 'Commissioned or traded': 'Traded' })),
      finds: [
        {
          message: 'alike',
          cell: ['Activity', 'again', 'Date'],
          related: [['Activity', 'ACT-005-07', 'Date']],
          says: 'Row 87 of Activity is like row 23 but for Order reference and Commissioned or traded: the same date, school, service, type and days.',
        },
      ],
    },
  },
  cannotRun: {
    'no school numbers': {
      workbook: july(dropColumn('Activity', 'School number')),
      because: 'the column “School number” of Activity was not found',
    },
  },
});
