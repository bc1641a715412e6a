/** KPIs that take the place of earlier ones. */
import type { Agreement, Kpi } from '../model';
import type { Check } from './check';
import { overlap } from './dates';

export const checkSuccession: Check = (agreement, report) => {
  agreement.kpis.forEach((kpi, index) => {
    const fault = faultOf(kpi, agreement);
    if (fault !== null) report({ at: ['kpis', index, 'supersedes'], ...fault });
  });
};

function faultOf(kpi: Kpi, { kpis, supersedes }: Agreement) {
  if (kpi.supersedes === null) return null;
  const earlier = kpis.filter((other) => other !== kpi && other.ref === kpi.supersedes);
  if (earlier.length === 0 && kpi.supersedes === kpi.ref && supersedes === null) {
    return {
      severity: 'error',
      code: 'kpi.supersedes-itself',
      message: `${kpi.ref} supersedes itself.`,
      remedy: 'Name the KPI that it replaced, or write null.',
    } as const;
  }
  const rival = earlier.find((other) => overlap(other.effective, kpi.effective));
  if (rival) {
    return {
      severity: 'error',
      code: 'kpi.supersedes-in-force',
      message: `${kpi.ref} supersedes ${rival.ref}, yet both are in force at once.`,
      remedy: `End ${rival.ref} before ${kpi.ref} begins.`,
    } as const;
  }
  if (earlier.some((other) => other.effective.from > kpi.effective.from)) {
    return {
      severity: 'error',
      code: 'kpi.supersedes-later',
      message: `${kpi.ref} supersedes ${kpi.supersedes}, which begins only after it.`,
      remedy: 'Let the later KPI name the earlier.',
    } as const;
  }
  // With an earlier agreement, the KPI replaced may well be one of that agreement's.
  if (earlier.length > 0 || supersedes !== null) return null;
  return {
    severity: 'warning',
    code: 'kpi.supersedes-unknown',
    message: `${kpi.ref} supersedes “${kpi.supersedes}”, which is not here, and the agreement supersedes no earlier one that could hold it.`,
    remedy: 'Mend the reference, or name the agreement that this one supersedes.',
  } as const;
}
