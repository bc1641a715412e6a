/** Small tables whose records must each stand once. */
import { fullPlace } from '../words/place-words';
import type { CellRef } from '../../workbook/a1';

/** A record under the key that must be its own. */
export interface KeyedRecord {
  readonly key: string;
  readonly cell: CellRef;
}

/** A key that stands on more than one row. */
export interface RepeatedKey {
  readonly key: string;
  readonly first: CellRef;
  /** The second row's cell: the one to look at. */
  readonly cell: CellRef;
  readonly related: readonly CellRef[];
  readonly count: number;
  /** "A5 of KPIs". */
  readonly firstPlace: string;
}

/** The keys that stand more than once, in the order of their second rows. */
export function repeatedKeys(records: readonly KeyedRecord[]): readonly RepeatedKey[] {
  const cells = new Map<string, CellRef[]>();
  for (const { key, cell } of records) {
    const known = cells.get(key);
    if (known) known.push(cell);
    else cells.set(key, [cell]);
  }
  return [...cells].flatMap(([key, [first, cell, ...others]]) =>
    first && cell
      ? [{ key, first, cell, related: [first, ...others], count: others.length + 2, firstPlace: fullPlace(first) }]
      : [],
  );
}
