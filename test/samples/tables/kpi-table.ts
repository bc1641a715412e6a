import type { Agreement, Kpi } from '../../../src/agreement/model';
import { columnsOf, figure, number, text, type SampleCell, type SampleRow, type SampleTable } from '../book';
import { KPIS, type SampleKpi } from '../plan/kpis';
import { MONTHS, type SampleMonth } from '../plan/months';
import { serviceName } from './names';

const NOT_DUE = text('Not due');
/** July is the last of the sample's months, and the one whose commentary is written. */
const LAST = MONTHS.length - 1;

export function kpiTable(agreement: Agreement, { words }: SampleMonth, at: number): SampleTable {
  return {
    role: 'kpis',
    sheet: 'KPIs',
    title: `Key performance indicators: ${words}`,
    note: 'Percentages are in percentage points. Ratings are the supplier’s own.',
    columns: columnsOf(agreement, 'kpis', [
      ['reference', 11],
      ['service', 32],
      ['indicator', 66],
      ['unit', 17],
      ['target', 11],
      ['numerator', 11],
      ['denominator', 12],
      ['actual', 10],
      ['rating', 22],
      ['previous', 11],
      ['dataStatus', 11],
      ['commentary', 70],
    ]),
    rows: KPIS.map((plan) => kpiRow(agreement, plan, at)),
  };
}

function kpiRow(agreement: Agreement, plan: SampleKpi, at: number): SampleRow {
  const kpi = agreement.kpis.find((candidate) => candidate.ref === plan.ref);
  if (!kpi) throw new Error(`The agreement has no KPI ${plan.ref}.`);
  const cells = new Map<string, SampleCell>([
    ['reference', text(plan.ref)],
    ['service', text(serviceName(agreement, kpi.service))],
    ['indicator', text(kpi.title)],
    ['unit', text(plan.unit)],
    ['target', targetCell(plan, kpi, at)],
    ...resultCells(plan, kpi, at),
  ]);
  return { key: plan.ref, cells };
}

function resultCells(plan: SampleKpi, kpi: Kpi, at: number): readonly (readonly [string, SampleCell])[] {
  const result = plan.months[at];
  if (!result) return [['actual', NOT_DUE]];
  const before = previousActual(plan, at);
  return [
    ['numerator', figure(result.numerator, kpi.unit === 'pounds' ? '#,##0.00' : '#,##0')],
    ['denominator', figure(result.denominator, '#,##0')],
    ['actual', number(result.actual, formatOf(kpi))],
    ['rating', text(result.rating)],
    ['previous', before === null ? text('n/a') : number(before, formatOf(kpi))],
    ['dataStatus', text('Final')],
    ...(at === LAST && plan.commentary ? [['commentary', text(plan.commentary, 'wrapped')] as const] : []),
  ];
}

/** The actual of the previous due month. */
function previousActual(plan: SampleKpi, at: number): number | null {
  const earlier = plan.months.slice(0, at).findLast((result) => result !== null);
  return earlier?.actual ?? plan.before;
}

function targetCell({ target }: SampleKpi, kpi: Kpi, at: number): SampleCell {
  if (typeof target === 'string') return text(target);
  const value = typeof target === 'number' ? target : target[at];
  if (value === undefined) throw new Error('The plan gives no target for the month.');
  return number(value, kpi.unit === 'pounds' ? '#,##0.00' : 'General');
}

function formatOf({ decimals, unit }: Kpi): string {
  const whole = unit === 'pounds' ? '#,##0' : '0';
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}
