/**
 * What the supplier states for each KPI in March (its previous month) and in April to July 2014. Actuals and ratings
 * are written out and not reckoned, so that the checker's arithmetic is held against figures that it did not make.
 * From the published report: 78 % (A01-1), 95 % (A01-2) and 85 schools (A01-4) in July; all others are invented.
 */
export type RatingWord = 'Good' | 'Approaching target' | 'Requires improvement' | 'Inadequate' | 'Other';

export interface SampleResult {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly actual: number;
  readonly rating: RatingWord;
}

export interface SampleKpi {
  readonly ref: string;
  /** As written in the return: a number, or words such as "4 to 8"; one for all months or one for each. */
  readonly target: number | string | readonly number[];
  readonly unit: string;
  /** The figure of March 2014, or of the previous due month; null where the year to date begins anew. */
  readonly before: number | null;
  /** April, May, June and July; null where it is not due. */
  readonly months: readonly (SampleResult | null)[];
  readonly commentary?: string;
}

const WORDS = { G: 'Good', A: 'Approaching target', R: 'Requires improvement', I: 'Inadequate', O: 'Other' } as const;
type Entry = readonly [
  numerator: number | null,
  denominator: number | null,
  actual: number,
  rating: keyof typeof WORDS,
];

function kpi(
  ref: string,
  unit: string,
  target: SampleKpi['target'],
  before: number | null,
  months: readonly (Entry | null)[],
  commentary?: string,
): SampleKpi {
  const results = months.map((entry) => {
    if (!entry) return null;
    const [numerator, denominator, actual, rating] = entry;
    return { numerator, denominator, actual, rating: WORDS[rating] };
  });
  return { ref, unit, target, before, months: results, ...(commentary ? { commentary } : {}) };
}

