/**
 * The agreement laid out as tables: each part is a list of rows, each column a member of what the row stands for.
 * The Excel form, and the words of what changed between two versions, are both made from this one description.
 */
import type { Agreement } from '../model';
import type { Path } from '../problem';
import type { CellForm } from './cell-form';

export interface Column {
  readonly heading: string;
  /** What it means and what to write, in a sentence or two for the contract's owner. */
  readonly help: string;
  /** Members from the row's record down; empty where the row is the value itself. */
  readonly path: Path;
  readonly form: CellForm;
  /**
   * What a blank cell stands for: nothing may be left out, the member is left out, it is null, or what the record's
   * `complete` makes of it.
   */
  readonly blank: 'refused' | 'absent' | 'null' | 'completed';
  /** In characters. */
  readonly width: number;
}

/** A column that says which record of another part a row belongs to. */
export interface Link {
  readonly heading: string;
  readonly help: string;
  readonly form: CellForm;
  readonly mayBeBlank: boolean;
  readonly width: number;
}

export interface PartRow {
  /** The record's place in the agreement. */
  readonly at: Path;
  /** Values of the link columns; undefined is a blank cell. */
  readonly links: readonly unknown[];
  /** What the row is, in words that two versions share: "KPI A01-2". */
  readonly name: string;
}

export interface Problem {
  readonly message: string;
  readonly remedy: string;
}

/** Where the record of a row that is read belongs. */
export type Placed =
  | { readonly ok: true; readonly at: Path }
  | ({ readonly ok: false; /** The link that does not fit. */ readonly link: number } & Problem);

/** What has been read of an agreement so far. */
export interface Sofar {
  valueAt(path: Path): unknown;
  /** How many entries a list has; 0 where there is none. */
  lengthOf(path: Path): number;
}

export interface TablePart {
  readonly kind: 'table';
  readonly id: string;
  readonly sheet: string;
  /** What the sheet holds. */
  readonly about: string;
  readonly links: readonly Link[];
  readonly columns: readonly Column[];
  rows(agreement: Agreement): readonly PartRow[];
  place(links: readonly unknown[], sofar: Sofar): Placed;
}

/** Single values, one a row. */
export interface SettingsPart {
  readonly kind: 'settings';
  readonly id: string;
  readonly sheet: string;
  readonly about: string;
  /** Paths are from the agreement itself. */
  readonly settings: readonly Column[];
}

export type Part = TablePart | SettingsPart;

interface ListPart {
  readonly id: string;
  readonly sheet: string;
  readonly about: string;
  /** Where the list stands in the agreement. */
  readonly at: Path;
  readonly columns: readonly Column[];
  readonly names: (agreement: Agreement) => readonly string[];
}

/** A part whose rows are the entries of one list. */
export function listPart({ id, sheet, about, at, columns, names }: ListPart): TablePart {
  return {
    kind: 'table',
    id,
    sheet,
    about,
    links: [],
    columns,
    rows: (agreement) => names(agreement).map((name, index) => ({ at: [...at, index], links: [], name })),
    place: (_links, sofar) => ({ ok: true, at: [...at, sofar.lengthOf(at)] }),
  };
}
