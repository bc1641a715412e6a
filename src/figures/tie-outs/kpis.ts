/** KPIs that follow from the activity rows, as stated, against the rows. */
import { roundForBanding } from '../../agreement/banding';
import type { Derivation } from '../../agreement/model';
import { tableName, tableNotFound } from '../../agreement/table-names';
import { known, then } from '../checked';
import type { Rating, TieOut } from '../figures';
import { derived } from '../measure';
import { tie } from './compare';
import { notStated, statedIn, type Stated } from './stated';
import type { TieOutInput } from './tie-out-input';
import { unitOf } from './volumetrics';

export function kpiTieOuts(input: TieOutInput): readonly TieOut[] {
  return input.ratings.flatMap((rating) => {
    const { derivation } = rating.kpi;
    return derivation === null ? [] : [ofKpi(input, rating, derivation)];
  });
}

function ofKpi(input: TieOutInput, rating: Rating, derivation: Derivation): TieOut {
  const { kpi } = rating;
  const computed = derived(derivation, kpi.unit === 'percent', (measure) => input.measure(measure, kpi.basis));
  return tie(
    { id: `kpis.${kpi.ref}.actual`, label: `${kpi.ref} ${kpi.title}`, unit: unitOf(derivation) },
    stated(input, rating),
    then(computed, (value) => known(roundForBanding(kpi, value))),
  );
}

function stated(
  { return: { kpis }, agreement }: TieOutInput,
  { kpi, row, reason, reasonText }: Rating,
): Stated<number> {
  if (!kpis) return notStated(tableNotFound(agreement, 'kpis'));
  if (!row) {
    const isExcused = (reason === 'notDue' || reason === 'nilReturn') && reasonText !== null;
    return notStated(isExcused ? reasonText : `${kpi.ref} is not listed on ${tableName(agreement, 'kpis')}`);
  }
  const actual = statedIn(row.actual, agreement, 'kpis', 'actual');
  return { ...actual, figure: then(actual.figure, (value) => known(roundForBanding(kpi, value))) };
}