// prettier-ignore
export const KPIS: readonly SampleKpi[] = [
  kpi('A01-1', '%', 75, 76, [[289, 380, 76, 'G'], [292, 380, 77, 'G'], [294, 381, 77, 'G'], [298, 382, 78, 'G']],
    'Four more schools than in June; the baseline of August 2012 was 65 %.'),
  kpi('A01-2', '%', 90, 91, [[29, 31, 94, 'G'], [33, 36, 92, 'G'], [36, 39, 92, 'G'], [38, 40, 95, 'G']]),
  kpi('A01-3', '%', 100, 100, [[3, 3, 100, 'G'], [3, 3, 100, 'G'], [4, 4, 100, 'G'], [2, 2, 100, 'O']],
    'Two schools notified in July: too few to rate.'),
  kpi('A01-4', 'Number', [60, 60, 60, 80], null, [[62, null, 62, 'G'], [71, null, 71, 'G'], [78, null, 78, 'G'], [85, null, 85, 'G']]),
  kpi('A02-1', '%', 90, 89, [[27, 30, 90, 'G'], [28, 31, 90, 'G'], [26, 30, 87, 'A'], [32, 35, 91, 'G']]),
  kpi('A02-2', '%', 100, 100, [null, null, null, [11, 12, 92, 'A']],
    'The modern languages meeting was put off from July to September.'),
  kpi('A02-3', 'Working days', 10, 9.4, [[182, 19, 9.6, 'G'], [201, 21, 9.6, 'G'], [214, 22, 9.7, 'G'], [236, 21, 11.2, 'A']],
    'Two consultants away in the first half of July; cover is arranged for September.'),
  kpi('A03-1', '%', 85, 86, [[12, 14, 86, 'G'], [15, 17, 88, 'G'], [13, 15, 87, 'G'], [10, 14, 71, 'R']],
    'Four vacancies stayed open over the end of term; candidates meet the panels in September.'),
  kpi('A03-2', '%', 92, 93, [[106, 114, 93, 'G'], [131, 140, 94, 'G'], [122, 131, 93, 'G'], [118, 127, 93, 'G']]),
  kpi('A03-3', 'Number', 0, 2, [[2, null, 2, 'A'], [1, null, 1, 'A'], [1, null, 1, 'A'], [0, null, 0, 'G']]),
  kpi('A04-1', '%', 82, 83, [[412, 498, 83, 'G'], [414, 499, 83, 'G'], [416, 501, 83, 'G'], [419, 502, 83, 'G']]),
  kpi('A04-2', '%', 100, 100, [[2, 2, 100, 'G'], [1, 1, 100, 'G'], [3, 3, 100, 'G'], [2, 2, 100, 'G']]),
  kpi('A04-3', '%', 80, 80.4, [[1012, 1251, 80.9, 'G'], [1048, 1294, 81, 'G'], [1066, 1330, 80.2, 'G'], [1052, 1342, 78.4, 'A']],
    'Two settings with 31 funded places were judged to require improvement in July.'),
  kpi('A05-1', '%', 95, 95.1, [[41, 43, 95.3, 'G'], [44, 46, 95.7, 'G'], [39, 42, 92.9, 'A'], [47, 49, 95.9, 'G']]),
  kpi('A05-2', '%', 85, 86, [null, null, null, [29, 34, 85, 'G']]),
  kpi('A05-3', 'Number', 0, 0, [[0, null, 0, 'G'], [0, null, 0, 'G'], [1, null, 1, 'A'], [0, null, 0, 'G']]),
  kpi('A06-1', '%', 100, 100, [[6, 6, 100, 'G'], [7, 7, 100, 'G'], [8, 8, 100, 'G'], [8, 8, 100, 'G']]),
  kpi('A06-2', 'Number', [8, 16, 24, 32], null, [[6, null, 6, 'G'], [13, null, 13, 'G'], [21, null, 21, 'G'], [29, null, 29, 'G']]),
  kpi('A06-3', 'Days per pupil', '4 to 8', 5.8, [[71, 12, 5.9, 'G'], [84, 14, 6, 'G'], [92, 15, 6.1, 'G'], [118, 14, 8.4, 'A']],
    'Three pupils with complex needs took 44 of the 118 days.'),
  kpi('A07-1', '%', 95, 96, [[20, 21, 95, 'G'], [19, 20, 95, 'G'], [22, 23, 96, 'G'], [21, 22, 95, 'G']]),
  kpi('A07-2', '%', 90, 91, [[46, 51, 90, 'G'], [50, 54, 93, 'G'], [41, 46, 89, 'A'], [44, 57, 77, 'R']],
    'Eleven families asked for their July review to be held in September; dates are agreed with nine of them.'),
  kpi('A07-3', '%', 100, 100, [[3, 3, 100, 'G'], [4, 4, 100, 'G'], [2, 2, 100, 'G'], [5, 5, 100, 'G']]),
  kpi('A08-1', '%', 95, 95, [[38, 40, 95, 'G'], [43, 45, 96, 'G'], [36, 37, 97, 'G'], [41, 43, 95, 'G']]),
  kpi('A08-2', 'Percentage points', 6, 6.4, [null, null, null, null]),
  kpi('A08-3', '%', 90, 91, [[19, 21, 90, 'G'], [22, 24, 92, 'G'], [20, 22, 91, 'G'], [25, 27, 93, 'G']]),
  kpi('A09-1', '%', 95, 96, [[58, 61, 95, 'G'], [63, 66, 95, 'G'], [67, 70, 96, 'G'], [60, 63, 95, 'G']]),
  kpi('A09-2', '%', '95 to 105', 97, [[402, 410, 98, 'G'], [438, 440, 100, 'G'], [461, 450, 102, 'G'], [447, 450, 99, 'G']]),
  kpi('A09-3', '£', 62.5, 62.2, [[24_904.5, 402, 61.95, 'G'], [27_200, 438, 62.1, 'G'], [28_720, 461, 62.3, 'G'], [27_840, 447, 62.28, 'G']]),
  kpi('A10-1', '%', 95, 95, [[41, 43, 95, 'G'], [44, 46, 96, 'G'], [40, 42, 95, 'G'], [45, 47, 96, 'G']]),
  kpi('A10-2', '%', 60, 59.8, [null, null, null, [232, 381, 60.9, 'G']]),
  kpi('A10-3', '%', 98, 100, [[26, 26, 100, 'G'], [25, 25, 100, 'G'], [24, 25, 96, 'A'], [18, 21, 86, 'I']],
    'Three call-outs in the last week of term were attended on the third day; a second on-call officer starts in September.'),
];
