/** Values of an agreement as sentences show them. */
import { dateLabel } from '../../workbook/serial-date';
import type { KpiUnit, TargetValue } from '../model';
import type { FormValue } from '../parts/cell-form';

/** The edge of a band, a figure or one reckoned from the target: "90%", "the target − 5", "the target × 0.9". */
export function edgeInWords(value: FormValue, unit: KpiUnit): string | null {
  if (value.kind === 'number') return targetInWords(value.value, unit);
  return shownValue(value)?.replace('target', 'the target').replace(' - ', ' − ').replace(' x ', ' × ') ?? null;
}

/** Several lines become one, divided by semicolons; null where the cell is blank. */
export function shownValue(value: FormValue): string | null {
  switch (value.kind) {
    case 'blank':
      return null;
    case 'number':
      return String(value.value);
    case 'date':
      return dateLabel(value.date);
    case 'text':
      return value.value.replaceAll('\n', '; ');
  }
}

const SUFFIXES: Readonly<Record<KpiUnit, string>> = {
  percent: '%',
  count: '',
  workingDays: ' working days',
  ratio: '',
  points: ' points',
  pounds: '',
  days: ' days',
};

/** "95%", "£420", "4 to 8 working days". */
export function targetInWords(value: TargetValue, unit: KpiUnit): string {
  const figure = (number: number): string => (unit === 'pounds' ? `£${String(number)}` : String(number));
  const figures = typeof value === 'number' ? figure(value) : `${figure(value.low)} to ${figure(value.high)}`;
  return `${figures}${SUFFIXES[unit]}`;
}
