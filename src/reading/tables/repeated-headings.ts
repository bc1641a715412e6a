/** Headings that a table has once more further down, over more of its rows: "May 2014" and the headings again. */
import { matchKey } from '../../agreement/match-key';
import type { TableRole } from '../../agreement/model';
import { cellAt, type Snapshot } from '../../workbook/snapshot';
import { leftOf, rightOf, type FoundTables, type TableHeader } from './find-tables';

export interface TablesWithRepeats extends FoundTables {
  /** Headings of the tables once more; they are not among `seconds`. */
  readonly repeats: readonly TableHeader[];
}

/** What a text names of the agreement where it stands in a table, such as a KPI's reference; null where it names nothing. */
export type NameOf = (role: TableRole, text: string) => string | null;

/**
 * Takes for repeats what repeats the headings of a table in their columns, before anything else begins there. Each row of
 * Activity has a date of its own. A further block of KPIs or Volumetrics is more of the same where it names others, as
 * where each service has a block; where it names one again it may be another month's, and stays a second table. Priorities
 * and Days end with totals, which say nothing of what stands below them.
 */
export function withRepeats(snapshot: Snapshot, found: FoundTables, nameOf: NameOf): TablesWithRepeats {
  const namesAs = (role: TableRole) => (block: Block) => namesIn(snapshot, block, (text) => nameOf(role, text));
  const repeats = [
    ...repeatsOf(found, 'activity', null),
    ...repeatsOf(found, 'kpis', namesAs('kpis')),
    ...repeatsOf(found, 'volumetrics', namesAs('volumetrics')),
  ];
  return { tables: found.tables, seconds: found.seconds.filter((other) => !repeats.includes(other)), repeats };
}

/** A header with the rows under it, to what begins below. */
interface Block {
  readonly header: TableHeader;
  readonly lastRow: number;
}

/** `namesOf`: what each block must name other things than those above it do; null where it need not. */
function repeatsOf(
  { tables, seconds }: FoundTables,
  role: TableRole,
  namesOf: ((block: Block) => ReadonlySet<string>) | null,
): readonly TableHeader[] {
  const first = tables.get(role);
  const under = first ? [...tables.values(), ...seconds].filter((other) => isUnder(first, other)) : [];
  if (!first || under.length === 0) return [];
  under.sort((left, right) => left.top - right.top);
  const bottom = first.searched.sheet.extent?.bottom ?? 0;
  const namesUnder = (header: TableHeader, next: TableHeader | undefined): ReadonlySet<string> =>
    namesOf?.({ header, lastRow: next ? next.top - 1 : bottom }) ?? new Set();
  const text = headingsText(first);
  const named = new Set(namesUnder(first, under[0]));
  const repeats: TableHeader[] = [];
  for (const [at, header] of under.entries()) {
    if (headingsText(header) !== text) break;
    const names = namesUnder(header, under[at + 1]);
    if (namesOf && (names.size === 0 || [...names].some((name) => named.has(name)))) break;
    for (const name of names) named.add(name);
    repeats.push(header);
  }
  return repeats;
}

function isUnder(upper: TableHeader, lower: TableHeader): boolean {
  return (
    upper.searched === lower.searched &&
    upper.top < lower.top &&
    leftOf(upper) <= rightOf(lower) &&
    leftOf(lower) <= rightOf(upper)
  );
}

function headingsText({ headings, window }: TableHeader): string {
  const own = headings.slice(window.first, window.last + 1);
  return JSON.stringify(own.map(({ column, text }) => [column, matchKey(text)]));
}

/** An agreement has no more KPIs, nor volumetrics. */
const MOST_ROWS = 2_000;

function namesIn(
  snapshot: Snapshot,
  { header, lastRow }: Block,
  nameOf: (text: string) => string | null,
): ReadonlySet<string> {
  const names = new Set<string>();
  const top = header.top + header.headerRows;
  for (let row = top; row <= Math.min(lastRow, top + MOST_ROWS); row += 1) {
    for (let column = leftOf(header); column <= rightOf(header); column += 1) {
      const cell = cellAt(snapshot, header.searched.sheet, row, column);
      const name = cell.kind === 'text' ? nameOf(cell.value) : null;
      if (name !== null) names.add(name);
    }
  }
  return names;
}
