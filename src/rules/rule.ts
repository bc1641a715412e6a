/** What a rule is: metadata and messages as data, and a pure check that reports; severity and place are the runner's. */
import type { Agreement, TableRole } from '../agreement/model';
import type { Figures } from '../figures/figures';
import type { AnyField, Return } from '../reading/return';
import type { CellRef } from '../workbook/a1';
import type { CellEdit } from '../workbook/cell-edit';
import type { Snapshot } from '../workbook/snapshot';

export type Severity = 'error' | 'warning' | 'query' | 'note';

export type RuleGroup =
  | 'structure'
  | 'types and units'
  | 'vocabulary'
  | 'identity'
  | 'time'
  | 'arithmetic'
  | 'cross-sheet'
  | 'agreement'
  | 'across months'
  | 'nil returns';

/**
 * What must be there for a rule to run: a table, a column of one, the period, earlier returns or a table of the latest of
 * them, the return that this one corrects, the agreement's register of schools.
 */
export type Need =
  TableRole | AnyField | 'period' | 'earlier returns' | `earlier ${TableRole}` | 'corrected return' | 'school register';

/** A number of a rule that an agreement may set. */
export interface RuleOption {
  readonly default: number;
  /** Smallest and largest that make sense, both inclusive. */
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  /** What it is, for `docs/rules.md`: "Due months running with the same value". */
  readonly meaning: string;
}

/** Whether a number may be set. */
export function isAllowed({ least, most, isWhole }: RuleOption, value: number): boolean {
  return value >= least && value <= most && (!isWhole || Number.isInteger(value));
}

export interface RuleMeta<MessageId extends string = string, OptionName extends string = string> {
  /** "R101": hundreds by group (1 structure … 9 across months, 10 nil returns). Never used twice, never changed. */
  readonly id: string;
  /** Lower-case words with hyphens, as the file's name has them. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** One line for lists. */
  readonly title: string;
  /** What it checks and why, for `docs/rules.md`. */
  readonly description: string;
  /** What the person who prepares the return should do. */
  readonly remedy: string;
  /** Where the rule comes from: the agreement, the seed report, public guidance, or a mistake that returns make. */
  readonly source: string;
  readonly needs: readonly Need[];
  /** Sentences with {placeholders}, each filled from the report's `data`. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /** Left out where the rule has none. */
  readonly options?: Readonly<Record<OptionName, RuleOption>>;
}

/** A figure or word in a finding; numbers are shown as `formatFigure` shows them. */
export type Figure = string | number;

export interface Report<MessageId extends string = string> {
  readonly message: MessageId;
  readonly data?: Readonly<Record<string, Figure>>;
  /** null where the finding is about the workbook and no one cell. */
  readonly cell: CellRef | null;
  /** The first few other cells it is about (for one cause over many cells: all of them). */
  readonly related?: readonly CellRef[];
  /** What it is about, in words that survive moved rows and later months: "A01-2 actual", "SCC-A-14-003 charged". */
  readonly subject: string;
  readonly expected?: Figure;
  readonly actual?: Figure;
  /** actual − expected, where both are numbers. */
  readonly difference?: number;
  /** Other than the rule's own, where the same check has degrees (an order over its days, and over them beyond tolerance). */
  readonly severity?: Severity;
  /** Edits that are safe to make, of cells without a formula (`editsTo`). */
  readonly fix?: readonly CellEdit[];
}

export interface RuleContext {
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  readonly return: Return;
  readonly figures: Figures;
  /** One a month, earliest first. */
  readonly earlier: readonly Return[];
  /** The return of the same month that this one corrects, where it was given. */
  readonly corrected: Return | null;
  /** The catalogue: what an agreement may set. */
  readonly rules: readonly RuleMeta[];
}

/** The same for one rule. */
export interface OwnContext<OptionName extends string = string> extends RuleContext {
  /** A number of the rule: its default, or what the agreement sets. */
  readonly option: (name: OptionName) => number;
}

export interface Rule<MessageId extends string = string, OptionName extends string = string> {
  readonly meta: RuleMeta<MessageId, OptionName>;
  check(context: OwnContext<OptionName>, report: (report: Report<MessageId>) => void): void;
}

/** Gives a rule its type: message ids are inferred, so a report of an unknown message does not compile. */
export function defineRule<MessageId extends string, OptionName extends string = never>(
  rule: Rule<MessageId, OptionName>,
): Rule {
  return {
    meta: rule.meta,
    check: (context, report) => {
      rule.check(context, report);
    },
  };
}
