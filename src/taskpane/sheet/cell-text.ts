/** A cell as the Sheet view shows it: near to Excel, without all of its number formats. */
import { formatFigure } from '../../figures/format-figure';
import { printable } from '../../reports/printable';
import { cellAt, numberFormatAt, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';
import { dateLabel, dateOfSerial } from '../../workbook/serial-date';

export function cellText(snapshot: Snapshot, sheet: SheetSnapshot, row: number, column: number): string {
  const value = cellAt(snapshot, sheet, row, column);
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return numberShown(value.value, numberFormatAt(snapshot, sheet, row, column));
    case 'text':
      return printable(value.value);
    case 'date':
      return dateShown(value.serial, snapshot);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
  }
}

function numberShown(value: number, format: string): string {
  return format.includes('%') ? `${formatFigure(value * 100)}%` : formatFigure(value);
}

function dateShown(serial: number, { dateSystem }: Snapshot): string {
  const date = dateOfSerial(serial, dateSystem);
  return date === null ? formatFigure(serial) : dateLabel(date);
}
