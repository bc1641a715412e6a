/** Any marks on any small workbook: applying is idempotent, clearing restores every part, reading sees no mark. */
import fc from 'fast-check';
import { applyMarkup, clearMarks, readWorkbook } from '../../../../src/hosts/file';
import { cellName, columnName } from '../../../../src/workbook/a1';
import type {
  CheckColumn,
  FlagSeverity,
  Markup,
  MarkupCell,
  MarkupValue,
  SheetFlags,
  StyleName,
} from '../../../../src/workbook/markup';
import { partsOf, zipOf, type HandmadeSheet } from '../handmade';
import { contentsOf, keptBytes } from './compared';
import { plainSheet } from './sample-markup';

const LAST_ROW = 12;
/** The check column; the supplier's cells leave it without a value. */
const CHECK = 5;

const severity = fc.constantFrom<FlagSeverity>('error', 'warning', 'query', 'note');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=1+1', '+1', '@x', '_x0041_', '\ud800', '\u0000', ']]>', '<c>', 'a\r\nb'),
);

/** A cell of the supplier: a number, a formatted blank, a blank as a pair. In the check column only blanks. */
const cell = fc.record({ column: fc.nat(8), kind: fc.constantFrom('number', 'styled', 'pair') });
const row = fc.record({
  cells: fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 4 }),
  hasSpans: fc.boolean(),
  attributes: fc.constantFrom('', ' ht="20" customHeight="1"', ' s="1" customFormat="1"'),
  form: fc.constantFrom('<row/>', '<row></row>'),
});
const rows = fc.uniqueArray(fc.record({ number: fc.nat(LAST_ROW), row }), {
  selector: ({ number }) => number,
  maxLength: 6,
});

const columns = fc.constantFrom(
  '',
  '<cols><col min="1" max="3" width="9"/></cols>',
  '<cols><col min="1" max="16384" width="9" style="1"/></cols>',
  `<cols><col min="${String(CHECK + 1)}" max="20" width="9"/></cols>`,
  `<cols><col min="2" max="${String(CHECK + 1)}" width="9" hidden="1"/></cols>`,
  `<cols><col min="${String(CHECK + 1)}" max="${String(CHECK + 1)}" width="9"/></cols>`,
);

interface RowPlan {
  readonly number: number;
  readonly row: {
    readonly cells: readonly { readonly column: number; readonly kind: string }[];
    readonly hasSpans: boolean;
    readonly attributes: string;
    readonly form: string;
  };
}

function rowXml({ number, row: plan }: RowPlan): string {
  const cells = [...plan.cells].sort((a, b) => a.column - b.column);
  const numbers = cells.map(({ column }) => column + 1);
  const spans =
    plan.hasSpans && cells.length > 0 ? ` spans="${String(Math.min(...numbers))}:${String(Math.max(...numbers))}"` : '';
  const start = `<row r="${String(number + 1)}"${spans}${plan.attributes}`;
  if (cells.length === 0) return plan.form === '<row/>' ? `${start}/>` : `${start}></row>`;
  return `${start}>${cells.map((own) => cellXml(number, own)).join('')}</row>`;
}

function cellXml(row: number, { column, kind }: { readonly column: number; readonly kind: string }): string {
  const name = cellName(row, column);
  if (kind === 'number' && column !== CHECK) return `<c r="${name}"><v>${String(row)}</v></c>`;
  return kind === 'pair' ? `<c r="${name}"></c>` : `<c r="${name}" s="1"/>`;
}

const sheet: fc.Arbitrary<HandmadeSheet> = fc
  .record({
    rows,
    columns,
    dimension: fc.constantFrom('', '<dimension ref="A1"/>', `<dimension ref="A1:${columnName(8)}9"/>`),
  })
  .map((plan) => ({
    before: plan.dimension + plan.columns,
    rows: [...plan.rows]
      .sort((a, b) => a.number - b.number)
      .map(rowXml)
      .join(''),
  }));

