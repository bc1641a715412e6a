import type { Agreement } from '../../../src/agreement/model';
import { columnsOf, date, text, type SampleCell, type SampleTable } from '../book';
import type { SampleMonth } from '../plan/months';

export function coverTable(agreement: Agreement, { words, preparedOn }: SampleMonth): SampleTable {
  const columns = columnsOf(agreement, 'cover', [
    ['contract', 24],
    ['supplier', 24],
    ['month', 24],
    ['returnVersion', 24],
    ['dataStatus', 24],
    ['agreementVersion', 24],
    ['preparedBy', 24],
    ['preparedOn', 24],
    ['nilReturn', 24],
  ]);
  const values: readonly (readonly [field: string, cell: SampleCell])[] = [
    ['contract', text('Education Support Services, Cluster A')],
    ['supplier', text(agreement.supplier)],
    ['month', text(words)],
    ['returnVersion', text('Original')],
    ['dataStatus', text('Final')],
    ['agreementVersion', text(agreement.version)],
    ['preparedBy', text('Performance Officer')],
    ['preparedOn', date(preparedOn)],
    ['nilReturn', text('No')],
  ];
  return {
    role: 'cover',
    sheet: 'Cover',
    title: `Monthly contract return: ${words}`,
    note: 'A synthetic sample: the schools and most figures are invented.',
    columns,
    rows: values.map(([field, cell]) => ({ key: field, cells: new Map([[field, cell]]) })),
  };
}
