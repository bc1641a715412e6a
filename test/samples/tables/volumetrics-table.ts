import type { Agreement } from '../../../src/agreement/model';
import { columnsOf, number, text, type SampleCell, type SampleTable } from '../book';
import type { SampleActivity } from '../plan/activity';
import { KPIS } from '../plan/kpis';
import type { SampleMonth } from '../plan/months';

type Figures = readonly [month: number | null, toDate: number | null];

export function volumetricsTable(
  agreement: Agreement,
  sample: SampleMonth,
  activity: readonly SampleActivity[],
  at: number,
): SampleTable {
  const figures = volumetricFigures(sample, activity, at);
  return {
    role: 'volumetrics',
    sheet: 'Volumetrics',
    title: `Volumetrics: ${sample.words}`,
    note: 'n/a: the measure is for the other period only.',
    columns: columnsOf(agreement, 'volumetrics', [
      ['reference', 12],
      ['measure', 68],
      ['month', 12],
      ['toDate', 14],
    ]),
    rows: agreement.volumetrics.map(({ ref, title }) => {
      const [month = null, toDate = null] = figures.get(ref) ?? [];
      return {
        key: ref,
        cells: new Map<string, SampleCell>([
          ['reference', text(ref)],
          ['measure', text(title)],
          ['month', figureCell(month)],
          ['toDate', figureCell(toDate)],
        ]),
      };
    }),
  };
}

function figureCell(value: number | null): SampleCell {
  return value === null ? text('n/a') : number(value, Number.isInteger(value) ? '#,##0' : '#,##0.00');
}

function volumetricFigures(
  { month }: SampleMonth,
  activity: readonly SampleActivity[],
  at: number,
): ReadonlyMap<string, Figures> {
  const commissioned = activity.filter((line) => line.funding === 'Commissioned');
  const events = commissioned.filter(isEvent);
  const supported = commissioned.filter((line) => !isEvent(line));
  const inMonth = commissioned.filter((line) => line.date.startsWith(month));
  const managedMoves = KPIS.find((kpi) => kpi.ref === 'A06-3')?.months[at]?.denominator ?? null;
  return new Map<string, Figures>([
    ['V1', [null, distinctSchools(supported)]],
    ['V2', [null, commissioned.reduce((sum, line) => sum + line.days, 0)]],
    ['V3', [inMonth.length, commissioned.length]],
    ['V4', [null, distinctSchools(events)]],
    ['V5', [managedMoves, null]],
  ]);
}

function isEvent({ type }: SampleActivity): boolean {
  return type === 'Training event' || type === 'Network meeting or briefing';
}

function distinctSchools(lines: readonly SampleActivity[]): number {
  return new Set(lines.map((line) => line.school.number)).size;
}
