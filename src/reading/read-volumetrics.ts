/** The Volumetrics table. */
import type { Volumetric } from '../agreement/model';
import type { OpenTable, ReadingContext } from './reading-context';
import type { Reading, RowTable, VolumetricRow } from './return';
import { codeReader, numberReader, textReader } from './values/cell-readers';
import type { CellReader } from './values/outcome';

export function readVolumetrics(context: ReadingContext, table: OpenTable): RowTable<VolumetricRow> {
  const { words } = context;
  const reference = codeReader(context, words.volumetricReference, 'volumetric');
  const measure = textReader(context);
  const figure = numberReader(context, words.unit);
  const rows = Array.from(table.rows.records, (row): VolumetricRow => {
    const read = <T>(field: string, reader: CellReader<T>) =>
      table.reader.read(field, table.cells.at(row, field), reader);
    const identity = { reference: read('reference', reference), measure: read('measure', measure) };
    return {
      row,
      ...identity,
      volumetric: volumetricOf(context, identity.reference, identity.measure),
      month: read('month', figure),
      toDate: read('toDate', figure),
    };
  });
  return { location: table.location, rows };
}

function volumetricOf(
  { words }: ReadingContext,
  reference: Reading<string>,
  measure: Reading<string>,
): Volumetric | null {
  const byReference = reference.state === 'value' ? words.volumetricByReference(reference.value) : null;
  return byReference ?? (measure.state === 'value' ? words.volumetricByTitle(measure.value) : null);
}
