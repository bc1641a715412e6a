/** Values of an agreement as sentences show them. */
import { dateLabel } from '../../workbook/serial-date';
import type { BandEdge, KpiUnit, TargetValue } from '../model';
import type { FormValue } from '../parts/cell-form';

/** The edge of a band: "90%" (as `figure` writes it), "the target", "0.9 × the target", "the target − 5". */
export function edgeInWords(edge: BandEdge, figure: (value: number) => string): string {
  if (typeof edge === 'number') return figure(edge);
  const { times = 1, plus = 0 } = edge;
  const scaled = times === 1 ? 'the target' : `${String(times)} × the target`;
  return plus === 0 ? scaled : `${scaled} ${plus < 0 ? '−' : '+'} ${String(Math.abs(plus))}`;
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
  workingDays: ' working day',
  ratio: '',
  points: ' points',
  pounds: '',
  days: ' day',
};

/** "95%", "£420", "4 to 8 working days". */
export function targetInWords(value: TargetValue, unit: KpiUnit): string {
  const figure = (number: number): string => (unit === 'pounds' ? `£${String(number)}` : String(number));
  const figures = typeof value === 'number' ? figure(value) : `${figure(value.low)} to ${figure(value.high)}`;
  const isPlural = value !== 1 && (unit === 'workingDays' || unit === 'days');
  return `${figures}${SUFFIXES[unit]}${isPlural ? 's' : ''}`;
}
