/** Makes and combines figures that may be impossible to reckon. */
import type { Checked } from './figures';

export function known<T>(value: T): Checked<T> {
  return { isChecked: true, value };
}

/** `reason`: a clause without a full stop. */
export function unknown(reason: string): { readonly isChecked: false; readonly reason: string } {
  return { isChecked: false, reason };
}

/** What follows from a figure, or its reason where it is not known. */
export function then<T, Result>(figure: Checked<T>, next: (value: T) => Checked<Result>): Checked<Result> {
  return figure.isChecked ? next(figure.value) : figure;
}
