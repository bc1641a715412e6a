/** Whether a KPI's own ranges reach over 100%, which only the agreement can say. */
import { EDGED_BANDS, limitsOf } from '../agreement/in-force';
import type { Kpi, TargetValue } from '../agreement/model';

/** True where a band has an upper edge over 100, so that more than all of the plan is a result to rate. */
export function mayExceed100(kpi: Kpi, target: TargetValue | null): boolean {
  return EDGED_BANDS.some((band) => {
    const range = kpi.bands[band];
    return range !== null && target !== null && (limitsOf(range, target).atMost ?? 0) > 100;
  });
}
