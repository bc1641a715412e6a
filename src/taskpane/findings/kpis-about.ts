/** From the references of KPIs to what the agreement says of them. */
import type { Agreement, Kpi } from '../../agreement/model';
import type { Rating } from '../../figures/figures';

/** Each KPI as it is worded in the month of the review; one that is not in force then, in its latest wording. */
export function kpisAbout(
  references: readonly string[],
  { ratings }: { readonly ratings: readonly Pick<Rating, 'kpi'>[] },
  { kpis }: Pick<Agreement, 'kpis'>,
): readonly Kpi[] {
  return references.flatMap((reference) => {
    const inForce = ratings.find(({ kpi }) => kpi.ref === reference)?.kpi;
    const latest = kpis
      .filter(({ ref }) => ref === reference)
      .reduce<Kpi | null>((best, kpi) => (best && best.effective.from >= kpi.effective.from ? best : kpi), null);
    const found = inForce ?? latest;
    return found ? [found] : [];
  });
}
