/** Fills in what the form says by leaving cells blank: empty lists, bands and derivations that there are not. */
import { TABLE_ROLES } from '../model';
import { PARTS } from '../parts';
import { REGISTER_KEPT } from '../parts/agreement-part';
import { PROFILE_MONTHS } from '../parts/services-parts';
import type { Path } from '../problem';
import type { DraftAgreement } from './draft-agreement';

/** Lists that are there even without an entry. */
const LISTS: readonly Path[] = [
  ['priorities'],
  ['services'],
  ['kpis'],
  ['volumetrics'],
  ['commissions'],
  ['calendar', 'nonWorkingDays'],
  ['returnFormat', 'activityTypes'],
  ['returnFormat', 'placeholders'],
];

export function complete(draft: DraftAgreement): void {
  for (const list of LISTS) draft.putIfAbsent(list, []);
  each(draft, ['kpis'], (kpi) => {
    draft.putIfAbsent([...kpi, 'dueMonths'], []);
    draft.putIfAbsent([...kpi, 'targets'], []);
    draft.putIfAbsent([...kpi, 'bands', 'good'], {});
    draft.putIfAbsent([...kpi, 'bands', 'approaching'], null);
    draft.putIfAbsent([...kpi, 'bands', 'requiresImprovement'], null);
    completeDerivation(draft, [...kpi, 'derivation']);
  });
  each(draft, ['volumetrics'], (volumetric) => {
    completeDerivation(draft, [...volumetric, 'derivation']);
  });
  each(draft, ['commissions'], (commission) => {
    completeProfile(draft, [...commission, 'monthlyProfilePercent']);
  });
  for (const role of TABLE_ROLES) completeTable(draft, ['returnFormat', 'tables', role]);
  completeRegister(draft);
}

function each(draft: DraftAgreement, list: Path, work: (at: Path) => void): void {
  for (let index = 0; index < draft.lengthOf(list); index += 1) work([...list, index]);
}

function completeTable(draft: DraftAgreement, at: Path): void {
  if (draft.valueAt(at) !== undefined) draft.putIfAbsent([...at, 'columns'], []);
}

function completeDerivation(draft: DraftAgreement, at: Path): void {
  if (draft.valueAt(at) === undefined) {
    draft.put(at, null);
    return;
  }
  const parts = ['of', 'numerator', 'denominator'].filter((part) => draft.valueAt([...at, part]) !== undefined);
  draft.put([...at, 'kind'], parts.includes('of') ? 'measure' : 'ratio');
  for (const part of parts) draft.putIfAbsent([...at, part, 'filter'], {});
}

/** Where one month is given all must be: blanks among them are then told as missing. */
function completeProfile(draft: DraftAgreement, at: Path): void {
  const profile = draft.valueAt(at);
  if (Array.isArray(profile)) profile.length = PROFILE_MONTHS;
  else draft.put(at, null);
}

function completeRegister(draft: DraftAgreement): void {
  const isKept = draft.valueAt([REGISTER_KEPT]);
  Reflect.deleteProperty(draft.root, REGISTER_KEPT);
  draft.putIfAbsent(['schools'], isKept === true ? [] : null);
}

/** The parts without whose sheet the form is still whole. */
export const MAY_BE_MISSING = new Set(PARTS.filter(({ id }) => id === 'changes').map(({ id }) => id));
