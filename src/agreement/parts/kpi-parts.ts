/** KPIs and the trajectory of their targets. */
import { DATE, NUMBER, referenceTo, TEXT, YES_NO } from './cell-form';
import { AGGREGATION, BASIS, DIRECTION, FREQUENCY, UNIT } from './choices';
import { kpiLinks, linksOfKpi, nameOfKpi, placeOfKpi } from './kpi-links';
import { EDGE, NUMBERS, TARGET } from './list-form';
import { listPart, type Column, type TablePart } from './part';
import { column, effective, provenance } from './shared-columns';

function bandColumns(band: string, words: string, blank: string): readonly Column[] {
  const help = (edge: string): string =>
    `The ${edge} figure that is still ${words}: a number, target, target - 3 or target x 0.9. ${blank}`;
  return [
    column(`${words}: at least`, ['bands', band, 'atLeast'], EDGE, 20, help('lowest'), 'completed'),
    column(`${words}: at most`, ['bands', band, 'atMost'], EDGE, 20, help('highest'), 'completed'),
  ];
}

const NO_BAND = 'Both blank: no such band.';

export const kpisPart = listPart({
  id: 'kpis',
  sheet: 'KPIs',
  about: 'One row for each KPI. Its targets stand on the sheet Targets. To change one that was in force, end it and add a row with the same reference.',
  at: ['kpis'],
  columns: [
    column('Reference', ['ref'], TEXT, 11, 'As the return writes it, such as A01-2.'),
    column('Service', ['service'], referenceTo('services'), 10, 'Code of the service, as on the sheet Services.'),
    column('Priority', ['priority'], referenceTo('priorities'), 10, 'Code of the priority, as on the sheet Priorities.'),
    column('Title', ['title'], TEXT, 50, 'As the return writes it.'),
    column('Definition', ['definition'], TEXT, 40, 'What exactly is counted. May be blank.', 'absent'),
    column('Clause', ['clause'], TEXT, 16, 'Where it stands in the contract.'),
    column('Unit', ['unit'], UNIT, 14, 'What it is measured in. Percentages are in points: 95 is 95%.'),
    column('Direction', ['direction'], DIRECTION, 18, 'Whether more is better, or less, or a range or one exact figure is wanted.'),
    column('Decimals', ['decimals'], NUMBER, 10, 'The actual is rounded to so many decimals before it is rated, halves away from zero.'),
    column('Numerator', ['numerator'], TEXT, 28, 'What is counted above the line; blank: the figure is no ratio.', 'null'),
    column('Denominator', ['denominator'], TEXT, 28, 'What it is divided by; blank: the figure is no ratio.', 'null'),
    column('Over months', ['aggregation'], AGGREGATION, 15, 'How the months of a year make one figure.'),
    column('Covers', ['basis'], BASIS, 14, 'Whether the stated actual is for the month or the year to date.'),
    column('Frequency', ['frequency'], FREQUENCY, 12, 'How often it is due.'),
    column('Due months', ['dueMonths'], NUMBERS, 14, 'Calendar months in which it is due, such as 4, 7, 10; blank: every month.', 'completed'),
    column('Lag in months', ['reportingLagMonths'], NUMBER, 10, 'How many months after the period it is reported; 0: at once.'),
    column('Least denominator', ['minimumDenominator'], NUMBER, 13, 'Below it the KPI is not rated: too few to rate.'),
    column('Provisional allowed', ['provisionalAllowed'], YES_NO, 12, 'Whether a provisional figure will do.'),
    ...bandColumns('good', 'Good', 'Good must have an edge.'),
    ...bandColumns('approaching', 'Approaching target', NO_BAND),
    ...bandColumns('requiresImprovement', 'Requires improvement', NO_BAND),
    column('Misses that escalate', ['repeatFailure'], NUMBER, 12, 'So many due months in a row in the two lowest bands escalate; blank: never.', 'null'),
    column('Volumetric', ['volumetric'], referenceTo('volumetrics'), 12, 'Reference of the volumetric that tracks it; blank: none.', 'null'),
    ...effective,
    column('Supersedes', ['supersedes'], TEXT, 12, 'Reference of the KPI whose place it takes; blank: none.', 'null'),
    ...provenance,
  ],
  names: ({ kpis }) => kpis.map((kpi) => nameOfKpi(kpi, kpis)),
}); // prettier-ignore

export const targetsPart: TablePart = {
  kind: 'table',
  id: 'targets',
  sheet: 'Targets',
  about: 'The targets of each KPI, each in force from its day until the next. Never change one that was in force: add a row.',
  links: kpiLinks,
  columns: [
    column('From', ['from'], DATE, 13, 'The first day of the target; list each day once, earliest first.'),
    column('Target', ['value'], TARGET, 14, 'One figure, such as 95, or a range, such as 4 to 8. Percentages in points, without the sign.'),
  ],
  rows: ({ kpis }) =>
    kpis.flatMap((kpi, index) =>
      kpi.targets.map(({ from }, place) => ({
        at: ['kpis', index, 'targets', place],
        links: linksOfKpi(kpi, kpis),
        name: `target of ${nameOfKpi(kpi, kpis)} from ${from}`,
      })),
    ),
  place: (links, sofar) => {
    const kpi = placeOfKpi(links, sofar);
    if (!kpi.ok) return kpi;
    const list = [...kpi.at, 'targets'];
    return { ok: true, at: [...list, sofar.lengthOf(list)] };
  },
}; // prettier-ignore
