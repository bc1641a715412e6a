/** The Cover. */
import type { FieldOf } from '../../agreement/model';
import type { ReadingContext } from '../reading-context';
import type { Cover } from '../return';
import { TableReader } from '../tables/table-reader';
import { codeReader, dateReader, monthReader, textReader, yesNoReader } from '../values/cell-readers';
import type { CellReader } from '../values/outcome';
import { versionReader } from '../values/return-version';
import type { FoundCover } from './find-cover';

export function readCover(context: ReadingContext, found: FoundCover): Cover {
  const reader = new TableReader('cover', context.dateSystem, context.issues);
  const read = <T>(field: FieldOf<'cover'>, as: CellReader<T>) =>
    reader.read(field, found.labels.get(field)?.value ?? null, as);
  const text = textReader(context);
  return {
    location: {
      role: 'cover',
      sheet: found.sheet.name,
      area: found.area,
      headerRows: 0,
      columns: new Map([...found.labels].map(([field, { row }]) => [field, row])),
    },
    contract: read('contract', text),
    supplier: read('supplier', text),
    month: read('month', monthReader(context)),
    returnVersion: read('returnVersion', versionReader(context)),
    dataStatus: read('dataStatus', codeReader(context, context.words.dataStatus, 'data status')),
    agreementVersion: read('agreementVersion', text),
    preparedBy: read('preparedBy', text),
    preparedOn: read('preparedOn', dateReader(context)),
    nilReturn: read('nilReturn', yesNoReader(context)),
  };
}
