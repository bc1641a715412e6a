/** What a cell shows, near enough to tell a person which value is meant. */
import { dateLabel, dateOfSerial, type DateSystem } from '../../workbook/serial-date';
import { roundHalfAway } from '../../workbook/units';
import { cleanText } from './clean-text';
import type { WrittenCell } from './outcome';

/** The cell as words; the empty text for a blank. */
export function shownText({ value, format }: WrittenCell, system: DateSystem): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return cleanText(value.value);
    case 'number':
      return showsPercent(format)
        ? `${String(roundHalfAway(value.value * 100, 6))}%`
        : String(Number(value.value.toPrecision(15)));
    case 'date': {
      const date = dateOfSerial(value.serial, system);
      return date === null ? String(value.serial) : dateLabel(date);
    }
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
  }
}

const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g;

/** Whether a number format shows a fraction as a percentage. */
export function showsPercent(format: string): boolean {
  return format.includes('%') && format.replace(LITERALS, '').includes('%');
}
