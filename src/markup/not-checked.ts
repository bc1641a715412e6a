/** What a review could not say, so that no one takes silence for a clean bill: checks not made, earlier returns not used. */
import type { EarlierWorkbook, Review } from '../review/review';
import { monthLabel } from '../workbook/serial-date';
import type { SheetWriter } from './sheet-writer';

const REASON_COLUMN = 4;

/** Nothing where everything was checked. `top` is the first free row. */
export function writeNotChecked(sheet: SheetWriter, top: number, review: Review): void {
  const next = writeRules(
    sheet,
    top,
    review.rules.filter((rule) => rule.status !== 'ran'),
  );
  writeEarlier(sheet, next, review.earlier);
}

/** Gives the next free row. */
function writeRules(sheet: SheetWriter, top: number, rules: Review['rules']): number {
  if (rules.length === 0) return top;
  sheet.text(top, 0, 'What was not checked', { style: 'subtitle' });
  writeHeadings(sheet, top + 1, 'Rule', 'Check, and why it was not made');
  rules.forEach(({ status, id, title, reason }, at) => {
    const row = top + 2 + at;
    sheet
      .text(row, 0, status === 'failed' ? 'Failed' : 'Not made', { style: status === 'failed' ? 'error' : 'other' })
      .text(row, 1, id, { style: 'wrapped' })
      .text(row, REASON_COLUMN, `${title}: ${reason ?? 'no reason was given'}.`, { style: 'wrapped' });
  });
  return top + rules.length + 3;
}

function writeEarlier(sheet: SheetWriter, top: number, earlier: readonly EarlierWorkbook[]): void {
  sheet.text(top, 0, 'Earlier returns', { style: 'subtitle' });
  if (earlier.length === 0) {
    sheet.text(top + 1, 0, 'None was given: trends and repeat failures are known only from this return.', {
      style: 'muted',
    });
    return;
  }
  writeHeadings(sheet, top + 1, 'Month', 'Why it was not used');
  earlier.forEach(({ month, isUsed, reason }, at) => {
    const row = top + 2 + at;
    sheet
      .text(row, 0, isUsed ? 'Used' : 'Not used', { style: isUsed ? 'good' : 'other' })
      .text(row, 1, month === null ? 'Not known' : monthLabel(month));
    if (reason !== null) sheet.text(row, REASON_COLUMN, reason, { style: 'wrapped' });
  });
}

function writeHeadings(sheet: SheetWriter, row: number, subject: string, reason: string): void {
  sheet.headings(row, 0, ['Status', subject, '', '', reason]);
}
