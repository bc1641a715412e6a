/** R801 to R806: KPIs and the agreement’s terms. */
import { targetDiffers } from '../../src/rules/r801-target-differs';
import { kpiMissing } from '../../src/rules/r802-kpi-missing';
import { kpiBlank } from '../../src/rules/r803-kpi-blank';
import { kpiNotInForce } from '../../src/rules/r804-kpi-not-in-force';
import { kpiOfAnotherService } from '../../src/rules/r805-kpi-of-another-service';
import { unitDiffers } from '../../src/rules/r806-unit-differs';
import { agreementWith } from '../agreement/shipped-agreement';
import { dropColumn, dropRow, dropSheet, july, set, setAll, type Edit } from './return-workbook';
import { testRule } from './rule-tester';

const RATING = "Supplier's own rating";
const NO_KPIS = { workbook: july(dropSheet('KPIs')), because: 'the KPIs table was not found' };
const nil: readonly Edit[] = [
  set('Cover', 'Nil return', 'Value', 'Yes'),
  dropSheet('Activity'),
  setAll('KPIs', 'Actual', null),
  setAll('KPIs', RATING, null),
];

testRule(targetDiffers, {
  valid: { 'a range written in words': july(set('KPIs', 'A06-3', 'Target', '4-8')) },
  invalid: {
    'last month’s target, and another range': {
      workbook: july(set('KPIs', 'A01-4', 'Target', 60), set('KPIs', 'A06-3', 'Target', '4 to 10')),
      finds: [
        {
          message: 'differs',
          cell: ['KPIs', 'A01-4', 'Target'],
          expected: 80,
          actual: 60,
          says: 'A01-4 gives its target as 60. The target in force on 31 July 2014 is 80.',
        },
        {
          message: 'differs',
          cell: ['KPIs', 'A06-3', 'Target'],
          expected: '4 to 8',
          actual: '4 to 10',
          says: 'A06-3 gives its target as 4 to 10. The target in force on 31 July 2014 is 4 to 8.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

testRule(kpiMissing, {
  valid: {
    'a KPI that is not due': july(dropRow('KPIs', 'A08-2')),
    'a nil return without its rows': july(...nil, dropRow('KPIs', 'A01-2')),
    'a reference misspelt, which is another finding': july(
      set('KPIs', 'A10-3', 'Reference', 'A1O-3'),
      set('KPIs', 'A10-3', 'Indicator', 'Call-outs'),
    ),
  },
  invalid: {
    'a KPI that is due': {
      workbook: july(dropRow('KPIs', 'A02-2')),
      finds: [
        {
          message: 'missing',
          cell: 'A3 of KPIs',
          says: 'A02-2 “Curriculum network meetings held as planned” is due in July 2014, but the return does not report it.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

testRule(kpiBlank, {
  valid: {
    'too few to rate': july(set('KPIs', 'A01-2', 'Denominator', 4), set('KPIs', 'A01-2', 'Actual', 'n/a')),
    'a KPI that is not due': july(set('KPIs', 'A08-2', 'Actual', null)),
    'an actual that cannot be read': july(set('KPIs', 'A01-2', 'Actual', 'lots')),
    'a nil return': july(...nil),
  },
  invalid: {
    'a blank and a promise': {
      workbook: july(set('KPIs', 'A01-2', 'Actual', null), set('KPIs', 'A02-2', 'Actual', 'TBC')),
      finds: [
        {
          message: 'blank',
          cell: ['KPIs', 'A01-2', 'Actual'],
          says: 'A01-2 is due in July 2014, but its actual is blank.',
        },
        {
          message: 'placeholder',
          cell: ['KPIs', 'A02-2', 'Actual'],
          says: 'A02-2 is due in July 2014, but instead of an actual it says “TBC”.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

const revised = agreementWith(({ kpis }) => {
  for (const kpi of kpis) {
    if (kpi.ref === 'A03-3') kpi.effective = { ...kpi.effective, to: '2014-06-30' };
    if (kpi.ref === 'A05-3') kpi.effective = { from: '2014-09-01', to: null };
    if (kpi.ref === 'A05-3') kpi.targets = [{ from: '2014-09-01', value: 0 }];
  }
});

testRule(kpiNotInForce, {
  valid: { 'KPIs in force': july() },
  invalid: {
    'a KPI retired and one to come': {
      workbook: july(),
      agreement: revised,
      finds: [
        {
          message: 'retired',
          cell: ['KPIs', 'A03-3', 'Reference'],
          says: 'A03-3 was in force only to 30 June 2014, so it was not rated for July 2014.',
        },
        {
          message: 'future',
          cell: ['KPIs', 'A05-3', 'Reference'],
          says: 'A05-3 is in force only from 1 September 2014, so it was not rated for July 2014.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

testRule(kpiOfAnotherService, {
  valid: { 'a service that is not known, which is another finding': july(set('KPIs', 'A01-2', 'Service', 'Catering')) },
  invalid: {
    'another service': {
      workbook: july(set('KPIs', 'A01-2', 'Service', 'Governors')),
      finds: [
        {
          message: 'service',
          cell: ['KPIs', 'A01-2', 'Service'],
          expected: 'A01',
          actual: 'A03',
          says: 'A01-2 is reported under A03 Governors; it belongs to A01 School Support and Intervention.',
        },
      ],
    },
  },
  cannotRun: {
    'no services': {
      workbook: july(dropColumn('KPIs', 'Service')),
      because: 'the column “Service” of KPIs was not found',
    },
  },
});

testRule(unitDiffers, {
  valid: { 'another spelling': july(set('KPIs', 'A01-2', 'Unit', 'Percentage')) },
  invalid: {
    'days for a percentage': {
      workbook: july(set('KPIs', 'A01-2', 'Unit', 'days')),
      finds: [
        {
          message: 'unit',
          cell: ['KPIs', 'A01-2', 'Unit'],
          says: 'A01-2 gives its unit as days; the agreement measures it as percent.',
        },
      ],
    },
  },
  cannotRun: {
    'no units': { workbook: july(dropColumn('KPIs', 'Unit')), because: 'the column “Unit” of KPIs was not found' },
  },
});
