/** The words of the Cover and the small tables, column by column. */
import type { TableRole } from '../../agreement/model';
import type { Cover, DaysRow, KpiRow, PriorityRow, Reading, Return, VolumetricRow } from '../../reading/return';
import { fullName, type CellRef } from '../../workbook/a1';
import { cellAt, sheetNamed, type Snapshot } from '../../workbook/snapshot';
import { WordCounts, type ColumnWords, type WordCell, type WordKind } from './written-words';

type Columns<Row> = readonly (readonly [field: string, kind: WordKind, reading: (row: Row) => Reading<string>])[];

const COVER: Columns<Cover> = [
  ['contract', 'own', (cover) => cover.contract],
  ['supplier', 'own', (cover) => cover.supplier],
  ['dataStatus', 'own', (cover) => cover.dataStatus],
  ['agreementVersion', 'own', (cover) => cover.agreementVersion],
  ['preparedBy', 'own', (cover) => cover.preparedBy],
];
/** Not the commentary, whose spaces and lines are its author's. */
const KPIS: Columns<KpiRow> = [
  ['reference', 'codes', (row) => row.reference],
  ['service', 'codes', (row) => row.service],
  ['indicator', 'own', (row) => row.indicator],
  // One unit of the agreement stands for several measures ("average", "days per pupil"), each with a word of its own.
  ['unit', 'own', (row) => row.unit],
  ['rating', 'words', ({ rating }) => (isOther(rating) ? ABSENT : rating)],
  // The words for Other give different reasons.
  ['rating', 'own', ({ rating }) => (isOther(rating) ? rating : ABSENT)],
  ['dataStatus', 'words', (row) => row.dataStatus],
];
const PRIORITIES: Columns<PriorityRow> = [['priority', 'codes', (row) => row.priority]];
const VOLUMETRICS: Columns<VolumetricRow> = [
  ['reference', 'codes', (row) => row.reference],
  ['measure', 'own', (row) => row.measure],
];
const DAYS: Columns<DaysRow> = [
  ['order', 'codes', (row) => row.order],
  ['service', 'codes', (row) => row.service],
  ['priority', 'codes', (row) => row.priority],
];

const ABSENT = { state: 'absent' } as const;

function isOther(rating: KpiRow['rating']): boolean {
  return rating.state === 'value' && rating.value === 'other';
}

/** Of words that were read; what the agreement does not know is for other rules. */
export function lineWords(
  snapshot: Snapshot,
  from: Return,
  role: Exclude<TableRole, 'activity'>,
): readonly ColumnWords[] {
  switch (role) {
    case 'cover':
      return from.cover ? columnsOf(snapshot, COVER, [from.cover]) : [];
    case 'kpis':
      return columnsOf(snapshot, KPIS, from.kpis?.rows);
    case 'priorities':
      return columnsOf(snapshot, PRIORITIES, from.priorities?.rows);
    case 'volumetrics':
      return columnsOf(snapshot, VOLUMETRICS, from.volumetrics?.rows);
    case 'days':
      return columnsOf(snapshot, DAYS, from.days?.rows);
  }
}

function columnsOf<Row>(snapshot: Snapshot, columns: Columns<Row>, rows: readonly Row[] = []): readonly ColumnWords[] {
  return columns.map(([field, kind, readingOf]) => columnOf(snapshot, field, kind, rows.map(readingOf)));
}

function columnOf(
  snapshot: Snapshot,
  field: string,
  kind: WordKind,
  readings: readonly Reading<string>[],
): ColumnWords {
  const cells = new Map<string, WordCell>();
  const words = new WordCounts();
  for (const reading of readings) {
    if (reading.state !== 'value') continue;
    const written = writtenAt(snapshot, reading.cell);
    // A cell merged over several rows is read in each of them.
    if (written === null || cells.has(fullName(reading.cell))) continue;
    const word = words.word(reading.value, written);
    word.count += 1;
    cells.set(fullName(reading.cell), { cell: reading.cell, word });
  }
  const all = [...cells.values()];
  return { field, kind, words: words.all(), cellsOf: (wanted) => all.filter(({ word }) => wanted.has(word)) };
}

function writtenAt(snapshot: Snapshot, { sheet: name, row, column }: CellRef): string | number | null {
  const sheet = sheetNamed(snapshot, name);
  const value = sheet ? cellAt(snapshot, sheet, row, column) : null;
  return value?.kind === 'text' || value?.kind === 'number' ? value.value : null;
}
