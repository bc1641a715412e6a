/** Whether a KPI's own ranges reach over 100%, which only the agreement can say. */
import type { BandEdge, Kpi, TargetValue } from '../agreement/model';

/** True where a band of a percentage has an edge over 100, so that more than all of the plan is a result to rate. */
export function mayExceed100(kpi: Kpi, target: TargetValue | null): boolean {
  const { good, approaching, requiresImprovement } = kpi.bands;
  return [good, approaching, requiresImprovement].some((band) => {
    const edge = band?.atMost;
    return edge !== undefined && edgeValue(edge, target) > 100;
  });
}

function edgeValue(edge: BandEdge, target: TargetValue | null): number {
  if (typeof edge === 'number') return edge;
  const from = target === null ? 0 : typeof target === 'number' ? target : target.high;
  return from * (edge.times ?? 1) + (edge.plus ?? 0);
}
