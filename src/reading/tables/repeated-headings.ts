/** Headings that a table has once more further down, over more of its rows: "May 2014" and the headings again. */
import type { Vocabulary } from '../../agreement/lookup';
import { matchKey } from '../../agreement/match-key';
import type { TableRole } from '../../agreement/model';
import { cellAt, isBlank, type Snapshot } from '../../workbook/snapshot';
import { recordNamed } from '../known-records';
import { leftOf, MOST_BLANK_ROWS, rightOf, type FoundTables, type TableHeader } from './find-tables';
import type { RoleHeadings } from './header-words';
import type { Heading } from './headings';
import { TABLE_IDENTITY } from './identity';
import { claimed } from './table-fit';

export interface TablesWithRepeats extends FoundTables {
  /** Headings of the tables once more; they are not among `seconds`. */
  readonly repeats: readonly TableHeader[];
}

/**
 * Takes for repeats what repeats the headings of a table in their columns, before anything else begins there. Each row of
 * Activity has a date of its own. A further block of KPIs or Volumetrics is more of the same where it lists others and
 * nothing but the name of a service stands above it, as where each service has a block. Otherwise it may be another
 * month's, and stays a second table. Priorities and Days end with totals, which say nothing of what stands below them.
 */
export function withRepeats(
  snapshot: Snapshot,
  found: FoundTables,
  roles: readonly RoleHeadings[],
  words: Vocabulary,
): TablesWithRepeats {
  const repeats = roles.flatMap((role) => {
    const under = repeatsUnder(found, role.role);
    if (role.role === 'activity') return under;
    const isListed = role.role === 'kpis' || role.role === 'volumetrics';
    return isListed ? new BlockReader(snapshot, role, words).moreOf(found.tables.get(role.role), under) : [];
  });
  return { tables: found.tables, seconds: found.seconds.filter((other) => !repeats.includes(other)), repeats };
}

/** Headers of a role's own headings under its table, down to where another table begins. */
function repeatsUnder({ tables, seconds }: FoundTables, role: TableRole): readonly TableHeader[] {
  const first = tables.get(role);
  if (!first) return [];
  const text = headingsText(first);
  const under = [...tables.values(), ...seconds].filter((other) => isUnder(first, other));
  under.sort((left, right) => left.top - right.top);
  const end = under.findIndex((other) => headingsText(other) !== text);
  return end < 0 ? under : under.slice(0, end);
}

function isUnder(upper: TableHeader, lower: TableHeader): boolean {
  return (
    upper.searched === lower.searched &&
    upper.top < lower.top &&
    leftOf(upper) <= rightOf(lower) &&
    leftOf(lower) <= rightOf(upper)
  );
}

function headingsText(header: TableHeader): string {
  return JSON.stringify(ownHeadings(header).map(({ column, text }) => [column, matchKey(text)]));
}

function ownHeadings({ headings, window }: TableHeader): readonly Heading[] {
  return headings.slice(window.first, window.last + 1);
}

/** Far more than an agreement lists. What is longer is not looked through. */
const MOST_ROWS = 5_000;

interface Block {
  readonly names: readonly string[];
  /** The rows that name the first and the last of them. */
  readonly firstNamed: number;
  readonly lastNamed: number;
}

/** What the blocks of a table list. */
class BlockReader {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly role: RoleHeadings,
    private readonly words: Vocabulary,
  ) {}

  /** Those of `under`, from the top, that are more of the table. */
  moreOf(first: TableHeader | undefined, under: readonly TableHeader[]): readonly TableHeader[] {
    let above = first && under.length > 0 ? this.block(first, under[0]) : null;
    const named = new Set(above?.names);
    const repeats: TableHeader[] = [];
    for (const [at, header] of under.entries()) {
      const block = above && this.block(header, under[at + 1]);
      if (!above || !block || !this.isNextTo(header, above, block)) break;
      if (block.names.length === 0 || block.names.some((name) => named.has(name))) break;
      for (const name of block.names) named.add(name);
      repeats.push(header);
      above = block;
    }
    return repeats;
  }

  /** null where it is too long. */
  private block(header: TableHeader, next: TableHeader | undefined): Block | null {
    const top = header.top + header.headerRows;
    const lastRow = next ? next.top - 1 : (header.searched.sheet.extent?.bottom ?? top);
    if (next && lastRow - top > MOST_ROWS) return null;
    const columns = this.identityColumns(header);
    const names: string[] = [];
    let firstNamed = top;
    let lastNamed = top - 1;
    for (let row = top; row <= Math.min(lastRow, top + MOST_ROWS); row += 1) {
      const name = this.nameIn(header, row, columns);
      if (name === null) continue;
      if (names.length === 0) firstNamed = row;
      names.push(name);
      lastNamed = row;
    }
    return { names, firstNamed, lastNamed };
  }

  /** By its reference, or else by its title, as its row is read. */
  private nameIn(header: TableHeader, row: number, columns: readonly number[]): string | null {
    for (const column of columns) {
      const cell = cellAt(this.snapshot, header.searched.sheet, row, column);
      const text = cell.kind === 'text' ? cell.value : cell.kind === 'number' ? String(cell.value) : '';
      const name = text === '' ? null : recordNamed(this.words, this.role.role, text);
      if (name !== null) return name;
    }
    return null;
  }

  private identityColumns(header: TableHeader): readonly number[] {
    const own = claimed(ownHeadings(header), this.role);
    const fields: readonly string[] = TABLE_IDENTITY[this.role.role];
    return fields.flatMap((field) =>
      own.filter(({ claim }) => claim?.field === field).map(({ heading }) => heading.column),
    );
  }

  /** Whether a block goes on where the one above it ends, with nothing between them but the name of a service. */
  private isNextTo(header: TableHeader, above: Block, block: Block): boolean {
    if (block.firstNamed - above.lastNamed > MOST_BLANK_ROWS + 1) return false;
    const { sheet } = header.searched;
    const columns = sheet.columns.filter(({ column }) => column >= leftOf(header) && column <= rightOf(header));
    for (let row = above.lastNamed + 1; row < header.top; row += 1) {
      for (const { column } of columns) {
        const cell = cellAt(this.snapshot, sheet, row, column);
        if (!isBlank(cell) && !(cell.kind === 'text' && this.words.service.has(cell.value))) return false;
      }
    }
    return true;
  }
}
