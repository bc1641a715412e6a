/** The KPI column of the previous month, against what the return of that month said: for a termly KPI its last due month. */
import { isDue } from '../../agreement/in-force';
import type { Kpi } from '../../agreement/model';
import type { KpiRow, Return } from '../../reading/return';
import { addMonths, monthLabel, type IsoMonth } from '../../workbook/serial-date';
import { roundHalfAway } from '../../workbook/units';
import { versionOf } from '../earlier-returns';
import type { Restatement } from './restatement';

const MONTHS_BACK = 12;

/** Only KPIs whose previous due month's return was given, and states a value. */
export function previousMonthRestatements(
  from: Return,
  month: IsoMonth,
  past: ReadonlyMap<IsoMonth, Return>,
): readonly Restatement[] {
  return (from.kpis?.rows ?? []).flatMap((row) => {
    const { kpi, previous } = row;
    if (!kpi || previous.state !== 'value') return [];
    const before = previousDueMonth(kpi, month);
    const given = before === null ? undefined : past.get(before);
    const stated = given && rowOf(given, kpi.ref)?.actual;
    if (!given || before === null || stated?.state !== 'value') return [];
    const [was, now] = [stated.value, previous.value];
    if (roundHalfAway(was, kpi.decimals) === roundHalfAway(now, kpi.decimals)) return [];
    return [
      {
        kind: 'previousMonth',
        reportedIn: { month: before, version: versionOf(given) },
        subject: `${kpi.ref} previous month`,
        label: `${kpi.ref} ${kpi.title}, ${monthLabel(before)}`,
        unit: unitOf(kpi),
        was,
        now,
        difference: Number((now - was).toPrecision(12)),
        wasCell: stated.cell,
        cell: previous.cell,
        isFall: false,
        followsFromActivity: false,
      } satisfies Restatement,
    ];
  });
}

function previousDueMonth(kpi: Kpi, month: IsoMonth): IsoMonth | null {
  for (let back = 1; back <= MONTHS_BACK; back += 1) {
    const before = addMonths(month, -back);
    if (isDue(kpi, before)) return before;
  }
  return null;
}

function rowOf({ kpis }: Return, ref: string): KpiRow | undefined {
  return kpis?.rows.find((row) => row.kpi?.ref === ref);
}

/** What a KPI's figures are shown in. */
export function unitOf({ unit }: Kpi): Restatement['unit'] {
  return unit === 'percent' || unit === 'pounds' || unit === 'days' ? unit : 'other';
}
