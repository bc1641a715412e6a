/** The nearest of some known words to a word that is not known, for "did you mean …?". */

/** Signs that people and scanners take for one another, written as one. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
  ['|', '1'],
  ['z', '2'],
  ['s', '5'],
  ['b', '8'],
]);
/** Beyond this a text is a sentence, not a misspelt word. */
const LONGEST = 80;

/**
 * Edits (a letter more, less or other, or two neighbours swapped) that turn one text into the other, or null where
 * more than `limit` are needed. Optimal string alignment, kept to a band of width `limit`: O(length × limit).
 */
export function editDistance(left: string, right: string, limit: number): number | null {
  if (Math.abs(left.length - right.length) > limit) return null;
  const beyond = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => Math.min(column, beyond));
  for (let row = 1; row <= left.length; row += 1) {
    const current = new Array<number>(right.length + 1).fill(beyond);
    if (row <= limit) current[0] = row;
    let best = current[0] ?? beyond;
    const to = Math.min(right.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= to; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        at(last, column - 1, beyond) + (same ? 0 : 1),
        at(last, column, beyond) + 1,
        at(current, column - 1, beyond) + 1,
      );
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2, beyond) + 1);
      current[column] = Math.min(cost, beyond);
      best = Math.min(best, cost);
    }
    // A swap may still draw on the row before, so both must be out of reach.
    if (best > limit && Math.min(...last) > limit) return null;
    beforeLast = last;
    last = current;
  }
  const distance = at(last, right.length, beyond);
  return distance <= limit ? distance : null;
}

function at(row: readonly number[], column: number, otherwise: number): number {
  return row[column] ?? otherwise;
}

/** Edits that a slip of the pen may make in a word of this length; a word of one or two signs may be anything. */
export function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The value whose key is nearest to `key` (both as `matchKey` gives them), or null where none is near or two different
 * values are equally near: a wrong suggestion is worse than none.
 */
export function nearestOf<Value>(key: string, known: Iterable<readonly [string, Value]>): Value | null {
  if (key.length > LONGEST) return null;
  const entries = [...known];
  return onlyValue(entries.filter(([word]) => looksLike(word, key))) ?? onlyValue(nearestEntries(key, entries));
}

function looksLike(left: string, right: string): boolean {
  return left.length === right.length && left.length > 1 && asSeen(left) === asSeen(right);
}

function asSeen(key: string): string {
  return Array.from(key, (sign) => LOOKALIKES.get(sign) ?? sign).join('');
}

function nearestEntries<Value>(key: string, entries: readonly (readonly [string, Value])[]) {
  let nearest: (readonly [string, Value])[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const limit = Math.min(slipsAllowed(Math.min(key.length, entry[0].length)), least);
    if (limit === 0) continue;
    const distance = editDistance(key, entry[0], limit);
    if (distance === null) continue;
    if (distance < least) nearest = [];
    least = distance;
    nearest.push(entry);
  }
  return nearest;
}

function onlyValue<Value>(entries: readonly (readonly [string, Value])[]): Value | null {
  const values = new Set(entries.map(([, value]) => value));
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}
