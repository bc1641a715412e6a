import { SheetWriter } from '../markup/sheet-writer';
import type { EntryRule, ReportSheet } from '../workbook/markup';
import { monthLabel } from '../workbook/serial-date';
import { chosen, columnRule, entry, fixedText, type TemplateCell } from './sheet-frame';
import { TableColumns, FIRST_ROW } from './table-columns';
import type { Grounds } from './template-grounds';

const VALUES = 1;

/** Labels in the first column, values beside them. */
export function coverSheet(grounds: Grounds): ReportSheet {
  const { agreement, month } = grounds;
  const columns = new TableColumns(agreement, 'cover');
  const sheet = new SheetWriter()
    .text(0, 0, `Monthly contract return: ${monthLabel(month)}`, { style: 'title' })
    .text(1, 0, 'Fill in the pale yellow cells.', { style: 'muted' });
  const cells = coverCells(grounds);
  columns.fields.forEach((field, at) => {
    const cell = cells.get(field) ?? entry();
    sheet.text(FIRST_ROW + at, 0, columns.headings[at] ?? field, { style: 'heading' });
    sheet.value(FIRST_ROW + at, VALUES, cell.value, cell.look);
  });
  return {
    ...sheet.finish('cover', columns.sheet, { columnWidths: [26, 70], print: { landscape: false } }),
    isProtected: true,
    entryRules: entryRules(grounds, columns),
  };
}

function coverCells({ agreement, month }: Grounds): ReadonlyMap<string, TemplateCell> {
  const { returnFormat: format } = agreement;
  const first = (words: readonly string[]): TemplateCell => entry('General', { kind: 'text', value: words[0] ?? '' });
  return new Map<string, TemplateCell>([
    ['contract', fixedText(agreement.contractNames[0] ?? agreement.title)],
    ['supplier', fixedText(agreement.supplier)],
    ['month', fixedText(monthLabel(month))],
    ['returnVersion', first(format.originalWords)],
    ['dataStatus', entry()],
    ['agreementVersion', fixedText(agreement.version)],
    ['preparedBy', entry()],
    ['preparedOn', entry('dd/mm/yyyy')],
    ['nilReturn', first(format.noWords)],
  ]);
}

function entryRules({ lists }: Grounds, columns: TableColumns<'cover'>): readonly EntryRule[] {
  const rule = (field: Parameters<typeof columns.placeOf>[0], of: Parameters<typeof columnRule>[2]) => {
    const place = columns.placeOf(field);
    const row = FIRST_ROW + (place ?? 0);
    return columnRule(place === null ? null : VALUES, { first: row, last: row }, of);
  };
  return [
    ...rule('dataStatus', chosen(lists.get('dataStatus'), 'provisional or final')),
    ...rule('nilReturn', chosen(lists.get('yesNo'), 'yes or no')),
    ...rule('preparedBy', {
      allows: { kind: 'anything' },
      prompt: { title: 'Prepared by', text: 'A role, such as Performance Officer, and no name.' },
    }),
    ...rule('preparedOn', {
      allows: { kind: 'date' },
      refusal: { title: 'Not a date', text: 'Type the day on which the return was prepared, such as 11/08/2014.' },
    }),
  ];
}
