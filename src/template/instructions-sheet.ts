import { submissionDeadline } from '../agreement/in-force';
import { SheetWriter } from '../markup/sheet-writer';
import type { ReportSheet } from '../workbook/markup';
import { dateLabel, monthLabel } from '../workbook/serial-date';
import { TableColumns } from './table-columns';
import type { Grounds } from './template-grounds';

export function instructionsSheet(grounds: Grounds, name: string): ReportSheet {
  const { agreement, month } = grounds;
  const sheet = new SheetWriter()
    .text(0, 0, `How to fill in the return for ${monthLabel(month)}`, { style: 'title' })
    .text(1, 0, `${agreement.title}, version ${agreement.version}`, { style: 'subtitle' });
  steps(grounds).forEach((step, at) => {
    sheet.text(3 + at, 0, step, { style: 'wrapped' });
  });
  return {
    ...sheet.finish('instructions', name, { columnWidths: [84], print: { landscape: false } }),
    isProtected: true,
  };
}

function steps({ agreement, month, carried }: Grounds): readonly string[] {
  const name = (role: Parameters<typeof sheetName>[1]): string => sheetName(agreement, role);
  return [
    ...(agreement.status === 'illustrative'
      ? [
          agreement.statusNote ??
            'A worked example: targets, orders and rates of this agreement are invented for illustration.',
        ]
      : []),
    `Please send the return by ${dateLabel(submissionDeadline(agreement, month))}.`,
    'Type only into the pale yellow cells. Headings, targets and formulas are locked, without a password, so that they stay as agreed.',
    `1. ${name('cover')}: say whether the figures are provisional or final, who prepared the return (a role) and when.`,
    `2. ${name('activity')}: add one row for each activity of the month. ${
      carried.length > 0
        ? 'The activity of earlier months is there already; leave it as it is.'
        : 'List the activity of the financial year so far, not only of this month.'
    } Traded activity carries no order.`,
    `3. ${name('kpis')}: fill in numerator, denominator and actual, then your own rating. Where a target is missed, say why in the commentary.`,
    `4. ${name('volumetrics')}: fill in the pale yellow cells. The rest, and ${name('priorities')} and ${name('days')}, follow from the activity.`,
    '5. Check the return with SDA Return Checker before you send it, and put right what it finds.',
    'You may paste values into the pale yellow cells (Paste Special, Values), but a paste can replace the list of choices: check the return afterwards.',
  ];
}

function sheetName(agreement: Grounds['agreement'], role: ConstructorParameters<typeof TableColumns>[1]): string {
  return new TableColumns(agreement, role).sheet;
}
