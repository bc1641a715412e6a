/** The July return with the sample's planted errors, as a book to edit and as a workbook with its rows in another order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TABLE_ROLES } from '../../src/agreement/model';
import { newWorkbook, readWorkbook } from '../../src/hosts/file';
import type { Snapshot } from '../../src/workbook/snapshot';
import { cleanReturn } from '../samples/clean-return';
import type { SampleBook, SampleRow } from '../samples/book';
import { JULY_ERRORS } from '../samples/july-errors';
import { sheetsOf } from '../samples/layout';
import { plantAll } from '../samples/planted-error';
import { shippedAgreement } from '../samples/shipped-agreement';

export const agreement = shippedAgreement();
const JULY = 3;
const sample = (name: string): Snapshot =>
  readWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/returns', `${name}.xlsx`))));
export const earlier = ['2014-04', '2014-05', '2014-06'].map(sample);

export function plantedBook(): SampleBook {
  const book = cleanReturn(agreement, JULY);
  plantAll(book, JULY_ERRORS);
  return book;
}

export const snapshotOf = (book: SampleBook): Snapshot => readWorkbook(newWorkbook(sheetsOf(book)));
/** The same workbook but for its rows in another order; the Cover’s lines and total rows stay. */
export function shuffled(seed: number): Snapshot {
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
