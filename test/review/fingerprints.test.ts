/** Fingerprints of the sample with planted errors, after what people do to a workbook between two months. */
import { TABLE_ROLES } from '../../src/agreement/model';
import { review, type Review } from '../../src/review';
import type { Snapshot } from '../../src/workbook/snapshot';
import { dropRow, july, set, type Edit } from '../rules/return-workbook';
import { withRowsAbove, withSheetsNamed } from './moved-sheets';
import { agreement, earlier, plantedBook, shuffled, snapshotOf } from './planted-july';

const reviewOf = (snapshot: Snapshot): Review => review({ snapshot, agreement, earlier });
const printsOf = ({ findings }: Review): readonly string[] =>
  findings.map(({ ruleId, subject, fingerprint }) => `${ruleId} ${subject} ${fingerprint}`).sort();

const asItWas = reviewOf(snapshotOf(plantedBook()));

describe('a finding of the planted sample', () => {
  it('has a fingerprint of its own', () => {
    expect(asItWas.findings.length).toBeGreaterThan(60);
    const prints = asItWas.findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('is known again after rows were inserted above every table', () => {
    const moved = reviewOf(withRowsAbove(snapshotOf(plantedBook()), 7));
    expect(moved.findings[0]?.cell).not.toEqual(asItWas.findings[0]?.cell);
    expect(printsOf(moved)).toEqual(printsOf(asItWas));
  });

  it.each([1, 2, 3])('is known again after the rows of each table were shuffled (%d)', (seed) => {
    const moved = reviewOf(shuffled(seed));
    expect(moved.findings.map(({ cell }) => cell)).not.toEqual(asItWas.findings.map(({ cell }) => cell));
    expect(printsOf(moved)).toEqual(printsOf(asItWas));
  });

  it('is known again after every sheet was given another of its names', () => {
    const names = Object.fromEntries(
      TABLE_ROLES.map((role) => {
        const [usual = role, other = usual] = agreement.returnFormat.tables[role].sheetNames;
        return [usual, other];
      }),
    );
    const renamed = reviewOf(withSheetsNamed(snapshotOf(plantedBook()), names));
    expect(Object.entries(names).filter(([usual, other]) => usual === other)).toEqual([]);
    expect(renamed.findings.find(({ cell }) => cell)?.cell?.sheet).toBe(
      names[asItWas.findings.find(({ cell }) => cell)?.cell?.sheet ?? ''],
    );
    expect(printsOf(renamed)).toEqual(printsOf(asItWas));
  });
});

describe('a finding on a row without a name', () => {
  it('is known again when the row has moved', () => {
    const nameless = [
      set('KPIs', 'A03-2', 'Reference', null),
      set('KPIs', 'A03-2', 'Indicator', null),
      set('KPIs', 'A03-2', 'Actual', 'about 95'),
    ];
    const printOf = (...edits: readonly Edit[]) =>
      review({ snapshot: july(...nameless, ...edits).snapshot(), agreement }).findings.find(
        ({ ruleId }) => ruleId === 'R202',
      );
    const moved = printOf(dropRow('KPIs', 'A01-3'));
    expect(moved?.cell).not.toEqual(printOf()?.cell);
    expect(moved?.fingerprint).toBe(printOf()?.fingerprint);
  });
});
