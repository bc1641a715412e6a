/** The target of a KPI on a day: the last entry of its trajectory that had begun. */
import type { IsoDate } from '../workbook/serial-date';
import type { Kpi, TargetValue } from './model';

/** In the KPI's unit; null on a day before the first target. */
export function targetInForce(kpi: Kpi, on: IsoDate): TargetValue | null {
  let latest: Kpi['targets'][number] | null = null;
  for (const target of kpi.targets) {
    if (target.from <= on && (latest === null || target.from >= latest.from)) latest = target;
  }
  return latest === null ? null : latest.value;
}
