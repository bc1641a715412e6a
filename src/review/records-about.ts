/** Which KPIs and services a finding is about: those of the rows its cells stand on. */
import type { Agreement } from '../agreement/model';
import { ReadState, type ActivityTable, type Return } from '../reading/return';
import { recordAt } from '../rules/words/record-name';
import type { CellRef } from '../workbook/a1';
import type { Finding } from './review';

export interface About {
  readonly kpi: string | null;
  /** Code. */
  readonly service: string | null;
}

/** One entry a row; where no cell stands on a row of a KPI or service, the KPI that the subject begins with. */
export function recordsAbout(
  from: Return,
  { kpis }: Agreement,
): (finding: Pick<Finding, 'cell' | 'related' | 'subject'>) => readonly About[] {
  return ({ cell, related, subject }) => {
    const cells = cell ? [cell, ...related] : related;
    const rows = cells.flatMap((one) => aboutRow(from, one));
    if (rows.length > 0) return rows;
    const named = kpis.find(({ ref }) => subject === ref || subject.startsWith(`${ref} `));
    return named ? [{ kpi: named.ref, service: named.service }] : [];
  };
}

function aboutRow({ kpis, days, activity }: Return, cell: CellRef): readonly About[] {
  if (kpis?.location.sheet === cell.sheet) {
    const kpi = kpis.rows.find(({ row }) => row === cell.row)?.kpi;
    if (kpi) return [{ kpi: kpi.ref, service: kpi.service }];
  }
  if (days?.location.sheet === cell.sheet) {
    const service = days.rows.find(({ row }) => row === cell.row)?.service;
    if (service?.state === 'value') return [{ kpi: null, service: service.value }];
  }
  return activity?.location.sheet === cell.sheet ? aboutActivity(activity, cell.row) : [];
}

function aboutActivity(activity: ActivityTable, row: number): readonly About[] {
  const at = recordAt(activity, row);
  if (at === null || activity.service.states[at] !== ReadState.value) return [];
  return [{ kpi: null, service: activity.service.codes[activity.service.values[at] ?? -1] ?? null }];
}
