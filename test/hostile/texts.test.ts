/** Texts that would do something elsewhere, in every place of a return where a supplier can write: all of it stays text. */
import { markupOf } from '../../src/markup';
import type { ReviewedFile } from '../../src/reports/outcome';
import { review } from '../../src/review';
import type { Markup } from '../../src/workbook/markup';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { addColumn, july, set, type Edit } from '../rules/return-workbook';
import { ATTACKS } from './attacks';
import { expectHarmlessReports, expectOnlyOurFormulas, reviewedFile } from './harmless';

const agreement = shippedAgreement();

/** Places by sheet, row key and heading. */
const PLACES: readonly (readonly [string, string, string])[] = [
  ...['Contract', 'Supplier', 'Reporting month', 'Return version', 'Data status', 'SDA version', 'Prepared by', 'Nil return'].map((line) => ['Cover', line, 'Value'] as const),
  ...['Reference', 'Service', 'Indicator', 'Unit', 'Target', 'Numerator', 'Actual', "Supplier's own rating", 'Previous month', 'Data status', 'Commentary'].map((heading) => ['KPIs', 'A01-2', heading] as const),
  ...['Activity reference', 'Date', 'School number', 'School name', 'Service', 'Priority', 'Activity type', 'Days', 'Order reference', 'Commissioned or traded'].map((heading) => ['Activity', 'ACT-001-04', heading] as const),
  ['Priorities', '1', 'Priority'],
  ['Volumetrics', 'V3', 'Reference'],
  ['Volumetrics', 'V3', 'Measure'],
  ['Days', 'SCC-A-14-001', 'Order reference'],
  ['Days', 'SCC-A-14-001', 'Charged'],
]; // prettier-ignore

function reviewedWith(...edits: readonly Edit[]): { readonly outcome: ReviewedFile; readonly markup: Markup } {
  const snapshot = july(...edits).snapshot();
  const made = review({ snapshot, agreement });
  return { outcome: reviewedFile(made, agreement), markup: markupOf({ review: made, snapshot, agreement }) };
}

/** Excel allows any name of up to 31 characters but a few signs. */
const renamed =
  (sheet: string, name: string): Edit =>
  (workbook) => {
    const at = workbook.sheets.findIndex((each) => each.name === sheet);
    const copy = workbook.sheet(sheet).copy(name);
    workbook.sheets.splice(at, 1, copy);
  };

async function expectHarmless({ outcome, markup }: ReturnType<typeof reviewedWith>): Promise<void> {
  await expectHarmlessReports(outcome);
  expectOnlyOurFormulas(markup.sheets);
}

describe('a text that would do something elsewhere', () => {
  // Apart, since a return whose cover cannot be read shows little of the rest.
  it.each(['the cover', 'the other sheets'])(
    'is text in every place of %s',
    async (table) => {
      const places = PLACES.filter(([sheet]) => (sheet === 'Cover') === (table === 'the cover'));
      // In each turn every place holds another of them, so that each place comes to hold them all.
      for (const turn of ATTACKS.keys()) {
        const edits = places.map(([sheet, key, heading], at) =>
          set(sheet, key, heading, ATTACKS[(at + turn) % ATTACKS.length] ?? ''),
        );
        await expectHarmless(reviewedWith(...edits));
      }
    },
    300_000,
  );

  it('is text as the heading of a column and as the name of a sheet', async () => {
    for (const attack of ATTACKS) {
      const name = attack.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
      await expectHarmless(reviewedWith(addColumn('Days', attack), renamed('KPIs', name)));
    }
  }, 300_000);

  it('leaves the prototypes of the program alone', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    console.info(
      `${String(ATTACKS.length)} texts in ${String(PLACES.length + 2)} places: ${String(ATTACKS.length * (PLACES.length + 2))} injections tried.`,
    );
  });
});
