/** Fingerprints of the sample with planted errors, after what people do to a workbook between two months. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TABLE_ROLES } from '../../src/agreement/model';
import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import { review, type Review } from '../../src/review';
import type { Snapshot } from '../../src/workbook/snapshot';
import { cleanReturn } from '../samples/clean-return';
import type { SampleBook, SampleRow } from '../samples/book';
import { JULY_ERRORS } from '../samples/july-errors';
import { sheetsOf } from '../samples/layout';
import { plantAll } from '../samples/planted-error';
import { shippedAgreement } from '../samples/shipped-agreement';
import { dropRow, july, set, type Edit } from '../rules/return-workbook';
import { withRowsAbove, withSheetsNamed } from './moved-sheets';

const agreement = shippedAgreement();
const JULY = 3;
const sample = (name: string): Snapshot =>
  readWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/returns', `${name}.xlsx`))));
const earlier = ['2014-04', '2014-05', '2014-06'].map(sample);

function plantedBook(): SampleBook {
  const book = cleanReturn(agreement, JULY);
  plantAll(book, JULY_ERRORS);
  return book;
}

const snapshotOf = (book: SampleBook): Snapshot => readWorkbook(newWorkbook(sheetsOf(book)));
const reviewOf = (snapshot: Snapshot): Review => review({ snapshot, agreement, earlier });
const printsOf = ({ findings }: Review): readonly string[] =>
  findings.map(({ ruleId, subject, fingerprint }) => `${ruleId} ${subject} ${fingerprint}`).sort();

const asItWas = reviewOf(snapshotOf(plantedBook()));

/** The same workbook but for its rows in another order; the Cover’s lines and total rows stay. */
function shuffled(seed: number): Snapshot {
  const book = plantedBook();
  const random = fc.sample(fc.infiniteStream(fc.nat()), { seed, numRuns: 1 })[0];
  if (!random) throw new Error('there is no stream of numbers');
  for (const role of TABLE_ROLES) {
    if (role === 'cover') continue;
    const total = book[role].rows.filter(({ key }) => key === 'total');
    const rows = book[role].rows.filter(({ key }) => key !== 'total');
    book[role].rows = [...inOrderOf(rows, random), ...total];
  }
  return snapshotOf(book);
}

function inOrderOf(rows: readonly SampleRow[], random: Iterator<number>): readonly SampleRow[] {
  const keyed = rows.map((row) => ({ row, key: Number(random.next().value) }));
  return keyed.sort((left, right) => left.key - right.key).map(({ row }) => row);
}

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
