import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import { markupOf, MAX_ACTIVITY_ROWS } from '../../src/markup';
import { ACTIVITY_HEADINGS, ACTIVITY_TABLE } from '../../src/markup/activity-headings';
import { readReturn, type Return } from '../../src/reading';
import { review } from '../../src/review';
import { AGREEMENT } from '../reports/reviews-in-memory';
import { text } from '../samples/book';
import { cleanReturn } from '../samples/clean-return';
import { sheetsOf } from '../samples/layout';
import { columnOf, ERRORS, JULY, sheetOf, shown, sum, table } from './cases';

describe('the activity rows', () => {
  it('come to the figures of the summaries, which the PivotTables add up', () => {
    const sheet = sheetOf(JULY.markup, 'activity');
    expect(sum(columnOf(sheet, ACTIVITY_HEADINGS.daysToDate))).toBe(1524);
    expect(sum(columnOf(sheet, ACTIVITY_HEADINGS.daysMonth))).toBe(367.25);
    const { yearToDate } = ERRORS.outcome;
    expect(sum(columnOf(sheetOf(ERRORS.markup, 'activity'), ACTIVITY_HEADINGS.daysToDate))).toBe(
      yearToDate.isChecked ? yearToDate.value.total.days / 4 : null,
    );
  });

  it('say of each row whether it counts, and why not', () => {
    const words = columnOf(sheetOf(ERRORS.markup, 'activity'), ACTIVITY_HEADINGS.counted).map(({ value }) =>
      shown(value),
    );
    expect(new Set(words)).toEqual(new Set(['Yes', 'No: traded', 'No: not in the year to date']));
  });

  it('are blank, never zero, where the return could not be read', () => {
    const book = cleanReturn(AGREEMENT, 0);
    book.activity.rows[0]?.cells
      .set('days', text('two'))
      .set('date', text('31/06/2014'))
      .set('service', text('Caretaking'));
    const snapshot = readWorkbook(newWorkbook(sheetsOf(book)));
    const outcome = review({ snapshot, agreement: AGREEMENT });
    const [row] = table(
      sheetOf(markupOf({ review: outcome, snapshot, agreement: AGREEMENT }), 'activity'),
      ACTIVITY_HEADINGS.row,
    );
    expect(row?.get(ACTIVITY_HEADINGS.row)).toBe(5);
    expect(row?.get(ACTIVITY_HEADINGS.days)).toBeNull();
    expect(row?.get(ACTIVITY_HEADINGS.date)).toBeNull();
    expect(row?.get(ACTIVITY_HEADINGS.daysToDate)).toBeNull();
    expect(row?.get(ACTIVITY_HEADINGS.service)).toBe('Not read');
    expect(row?.get(ACTIVITY_HEADINGS.counted)).toBe('No: days, date or funding is missing or was not read');
  });

  it('are held in columns, however many they are: an object a cell would be most of the memory of a mark-up', () => {
    const { cells = [], block } = JULY.markup.sheets.find(({ role }) => role === 'activity') ?? {};
    expect(block?.count).toBeGreaterThan(1_000);
    expect(cells.length).toBeLessThan(30);
    expect(block?.columns).toHaveLength(Object.keys(ACTIVITY_HEADINGS).length);
  });

  it('are what every PivotTable reads, by headings that the table has', () => {
    const { sheets } = JULY.markup;
    const tables = sheets.flatMap((sheet) => sheet.tables);
    expect(tables.map(({ name }) => name)).toContain(ACTIVITY_TABLE);
    const headings = new Set<string>(Object.values(ACTIVITY_HEADINGS));
    const pivots = sheets.flatMap((sheet) => sheet.pivots);
    expect(pivots).toHaveLength(3);
    for (const { source, rows, columns, values } of pivots) {
      expect(source).toBe(ACTIVITY_TABLE);
      for (const field of [...rows, ...columns, ...values.map((value) => value.field)])
        expect(headings).toContain(field);
    }
  });

  it('are not copied beyond a hundred thousand, and the summaries say so', () => {
    const reading = readReturn(JULY.snapshot, AGREEMENT);
    if (!reading.isReturn || !reading.return.activity) throw new Error('July was not read.');
    const many: Return = { ...reading.return, activity: { ...reading.return.activity, count: MAX_ACTIVITY_ROWS + 1 } };
    const { sheets } = markupOf({ review: JULY.outcome, snapshot: JULY.snapshot, agreement: AGREEMENT, return: many });
    expect(sheets.map(({ role }) => role)).not.toContain('activity');
    expect(sheets.flatMap(({ pivots }) => pivots)).toEqual([]);
    const texts = sheets.flatMap(({ cells }) => cells.map(({ value }) => String(shown(value))));
    expect(texts.filter((text) => text.startsWith('No PivotTable: the return has 100,001 activity rows'))).toHaveLength(
      2,
    );
  });
});
