/** R818 and R819. */
import { agreementSchema, type Agreement, type RuleSetting } from '../../src/agreement/model';
import { settingNotApplied } from '../../src/rules/r818-setting-not-applied';
import { offProfile } from '../../src/rules/r819-off-profile';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { dropColumn, july, returnFor, set } from './return-workbook';
import { testRule } from './rule-tester';

function setting(...settings: readonly Partial<RuleSetting>[]): Agreement {
  const ruleSettings = settings.map((one) => ({ rule: 'R912', reason: 'For a test.', status: 'agreed', ...one }));
  return agreementSchema.parse({ ...shippedAgreement(), ruleSettings });
}

testRule(settingNotApplied, {
  valid: {
    'no settings': july(),
    'settings that can be applied': {
      workbook: july(),
      agreement: setting(
        { rule: 'R505', enabled: false },
        { options: { months: 24 } },
        { kpis: ['A01-2'], severity: 'note' },
      ),
    },
  },
  invalid: {
    'a rule that is none, and one that cannot be set': {
      workbook: july(),
      agreement: setting({ rule: 'R999', enabled: false }, { rule: 'R100', enabled: false }),
      finds: [
        { message: 'rule', cell: null, says: 'The agreement sets R999, which is no rule that can be set.' },
        { message: 'rule', cell: null, says: 'The agreement sets R100, which is no rule that can be set.' },
      ],
    },
    'numbers that the rule does not have': {
      workbook: july(),
      agreement: setting(
        { options: { weeks: 3 } },
        { rule: 'R505', options: { days: 1 } },
        { options: { constructor: 3 } },
      ),
      finds: [
        { message: 'option', cell: null, says: 'The agreement sets “weeks” of R912, which has only “months”.' },
        { message: 'option', cell: null, says: 'The agreement sets “days” of R505, which has no numbers to set.' },
        { message: 'option', cell: null, says: 'The agreement sets “constructor” of R912, which has only “months”.' },
      ],
    },
    'numbers that make no sense': {
      workbook: july(),
      agreement: setting({ options: { months: 1 } }, { options: { months: 2.5 } }),
      finds: [
        {
          message: 'range',
          cell: null,
          says: 'The agreement sets “months” of R912 to 1; it takes whole numbers from 2 to 24. 3 is used.',
        },
        {
          message: 'range',
          cell: null,
          says: 'The agreement sets “months” of R912 to 2.5; it takes whole numbers from 2 to 24. 3 is used.',
        },
      ],
    },
    'numbers for some KPIs only': {
      workbook: july(),
      agreement: setting({ kpis: ['A01-2'], options: { months: 4 } }),
      finds: [
        {
          message: 'part',
          cell: null,
          says: 'The agreement sets numbers of R912 for some findings only, which cannot be: “months”.',
        },
      ],
    },
  },
});

const delivered = (order: string, days: number) => set('Days', order, 'Delivered to date', days);

const ORDERS = shippedAgreement().commissions.map(({ order }) => order);

/** As good as on profile: what one of even months, or of 40% by July, has then. */
const planned = (order: string) =>
  Math.floor((shippedAgreement().commissions.find((one) => one.order === order)?.days ?? 0) / 3);

testRule(offProfile, {
  valid: {
    'orders on and near their profiles': { workbook: july(delivered('SCC-A-14-001', 1245)) },
    'a small order, which comes in one visit': { workbook: july(delivered('SCC-A-14-004', 8.75)) },
    'an order over its days, which is told as such': { workbook: july(delivered('SCC-A-14-001', 1501)) },
    'a year that has just begun': { workbook: returnFor('2014-04') },
  },
  invalid: {
    'an order far ahead of an even year': {
      // A third of 1,500 is planned by July; half of 1,500 more is 1,250.
      workbook: july(delivered('SCC-A-14-001', 1250)),
      finds: [
        {
          message: 'ahead',
          cell: ['Days', 'SCC-A-14-001', 'Delivered to date'],
          expected: 500,
          actual: 1250,
          difference: 750,
          says: 'SCC-A-14-001 has 1,250 days delivered; its profile plans 500 days by the end of July 2014, 750 days fewer (50% of its 1,500 days).',
        },
      ],
    },
    'an order far behind, where the agreement asks sooner': {
      workbook: july(),
      agreement: setting({ rule: 'R819', options: { percent: 25, days: 400 } }),
      finds: [
        {
          message: 'behind',
          cell: ['Days', 'SCC-A-14-001', 'Delivered to date'],
          expected: 500,
          difference: -493,
          says: 'SCC-A-14-001 has 7 days delivered; its profile plans 500 days by the end of July 2014, 493 days more (33% of its 1,500 days).',
        },
      ],
    },
    'an order behind its own profile of 40% by July': {
      workbook: july(
        ...ORDERS.filter((order) => order !== 'SCC-A-14-005').map((order) => delivered(order, planned(order))),
      ),
      agreement: setting({ rule: 'R819', options: { percent: 39, days: 150 } }),
      finds: [
        {
          message: 'behind',
          cell: ['Days', 'SCC-A-14-005', 'Delivered to date'],
          expected: 168,
          says: 'SCC-A-14-005 has 2 days delivered; its profile plans 168 days by the end of July 2014, 166 days more (40% of its 420 days).',
        },
      ],
    },
  },
  cannotRun: {
    'no days to date': {
      workbook: july(dropColumn('Days', 'Delivered to date')),
      because: 'the column “Delivered to date” of Days was not found',
    },
  },
});
