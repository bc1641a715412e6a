/** A member of an agreement as its cell shows it. */
import type { Agreement } from '../model';
import { valueAt, type Path } from '../problem';
import { REGISTER_KEPT } from './agreement-part';
import { BLANK_VALUE, type CellForm, type FormValue } from './cell-form';
import type { Column } from './part';

/** Blank where it is left out or null. `at` is the record's place. */
export function formValueOf(agreement: Agreement, at: Path, { path, form }: Column): FormValue {
  const value = path[0] === REGISTER_KEPT ? agreement.schools !== null : valueAt(agreement, [...at, ...path]);
  return writtenAs(form, value);
}

/** A value as a form writes it. */
export function writtenAs(form: CellForm, value: unknown): FormValue {
  if (value === undefined || value === null) return BLANK_VALUE;
  const written = form.write(value);
  return written.kind === 'text' && written.value === '' ? BLANK_VALUE : written;
}
