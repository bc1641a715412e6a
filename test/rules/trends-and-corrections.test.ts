/** R911 to R914. */
import { monthSkipped } from '../../src/rules/r911-month-skipped';
import { valueRepeated } from '../../src/rules/r912-value-repeated';
import { outlier } from '../../src/rules/r913-outlier';
import { correctionUnchanged } from '../../src/rules/r914-correction-unchanged';
import { modifiedZScore } from '../../src/rules/modified-z-score';
import { agreementSchema, type RuleSetting } from '../../src/agreement/model';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { dropColumn, dropSheet, july, returnFor, set, type Edit } from './return-workbook';
import { testRule } from './rule-tester';

const noEarlier = { 'no earlier returns': { workbook: july(), because: 'no earlier returns were given' } };

testRule(monthSkipped, {
  valid: {
    'every month from the first one given': { workbook: july(), earlier: [returnFor('2014-05'), returnFor('2014-06')] },
    'the month before alone': { workbook: july(), earlier: [returnFor('2014-06')] },
  },
  invalid: {
    'one month': {
      workbook: july(),
      earlier: [returnFor('2014-06'), returnFor('2014-04')],
      finds: [
        { message: 'skipped', cell: null, says: '1 return between April 2014 and July 2014 was not given: May 2014.' },
      ],
    },
    'two months': {
      workbook: july(),
      earlier: [returnFor('2014-04')],
      finds: [
        {
          message: 'skipped',
          cell: null,
          says: '2 returns between April 2014 and July 2014 were not given: May 2014 and June 2014.',
        },
      ],
    },
  },
  cannotRun: noEarlier,
});

/** The figures of every KPI but one made to move from month to month. */
const settingOf = (setting: Partial<RuleSetting>) =>
  agreementSchema.parse({
    ...shippedAgreement(),
    ruleSettings: [{ rule: 'R912', reason: 'For a test.', status: 'agreed', ...setting }],
  });
const wordless = new Set(['A01-4', 'A06-2', 'A08-2', 'A06-3', 'A09-2']);
const REFS = shippedAgreement()
  .kpis.map(({ ref }) => ref)
  .filter((ref) => ref !== 'A02-1' && !wordless.has(ref));
const moved = (by: number): readonly Edit[] => [
  ...REFS.map((ref) => set('KPIs', ref, 'Actual', 20 + by)),
  ...['A06-2', 'A06-3', 'A09-2'].map((ref) => set('KPIs', ref, 'Actual', 4 + by)),
];
const mayJune = [returnFor('2014-05', ...moved(1)), returnFor('2014-06', ...moved(2))];

const nil: readonly Edit[] = [set('Cover', 'Nil return', 'Value', 'Yes'), dropSheet('Activity')];

testRule(valueRepeated, {
  valid: {
    'two months only': { workbook: july(...moved(3)), earlier: mayJune.slice(1) },
    'a numerator that moved with its denominator': {
      workbook: july(...moved(3), set('KPIs', 'A02-1', 'Numerator', 54), set('KPIs', 'A02-1', 'Denominator', 60)),
      earlier: mayJune,
    },
    'a month without a return between': {
      workbook: july(...moved(3)),
      earlier: [returnFor('2014-04', ...moved(0)), ...mayJune.slice(1)],
    },
    '100%, where a good service has no reason to move': {
      workbook: july(...moved(3), set('KPIs', 'A02-1', 'Actual', 100)),
      earlier: ['2014-05', '2014-06'].map((month) =>
        returnFor(month, ...moved(Number(month.slice(6))), set('KPIs', 'A02-1', 'Actual', 100)),
      ),
    },
    'a nil return, in which nothing is measured': { workbook: july(...nil, ...moved(3)), earlier: mayJune },
    'three months, where the agreement asks from four': {
      workbook: july(...moved(3)),
      earlier: mayJune,
      agreement: settingOf({ options: { months: 4 } }),
    },
  },
  invalid: {
    'three due months with the same figures': {
      workbook: july(...moved(3)),
      earlier: mayJune,
      finds: [
        {
          message: 'repeated',
          cell: ['KPIs', 'A02-1', 'Actual'],
          actual: 90,
          says: 'A02-1 “Schools rating curriculum support good or better” has been 90% for 3 due months running, since May 2014.',
        },
      ],
    },
    'two months, where the agreement asks from two': {
      workbook: july(...moved(3)),
      earlier: mayJune.slice(1),
      agreement: settingOf({ options: { months: 2 } }),
      finds: [
        {
          message: 'repeated',
          cell: ['KPIs', 'A02-1', 'Actual'],
          says: 'A02-1 “Schools rating curriculum support good or better” has been 90% for 2 due months running, since June 2014.',
        },
      ],
    },
  },
  cannotRun: {
    ...noEarlier,
    'an earlier return without KPIs': {
      workbook: july(),
      earlier: [returnFor('2014-06', dropSheet('KPIs'))],
      because: 'in the latest earlier return, the KPIs table was not found',
    },
  },
});

