/** Volumetrics that follow from the activity rows, as stated, against the rows. */
import type { ActivityMeasure, Derivation, Volumetric } from '../../agreement/model';
import { headingName, tableName, tableNotFound } from '../../agreement/table-names';
import type { VolumetricRow } from '../../reading/return';
import type { TieOut } from '../figures';
import { derived } from '../measure';
import { tie } from './compare';
import { notStated, statedIn, type Stated } from './stated';
import type { Basis, TieOutInput } from './tie-out-input';

const COLUMNS = [
  { field: 'month', basis: 'month' },
  { field: 'toDate', basis: 'yearToDate' },
] as const satisfies readonly { readonly field: keyof VolumetricRow; readonly basis: Basis }[];
type Column = (typeof COLUMNS)[number];

export function volumetricTieOuts(input: TieOutInput): readonly TieOut[] {
  return input.agreement.volumetrics.flatMap((volumetric) => {
    const { derivation, basis } = volumetric;
    if (derivation === null) return [];
    return COLUMNS.filter((column) => basis === 'both' || basis === column.basis).map((column) =>
      ofVolumetric(input, volumetric, derivation, column),
    );
  });
}

function ofVolumetric(input: TieOutInput, { ref, title }: Volumetric, derivation: Derivation, column: Column): TieOut {
  const heading = headingName(input.agreement, 'volumetrics', column.field).toLowerCase();
  return tie(
    {
      id: `volumetrics.${ref}.${column.field}`,
      label: volumetricLabel({ ref, title }, heading),
      subject: `${ref} ${title}, ${heading}`,
      unit: unitOf(derivation),
    },
    stated(input, ref, column.field),
    derived(derivation, false, (measure) => input.measure(measure, column.basis)),
  );
}

/** A figure of a volumetric by the heading of its column, which some titles name already: "…, year to date". */
export function volumetricLabel({ ref, title }: Pick<Volumetric, 'ref' | 'title'>, heading: string): string {
  return title.toLowerCase().endsWith(heading) ? `${ref} ${title}` : `${ref} ${title}, ${heading}`;
}

function stated(
  { return: { volumetrics }, agreement }: TieOutInput,
  ref: string,
  field: Column['field'],
): Stated<number> {
  if (!volumetrics) return notStated(tableNotFound(agreement, 'volumetrics'));
  const row = volumetrics.rows.find(({ volumetric }) => volumetric?.ref === ref);
  if (!row) return notStated(`${ref} is not listed on ${tableName(agreement, 'volumetrics')}`);
  return statedIn(row[field], agreement, 'volumetrics', field);
}

const UNITS = {
  count: 'activities',
  days: 'days',
  distinctSchools: 'schools',
} as const satisfies Record<ActivityMeasure['measure'], TieOut['unit']>;

/** What a derived figure is counted in. */
export function unitOf(derivation: Derivation): TieOut['unit'] {
  return derivation.kind === 'measure' ? UNITS[derivation.of.measure] : 'other';
}
