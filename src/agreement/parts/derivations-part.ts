/** How figures follow from the activity rows: one row for a figure, two for a ratio. */
import type { Agreement, Derivation } from '../model';
import type { Path } from '../problem';
import { TEXT } from './cell-form';
import { FUNDING, MEASURE, SHARE, SUBJECT, TRAINING } from './choices';
import { FROM_LINK, linksOfKpi, nameOfKpi, placeOfKpi, placeOfVolumetric } from './kpi-links';
import { TEXTS } from './list-form';
import type { PartRow, Placed, Sofar, TablePart } from './part';
import { column } from './shared-columns';

export const derivationsPart: TablePart = {
  kind: 'table',
  id: 'derivations',
  sheet: 'Derivations',
  about: 'How a KPI or volumetric follows from the activity rows, where it does: the return is then held to it. A ratio has two rows.',
  links: [
    { heading: 'Of a', help: 'Whether a KPI or a volumetric is derived.', form: SUBJECT, mayBeBlank: false, width: 12 },
    { heading: 'Reference', help: 'Its reference, as on the sheet KPIs or Volumetrics.', form: TEXT, mayBeBlank: false, width: 12 },
    FROM_LINK,
    { heading: 'Part', help: 'the figure itself; or numerator and denominator on two rows.', form: SHARE, mayBeBlank: false, width: 14 },
  ],
  columns: [
    column('Measure', ['measure'], MEASURE, 26, 'What is reckoned from the activity rows.'),
    column('Funding', ['filter', 'funding'], FUNDING, 16, 'Only rows so paid for; blank: all.', 'absent'),
    column('Training events', ['filter', 'trainingEvents'], TRAINING, 14, 'only: nothing but training events; excluded: all else; blank: both.', 'absent'),
    column('Services', ['filter', 'services'], TEXTS, 16, 'Codes of services, one a line; blank: all.', 'absent'),
    column('Priorities', ['filter', 'priorities'], TEXTS, 16, 'Codes of priorities, one a line; blank: all.', 'absent'),
    column('Activity types', ['filter', 'activityTypes'], TEXTS, 20, 'Codes of activity types, one a line; blank: all.', 'absent'),
  ],
  rows: (agreement) => [...kpiRows(agreement), ...volumetricRows(agreement)],
  place: placeOfRow,
}; // prettier-ignore

function kpiRows({ kpis }: Agreement): readonly PartRow[] {
  return kpis.flatMap((kpi, index) => {
    const [ref, from] = linksOfKpi(kpi, kpis);
    return rowsOf(kpi.derivation, ['kpis', index, 'derivation'], ['kpis', ref, from], nameOfKpi(kpi, kpis));
  });
}

function volumetricRows({ volumetrics }: Agreement): readonly PartRow[] {
  return volumetrics.flatMap(({ ref, derivation }, index) =>
    rowsOf(derivation, ['volumetrics', index, 'derivation'], ['volumetrics', ref, undefined], `volumetric ${ref}`),
  );
}

function rowsOf(
  derivation: Derivation | null,
  at: Path,
  links: readonly unknown[],
  subject: string,
): readonly PartRow[] {
  if (derivation === null) return [];
  if (derivation.kind === 'measure')
    return [{ at: [...at, 'of'], links: [...links, 'of'], name: `derivation of ${subject}` }];
  return ['numerator', 'denominator'].map((part) => ({
    at: [...at, part],
    links: [...links, part],
    name: `${part} of the derivation of ${subject}`,
  }));
}

function placeOfRow([subject, ref, from, share]: readonly unknown[], sofar: Sofar): Placed {
  const of = subject === 'kpis' ? moved(placeOfKpi([ref, from], sofar)) : placeOfVolumetric(ref, sofar);
  if (!of.ok) return of;
  const at = [...of.at, 'derivation'];
  if (sofar.valueAt([...at, String(share)]) !== undefined) return clash(`This part stands on two rows.`);
  const others = share === 'of' ? ['numerator', 'denominator'] : ['of'];
  if (others.some((other) => sofar.valueAt([...at, other]) !== undefined)) {
    return clash('A derivation is either the figure itself or a numerator and a denominator, not both.');
  }
  return { ok: true, at: [...at, String(share)] };
}

/** The links of a KPI stand one column further right here. */
function moved(placed: Placed): Placed {
  return placed.ok ? placed : { ...placed, link: placed.link + 1 };
}

function clash(message: string): Placed {
  return { ok: false, link: 3, message, remedy: 'Take one of the rows out.' };
}