const withValue = (month: string, value: number, ...edits: readonly Edit[]) =>
  returnFor(month, set('KPIs', 'A02-1', 'Actual', value), ...edits);
const MONTHS = ['2014-04', '2014-05', '2014-06', '2014-07', '2014-08'];
const fiveMonths = (...values: readonly number[]) => values.map((value, at) => withValue(MONTHS[at] ?? '', value));

testRule(outlier, {
  valid: {
    'a value among the others': { workbook: withValue('2014-09', 92), earlier: fiveMonths(90, 91, 89, 92, 90) },
    'a nil return, in which nothing is measured': {
      workbook: withValue('2014-09', 9, ...nil),
      earlier: fiveMonths(90, 91, 89, 92, 90),
    },
    'four earlier values only': { workbook: withValue('2014-09', 10), earlier: fiveMonths(90, 91, 89, 92) },
    'values of which half are the same': {
      workbook: withValue('2014-09', 91),
      earlier: fiveMonths(90, 90, 90, 92, 80),
    },
  },
  invalid: {
    'a value far off, although one month was odd before': {
      workbook: withValue('2014-09', 9),
      earlier: fiveMonths(90, 91, 89, 92, 9.2),
      finds: [
        {
          message: 'far',
          cell: ['KPIs', 'A02-1', 'Actual'],
          expected: 90,
          actual: 9,
          says: 'A02-1 “Schools rating curriculum support good or better” is 9%; the median of its 5 earlier values is 90% (modified z-score -54.6, limit 3.5).',
        },
      ],
    },
  },
  cannotRun: {
    ...noEarlier,
    'no actuals': {
      workbook: july(dropColumn('KPIs', 'Actual')),
      earlier: mayJune,
      because: 'the column “Actual” of KPIs was not found',
    },
  },
});

describe('the modified z-score', () => {
  it('is 0.6745 times the distance from the median, in median absolute deviations', () => {
    // Median 5, deviations 3 2 1 0 1 2 4: their median is 2.
    expect(modifiedZScore(11, [2, 3, 4, 5, 6, 7, 9])).toEqual({ score: (0.6745 * 6) / 2, median: 5 });
    expect(modifiedZScore(1, [1, 2, 3, 4])?.median).toBe(2.5);
  });

  it('is not there where nothing can be said', () => {
    expect(modifiedZScore(1, [])).toBeNull();
    expect(modifiedZScore(1, [5, 5, 5, 6])).toBeNull();
  });
});

const correction = set('Cover', 'Return version', 'Value', 'Correction 1');

testRule(correctionUnchanged, {
  valid: {
    'a figure corrected': { workbook: july(correction), corrects: july(set('KPIs', 'A01-2', 'Actual', 94)) },
    'an activity row added': {
      workbook: july(correction),
      corrects: july((workbook) => {
        workbook.sheet('Activity').remove('ACT-003-07');
      }),
    },
  },
  invalid: {
    'nothing corrected': {
      workbook: july(correction),
      corrects: july(),
      finds: [
        {
          message: 'same',
          cell: ['Cover', 'Return version', 'Value'],
          says: 'The Cover says correction 1, but nothing in it differs from the return for July 2014.',
        },
      ],
    },
  },
  cannotRun: {
    'no return to correct': {
      workbook: july(correction),
      because: 'this return is not a correction of one that was given',
    },
  },
});
