/** How a row of another sheet says which KPI it belongs to: by reference, and by its first day where two share one. */
import type { Kpi } from '../model';
import { nearestOf } from '../near-miss';
import { spacedKey } from '../match-key';
import { memberOf } from '../problem';
import { DATE, referenceTo } from './cell-form';
import type { Link, Placed, Sofar } from './part';

export const FROM_LINK: Link = {
  heading: 'KPI in force from',
  help: 'Only where two rows of the sheet KPIs have this reference: the day from which the one meant is in force.',
  form: DATE,
  mayBeBlank: true,
  width: 13,
};

export const kpiLinks: readonly Link[] = [
  {
    heading: 'KPI',
    help: 'Reference of the KPI, as on the sheet KPIs.',
    form: referenceTo('kpis'),
    mayBeBlank: false,
    width: 12,
  },
  FROM_LINK,
];

/** The values of the link columns. */
export function linksOfKpi(kpi: Kpi, kpis: readonly Kpi[]): readonly unknown[] {
  return [kpi.ref, isShared(kpi, kpis) ? kpi.effective.from : undefined];
}

/** "KPI A01-2", or "KPI A01-2 (from 2015-04-01)" where two wordings share the reference. */
export function nameOfKpi(kpi: Kpi, kpis: readonly Kpi[]): string {
  return isShared(kpi, kpis) ? `KPI ${kpi.ref} (from ${kpi.effective.from})` : `KPI ${kpi.ref}`;
}

function isShared({ ref }: Kpi, kpis: readonly Kpi[]): boolean {
  return kpis.filter((other) => other.ref === ref).length > 1;
}

/** The place of the KPI that the links name. */
export function placeOfKpi([ref, from]: readonly unknown[], sofar: Sofar): Placed {
  const kpis = Array.from({ length: sofar.lengthOf(['kpis']) }, (_, index) => ({
    index,
    ref: sofar.valueAt(['kpis', index, 'ref']),
    from: sofar.valueAt(['kpis', index, 'effective', 'from']),
  }));
  const named = kpis.filter((kpi) => kpi.ref === ref);
  const meant = from === undefined ? named : named.filter((kpi) => kpi.from === from);
  const [first, second] = meant;
  if (first && !second) return { ok: true, at: ['kpis', first.index] };
  if (second) {
    return {
      ok: false,
      link: 1,
      message: `Two rows of the sheet KPIs have the reference “${String(ref)}”, and it is not said which is meant.`,
      remedy: 'Write the day from which the KPI meant is in force.',
    };
  }
  if (named.length > 0) {
    return {
      ok: false,
      link: 1,
      message: `No KPI ${String(ref)} is in force from ${String(from)}.`,
      remedy: 'Write the day that stands in “In force from” on the sheet KPIs, or leave the cell blank.',
    };
  }
  return {
    ok: false,
    link: 0,
    ...unknownReference(
      'KPI',
      'KPIs',
      ref,
      kpis.map((kpi) => kpi.ref),
    ),
  };
}

/** What to say of a reference that a sheet does not list. */
export function unknownReference(kind: string, sheet: string, ref: unknown, known: readonly unknown[]) {
  const near = nearestOf(
    spacedKey(String(ref)),
    known.flatMap((each) => (typeof each === 'string' ? [[spacedKey(each), each] as const] : [])),
  );
  return {
    message: `The sheet ${sheet} has no ${kind} “${String(ref)}”.`,
    remedy:
      near === null
        ? `Write the reference of a ${kind} that it has, or add this one there.`
        : `Did you mean “${near}”?`,
  };
}

/** The place of the volumetric of a reference. */
export function placeOfVolumetric(ref: unknown, sofar: Sofar): Placed {
  const refs = Array.from({ length: sofar.lengthOf(['volumetrics']) }, (_, index) =>
    memberOf(sofar.valueAt(['volumetrics', index]), 'ref'),
  );
  const index = refs.indexOf(ref);
  if (index >= 0) return { ok: true, at: ['volumetrics', index] };
  return { ok: false, link: 1, ...unknownReference('volumetric', 'Volumetrics', ref, refs) };
}
