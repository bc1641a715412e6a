/** The headings that the agreement's return format knows, by the form in which headings are compared. */
import { matchKey, spacedKey } from '../../agreement/match-key';
import { nearestOf } from '../../agreement/near-miss';
import { TABLE_ROLES, type ReturnFormat, type TableRole } from '../../agreement/model';
import { oncePer } from '../../workbook/once';

export interface ColumnFormat {
  readonly field: string;
  readonly headers: readonly string[];
  readonly required: boolean;
}

/** What a heading means in one table; `rank` 0 is the heading to expect. */
export interface Claim {
  readonly field: string;
  readonly rank: number;
}

export class RoleHeadings {
  readonly #claims = new Map<string, Claim>();
  readonly columns: readonly ColumnFormat[];
  /** Weights of all columns: what a table that has them all scores. */
  readonly fullWeight: number;

  constructor(
    readonly role: TableRole,
    readonly format: ReturnFormat['tables'][TableRole],
  ) {
    this.columns = format.columns;
    this.fullWeight = this.columns.reduce((sum, column) => sum + weightOf(column), 0);
    const longest = Math.max(0, ...this.columns.map((column) => column.headers.length));
    // Every column's expected heading comes before any column's other spellings.
    for (let rank = 0; rank < longest; rank += 1) {
      for (const { field, headers } of this.columns) this.#add(headers[rank], { field, rank });
    }
  }

  #add(heading: string | undefined, claim: Claim): void {
    const key = matchKey(heading ?? '');
    if (key !== '' && !this.#claims.has(key)) this.#claims.set(key, claim);
  }

  get keys(): Iterable<string> {
    return this.#claims.keys();
  }

  claim(key: string): Claim | null {
    return this.#claims.get(key) ?? null;
  }

  weight(field: string): number {
    const column = this.columns.find((candidate) => candidate.field === field);
    return column ? weightOf(column) : 0;
  }

  /** Whether a heading that means nothing looks like one that would mean `field`: misspelt, or with words added. */
  looksLike(text: string, field: string): boolean {
    const nearest = nearestOf(matchKey(text), this.#fieldsByKey());
    if (nearest !== null) return nearest === field;
    const words = ` ${spacedKey(text)} `;
    const headers = this.columns.find((column) => column.field === field)?.headers ?? [];
    return words.length < LONGEST_LOOKALIKE && words.includes(` ${spacedKey(headers[0] ?? '')} `);
  }

  #fieldsByKey(): (readonly [string, string])[] {
    return [...this.#claims].map(([key, { field }]) => [key, field]);
  }
}

/** A longer heading with the expected words in it is a sentence, such as a note. */
const LONGEST_LOOKALIKE = 60;

/** An optional column says half as much about which table it is. */
function weightOf(column: ColumnFormat): number {
  return column.required ? 1 : 0.5;
}

/** The headings of all tables, and of the cover, whose labels stand anywhere. */
export class HeaderWords {
  readonly roles: readonly RoleHeadings[];
  readonly cover: RoleHeadings;
  readonly #tableKeys = new Set<string>();
  readonly #coverKeys = new Set<string>();
  readonly #longest: number;
  /** Whether any heading has a digit: mostly none has, and references, the bulk of all texts, need no second look. */
  readonly #hasDigits: boolean;

  constructor(format: ReturnFormat) {
    const all = TABLE_ROLES.map((role) => new RoleHeadings(role, format.tables[role]));
    this.roles = all.filter(({ role }) => role !== 'cover');
    this.cover = new RoleHeadings('cover', format.tables.cover);
    for (const { keys } of this.roles) for (const key of keys) this.#tableKeys.add(key);
    for (const key of this.cover.keys) this.#coverKeys.add(key);
    const keys = [...this.#tableKeys, ...this.#coverKeys];
    this.#longest = Math.max(...keys.map((key) => key.length));
    this.#hasDigits = keys.some((key) => DIGIT.test(key));
  }

  /** Which headings a text may be: bits of `HeadingBits`. */
  bitsOf(text: string): number {
    // A heading may be spaced out and punctuated, but not to many times its length.
    if (text.length > this.#longest * 3 + 40) return 0;
    const colon = text.indexOf(':');
    if (!this.#hasDigits && colon < 0 && DIGIT.test(text)) return 0;
    const key = matchKey(text);
    const isInline =
      colon > 0 && colon < text.trimEnd().length - 1 && this.#coverKeys.has(matchKey(text.slice(0, colon)));
    return (
      (this.#tableKeys.has(key) ? HeadingBits.table : 0) |
      (this.#coverKeys.has(key) || isInline ? HeadingBits.cover : 0)
    );
  }
}

const DIGIT = /[0-9]/;

/** The headings of a format; made once for each format. */
export const headerWordsOf = oncePer((format: ReturnFormat) => new HeaderWords(format));

export const HeadingBits = { table: 1, cover: 2 } as const;