const area = fc
  .record({ top: fc.nat(LAST_ROW), left: fc.nat(4) })
  .map(({ top, left }) => ({ top, left, bottom: top, right: left }));

const check: fc.Arbitrary<CheckColumn> = fc
  .record({
    headerText: anyText,
    cells: fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: LAST_ROW + 3 }), text: anyText, severity }), {
      selector: (own) => own.row,
      maxLength: 6,
    }),
  })
  .map(({ headerText, cells }) => ({ column: CHECK, header: { row: 0, text: headerText }, cells }));

const flags: fc.Arbitrary<SheetFlags> = fc
  .record({
    areas: fc.uniqueArray(fc.record({ severity, area }), { selector: (own) => JSON.stringify(own.area), maxLength: 5 }),
    check: fc.option(check, { nil: undefined }),
    notes: fc.uniqueArray(fc.record({ row: fc.nat(LAST_ROW), column: fc.nat(8), text: anyText }), {
      selector: (own) => `${String(own.row)},${String(own.column)}`,
      maxLength: 4,
    }),
  })
  .map((plan) => ({
    sheet: 'Sheet1',
    fills: plan.areas.map((own) => ({ severity: own.severity, areas: [own.area] })),
    notes: plan.notes,
    ...(plan.check ? { check: plan.check } : {}),
  }));

const value: fc.Arbitrary<MarkupValue> = fc.oneof(
  fc.constant<MarkupValue>({ kind: 'blank' }),
  fc.double().map((number): MarkupValue => ({ kind: 'number', value: number })),
  anyText.map((text): MarkupValue => ({ kind: 'text', value: text })),
  fc.boolean().map((truth): MarkupValue => ({ kind: 'boolean', value: truth })),
  fc.nat(60_000).map((serial): MarkupValue => ({ kind: 'date', serial })),
  fc.constant<MarkupValue>({ kind: 'formula', formula: '"<"&1', value: '<1' }),
);
const style = fc.constantFrom<StyleName>('plain', 'title', 'error', 'wrapped', 'good');
const reportCell: fc.Arbitrary<MarkupCell> = fc.record({
  row: fc.nat(5),
  column: fc.nat(5),
  value,
  style,
  numberFormat: fc.constantFrom('General', '0.00', '#,##0.000'),
});
const report = fc
  .uniqueArray(reportCell, { selector: (own) => `${String(own.row)},${String(own.column)}`, maxLength: 8 })
  .map((cells) =>
    plainSheet(
      'Report',
      [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
    ),
  );

const markup: fc.Arbitrary<Markup> = fc.record({
  flags: fc.option(flags, { nil: undefined }).map((own) => (own ? [own] : [])),
  sheets: fc.option(report, { nil: undefined }).map((own) => (own ? [own] : [])),
});

describe('any marks on any small workbook', () => {
  it('come off to the letter, go on once, and cannot be read', () => {
    fc.assert(
      fc.property(
        sheet,
        markup,
        fc.constantFrom<(number | string)[] | undefined>(undefined, [0, '0.0']),
        (own, marks, formats) => {
          const rowsWithFormats = formats
            ? own
            : {
                ...own,
                rows: own.rows?.replaceAll(/ s="1"( customFormat="1")?/g, '') ?? '',
                before: own.before?.replaceAll(' style="1"', '') ?? '',
              };
          const original = zipOf(partsOf({ sheets: [rowsWithFormats], ...(formats ? { formats } : {}) }));
          const marked = applyMarkup(original, marks);
          expect(contentsOf(clearMarks(marked))).toEqual(contentsOf(original));
          expect(Buffer.compare(applyMarkup(marked, marks), marked)).toBe(0);
          expect({ ...readWorkbook(marked), marks: null }).toEqual(readWorkbook(original));
          const kept = keptBytes(original, marked);
          expect(kept.after).toEqual(kept.before);
        },
      ),
      { numRuns: 150 },
    );
  });
});
