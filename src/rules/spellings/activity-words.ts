/** The words of the Activity table, column by column; only of columns in which something strays, for there may be a million rows. */
import { ReadState, type ActivityTable } from '../../reading/return';
import { blockAt, CellKind, columnAt, sheetNamed, type ColumnCells, type Snapshot } from '../../workbook/snapshot';
import { activityCell } from '../activity/cells';
import { WordCounts, type ColumnWords, type CountedWord, type WordCell, type WordKind } from './written-words';

const COLUMNS = [
  ['reference', 'own'],
  ['schoolNumber', 'codes'],
  ['schoolName', 'own'],
  ['service', 'codes'],
  ['priority', 'codes'],
  ['activityType', 'words'],
  ['order', 'codes'],
  ['funding', 'words'],
] as const satisfies readonly (readonly [keyof ActivityTable, WordKind])[];
type Field = (typeof COLUMNS)[number][0];

export function activityWords(snapshot: Snapshot, activity: ActivityTable | null): readonly ColumnWords[] {
  if (!activity) return [];
  return COLUMNS.flatMap(([field, kind]): readonly ColumnWords[] => {
    const { column, isMixed } = activity[field];
    const sheet = sheetNamed(snapshot, activity.location.sheet);
    const cells = isMixed && sheet && column !== null ? columnAt(sheet, column) : null;
    return cells ? [columnOf(snapshot, activity, field, kind, cells)] : [];
  });
}

function columnOf(
  { texts }: Snapshot,
  activity: ActivityTable,
  field: Field,
  kind: WordKind,
  cells: ColumnCells,
): ColumnWords {
  const words = new WordCounts();
  const byKey = new Map<number, CountedWord>();
  forEachWord(activity, field, cells, (at, key) => {
    const word = byKey.get(key) ?? words.word(meaningAt(activity, field, at), key < 0 ? -1 - key : (texts[key] ?? ''));
    word.count += 1;
    byKey.set(key, word);
  });
  return {
    field,
    kind,
    words: words.all(),
    cellsOf: (wanted) => {
      const found: WordCell[] = [];
      forEachWord(activity, field, cells, (at, key) => {
        const word = byKey.get(key);
        if (word && wanted.has(word)) found.push({ cell: activityCell(activity, field, at), word });
      });
      return found;
    },
  };
}

function meaningAt(activity: ActivityTable, field: Field, at: number): string {
  const column = activity[field];
  const place = column.values[at] ?? 0;
  return ('pool' in column ? column.pool[place] : column.codes[place]) ?? '';
}

/** The records whose cell was read, and is a text or a number from 0 on: the text's place in the snapshot, or −1 less the number. */
function forEachWord(
  activity: ActivityTable,
  field: Field,
  cells: ColumnCells,
  see: (at: number, key: number) => void,
): void {
  const { count, rows } = activity;
  const { states } = activity[field];
  let block = cells.blocks[0] ?? null;
  for (let at = 0; at < count; at += 1) {
    if (states[at] !== ReadState.value) continue;
    const row = rows[at] ?? 0;
    if (!block || row < block.firstRow || row >= block.firstRow + block.kinds.length) block = blockAt(cells, row);
    if (!block) continue;
    const index = row - block.firstRow;
    const kind = block.kinds[index];
    const number = block.numbers[index] ?? 0;
    if (kind === CellKind.text) see(at, number);
    else if (kind === CellKind.number && number >= 0) see(at, -1 - number);
  }
}
