/** R807 to R810 and R817: ratings, versions, status and commentary. */
import { ratingDiffers } from '../../src/rules/r807-rating-differs';
import { agreementVersionDiffers } from '../../src/rules/r808-agreement-version-differs';
import { provisionalNotAllowed } from '../../src/rules/r809-provisional-not-allowed';
import { missWithoutCommentary } from '../../src/rules/r810-miss-without-commentary';
import { kpiBelowTarget } from '../../src/rules/r817-kpi-below-target';
import { dropRow, dropSheet, july, set, setAll, type Edit } from './return-workbook';
import { testRule } from './rule-tester';

const RATING = "Supplier's own rating";
const NO_KPIS = { workbook: july(dropSheet('KPIs')), because: 'the KPIs table was not found' };
/** Actual and parts of A01-2, whose target is 90% and bands 90, 85 and 75. */
const positiveComments = (percent: number): readonly Edit[] => [
  set('KPIs', 'A01-2', 'Numerator', percent),
  set('KPIs', 'A01-2', 'Actual', percent),
];
const nil: readonly Edit[] = [
  set('Cover', 'Nil return', 'Value', 'Yes'),
  dropSheet('Activity'),
  setAll('KPIs', 'Actual', null),
  setAll('KPIs', RATING, null),
];

testRule(ratingDiffers, {
  valid: {
    'the rating of the figure that the actual should be': july(set('KPIs', 'A01-2', 'Actual', 80)),
    'no rating of its own': july(set('KPIs', 'A01-2', RATING, null)),
    'Other where there were too few': july(
      set('KPIs', 'A01-2', 'Numerator', 4),
      set('KPIs', 'A01-2', 'Denominator', 4),
      set('KPIs', 'A01-2', 'Actual', 100),
      set('KPIs', 'A01-2', RATING, 'Other'),
    ),
  },
  invalid: {
    'Good where the figure is Approaching target': {
      workbook: july(...positiveComments(86)),
      finds: [
        {
          message: 'banded',
          cell: ['KPIs', 'A01-2', RATING],
          expected: 'Approaching target',
          actual: 'Good',
          says: 'A01-2 is rated Good by the supplier. 86% against a target of 90% is Approaching target.',
        },
      ],
    },
    'Good where there were too few': {
      workbook: july(
        set('KPIs', 'A01-2', 'Numerator', 4),
        set('KPIs', 'A01-2', 'Denominator', 4),
        set('KPIs', 'A01-2', 'Actual', 100),
      ),
      finds: [
        {
          message: 'unrated',
          cell: ['KPIs', 'A01-2', RATING],
          expected: 'Other',
          says: 'A01-2 is rated Good by the supplier, but takes no rating this month (too few to rate: 4 comments made, at least 5 needed).',
        },
      ],
    },
    'every KPI of a nil return, once': {
      workbook: july(
        set('Cover', 'Nil return', 'Value', 'Yes'),
        setAll('Activity', 'Date', { date: '2014-06-10' }),
        setAll('KPIs', RATING, null),
        set('KPIs', 'A01-1', RATING, 'Good'),
        set('KPIs', 'A01-2', RATING, 'Other'),
        set('KPIs', 'A02-1', RATING, 'Inadequate'),
      ),
      finds: [
        {
          message: 'nil',
          cell: ['KPIs', 'A01-1', RATING],
          related: [['KPIs', 'A02-1', RATING]],
          says: 'Nothing is rated in a nil return, but the supplier rates 2 KPIs, first A01-1 as Good.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

testRule(agreementVersionDiffers, {
  valid: { 'the version with a v': july(set('Cover', 'SDA version', 'Value', 'v2014-15.1')) },
  invalid: {
    'last year’s version': {
      workbook: july(set('Cover', 'SDA version', 'Value', '2013-14.2')),
      finds: [
        {
          message: 'superseded',
          cell: ['Cover', 'SDA version', 'Value'],
          expected: '2014-15.1',
          actual: '2013-14.2',
          says: 'The Cover says SDA version “2013-14.2”, which version 2014-15.1 has replaced.',
        },
      ],
    },
    'a version that nobody knows': {
      workbook: july(set('Cover', 'SDA version', 'Value', '2014-15.9')),
      finds: [
        {
          message: 'other',
          cell: ['Cover', 'SDA version', 'Value'],
          says: 'The Cover says SDA version “2014-15.9”; this return is checked against version 2014-15.1.',
        },
      ],
    },
  },
  cannotRun: {
    'no version line': {
      workbook: july(dropRow('Cover', 'SDA version')),
      because: 'the label “SDA version” of Cover was not found',
    },
  },
});

testRule(provisionalNotAllowed, {
  valid: {
    'a KPI that may be provisional': july(set('KPIs', 'A01-2', 'Data status', 'Provisional')),
    'a provisional return whose rows are final': july(set('Cover', 'Data status', 'Value', 'Provisional')),
  },
  invalid: {
    'a KPI that may not': {
      workbook: july(set('KPIs', 'A01-3', 'Data status', 'Provisional')),
      finds: [
        {
          message: 'provisional',
          cell: ['KPIs', 'A01-3', 'Data status'],
          says: 'A01-3 is provisional. Only a final figure is allowed, so it was not rated.',
        },
      ],
    },
    'a row that leaves it to a provisional Cover': {
      workbook: july(set('Cover', 'Data status', 'Value', 'Provisional'), set('KPIs', 'A01-3', 'Data status', null)),
      finds: [
        {
          message: 'provisional',
          cell: ['KPIs', 'A01-3', 'Actual'],
          related: [['Cover', 'Data status', 'Value']],
          says: 'A01-3 is provisional. Only a final figure is allowed, so it was not rated.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

testRule(missWithoutCommentary, {
  valid: {
    'a miss that is explained': july(
      ...positiveComments(80),
      set('KPIs', 'A01-2', 'Commentary', 'Two inspections in one week; a meeting with Ofsted is on 4 August.'),
    ),
    'a near miss': july(...positiveComments(86)),
  },
  invalid: {
    'a miss without a word': {
      workbook: july(...positiveComments(80)),
      finds: [
        {
          message: 'silent',
          cell: ['KPIs', 'A01-2', 'Commentary'],
          says: 'A01-2 is rated Requires improvement, but no commentary says why.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});

testRule(kpiBelowTarget, {
  valid: { 'a KPI on its target': july(...positiveComments(90)), 'a nil return': july(...nil) },
  invalid: {
    'Approaching target': {
      workbook: july(...positiveComments(86)),
      finds: [
        {
          message: 'reachable',
          cell: ['KPIs', 'A01-2', 'Actual'],
          severity: 'note',
          expected: 90,
          actual: 86,
          says: 'A01-2 “Ofsted comments on local-authority support that are positive” is 86% against a target of 90%: Approaching target. 4 more positive comments reach Good.',
        },
      ],
    },
    'Requires improvement and Inadequate': {
      workbook: july(...positiveComments(80), set('KPIs', 'A05-3', 'Actual', 4)),
      finds: [
        {
          message: 'reachable',
          cell: ['KPIs', 'A01-2', 'Actual'],
          says: 'A01-2 “Ofsted comments on local-authority support that are positive” is 80% against a target of 90%: Requires improvement. 5 more positive comments reach Approaching target.',
        },
        {
          message: 'reachable',
          cell: ['KPIs', 'A05-3', 'Actual'],
          says: 'A05-3 “Complaints upheld about SEND advice” is 4 against a target of 0: Inadequate. 1 fewer complaint upheld reaches Requires improvement.',
        },
      ],
    },
    'a miss that no whole number would mend': {
      workbook: july(
        set('KPIs', 'A07-3', 'Numerator', 24.5),
        set('KPIs', 'A07-3', 'Denominator', 25),
        set('KPIs', 'A07-3', 'Actual', 98),
      ),
      finds: [
        {
          message: 'below',
          cell: ['KPIs', 'A07-3', 'Actual'],
          says: 'A07-3 “Safeguarding concerns referred within one working day” is 98% against a target of 100%: Requires improvement.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': NO_KPIS },
});
