/** R901, R1001 and R1002. */
import { repeatFailure } from '../../src/rules/r901-repeat-failure';
import { nilReturnWithActivity } from '../../src/rules/r1001-nil-return-with-activity';
import { nilReturnWithFigures } from '../../src/rules/r1002-nil-return-with-figures';
import { dropRow, dropSheet, july, returnFor, set, setAll, type Edit } from './return-workbook';
import { testRule } from './rule-tester';

const positiveComments = (percent: number): readonly Edit[] => [
  set('KPIs', 'A01-2', 'Numerator', percent),
  set('KPIs', 'A01-2', 'Actual', percent),
];

testRule(repeatFailure, {
  valid: {
    'one miss': { workbook: july(...positiveComments(80)), earlier: [returnFor('2014-06')] },
    'a miss before, mended now': { workbook: july(), earlier: [returnFor('2014-06', ...positiveComments(80))] },
    'a month between': {
      workbook: july(...positiveComments(80)),
      earlier: [returnFor('2014-05', ...positiveComments(80)), returnFor('2014-06')],
    },
  },
  invalid: {
    'two misses running': {
      workbook: july(...positiveComments(80)),
      earlier: [returnFor('2014-06', ...positiveComments(70)), returnFor('2014-05')],
      finds: [
        {
          message: 'repeated',
          cell: ['KPIs', 'A01-2', 'Actual'],
          actual: 2,
          says: 'A01-2 “Ofsted comments on local-authority support that are positive” has missed its target in 2 due months running: June 2014 70% and July 2014 80%. The agreement escalates it after 2 misses.',
        },
      ],
    },
  },
  cannotRun: {
    'no earlier returns, whatever the column of the previous month says': {
      workbook: july(...positiveComments(80), set('KPIs', 'A01-2', 'Previous month', 70)),
      because: 'no earlier returns were given',
    },
  },
});

const nil = set('Cover', 'Nil return', 'Value', 'Yes');
/** Everything that was done in July taken out, as a nil return has it. */
const withoutJuly: readonly Edit[] = [
  (workbook) => {
    const { commissions } = ORDERS;
    for (const order of commissions) workbook.sheet('Activity').remove(`ACT-${order}-07`);
  },
  dropRow('Activity', 'TRAIN-07'),
  dropRow('Activity', 'TRADE-07'),
];
const ORDERS = { commissions: Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(3, '0')) };
const noMonthFigures: readonly Edit[] = [
  setAll('Priorities', 'Days in month', 0),
  setAll('Days', 'Delivered in month', null),
  setAll('Volumetrics', 'Month', 'n/a'),
];

testRule(nilReturnWithActivity, {
  valid: {
    'a nil return that lists earlier months': july(nil, ...withoutJuly),
    'a return that is not nil': july(),
  },
  invalid: {
    'a visit in the month': {
      workbook: july(nil, ...withoutJuly, set('Activity', 'ACT-001-06', 'Date', { date: '2014-07-01' })),
      finds: [
        {
          message: 'contradicted',
          cell: ['Cover', 'Nil return', 'Value'],
          related: [['Activity', 'ACT-001-06', 'Date']],
          says: 'The Cover says nil return, but 1 activity row is dated in July 2014 (1.25 days).',
        },
      ],
    },
  },
  cannotRun: {
    'no Activity': { workbook: july(nil, dropSheet('Activity')), because: 'the Activity table was not found' },
  },
});

testRule(nilReturnWithFigures, {
  valid: {
    'a nil return with figures for the year only': july(nil, ...withoutJuly, ...noMonthFigures),
    'figures of activity that is listed, which contradicts the nil return already': july(nil),
  },
  invalid: {
    'days in the month': {
      workbook: july(nil, ...withoutJuly, ...noMonthFigures, set('Priorities', '2', 'Days in month', 1.5)),
      finds: [
        {
          message: 'contradicted',
          cell: ['Priorities', '2', 'Days in month'],
          expected: 0,
          actual: 1.5,
          difference: 1.5,
          says: 'The Cover says nil return, but Priorities gives 1.5 for priority 2 under “Days in month”.',
        },
      ],
    },
    'last month’s figures left in, once': {
      workbook: july(
        nil,
        ...withoutJuly,
        ...noMonthFigures,
        set('Priorities', '2', 'Days in month', 1.5),
        set('Volumetrics', 'V5', 'Month', 10),
      ),
      finds: [
        {
          message: 'several',
          cell: ['Priorities', '2', 'Days in month'],
          related: [['Volumetrics', 'V5', 'Month']],
          says: 'The Cover says nil return, but 2 figures are given for the month, first 1.5 for priority 2 under “Days in month” of Priorities.',
        },
      ],
    },
  },
  cannotRun: {
    'no such line': {
      workbook: july(dropRow('Cover', 'Nil return')),
      because: 'the label “Nil return” of Cover was not found',
    },
  },
});
