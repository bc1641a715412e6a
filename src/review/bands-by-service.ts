/** How many KPIs of each service are in each band. */
import type { Band } from '../agreement/bands';
import type { Agreement } from '../agreement/model';
import type { Rating } from '../figures/figures';
import type { BandsOfService } from './review';

/** One entry a service of the agreement, in its order. */
export function bandsByService({ services }: Agreement, ratings: readonly Rating[]): readonly BandsOfService[] {
  return services.map(({ code, name }) => {
    const counts: Record<Band, number> = { good: 0, approaching: 0, requiresImprovement: 0, inadequate: 0, other: 0 };
    for (const { kpi, band } of ratings) if (kpi.service === code) counts[band] += 1;
    return { service: code, name, counts };
  });
}
