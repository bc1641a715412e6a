/** Delivered days of the sheet's lines as formulas over the supplier's rows, where these give what was reckoned. */
import { MONTHS_OF_YEAR } from '../../figures/order-cube';
import type { ReconciledGroup, ReconciledOrder, Reconciliation } from '../../review/reconciliation/reconciliation';
import { addMonths, dayNumber, firstDay, type IsoMonth } from '../../workbook/serial-date';
import { daysOf, type QuarterDays } from '../../workbook/units';
import type { ActivityLedger, Days, LedgerField } from './activity-ledger';

/** Cells of the sheet that formulas read, absolute ("$B$7"). */
export interface PeriodCells {
  readonly funding: string;
  readonly yearStart: string;
  readonly monthStart: string;
  readonly before: string;
}

export interface LiveLine {
  /** The word that the rows use; null where there is not just one. */
  readonly word: string | number | null;
  /** Formulas without "=" for a criterion cell; null where the figure must stand as a value. */
  month(criterion: string): string | null;
  toDate(criterion: string): string | null;
}

export class LiveDays {
  private readonly stretches: readonly Days[];

  /** `ledger` null: nothing is live. */
  constructor(
    private readonly ledger: ActivityLedger | null,
    private readonly cells: PeriodCells,
    private readonly reconciliation: Reconciliation,
  ) {
    const [year, month] = [reconciliation.months[0]?.month ?? reconciliation.month, reconciliation.month];
    const before = dayOf(addMonths(month, 1));
    this.stretches = [
      { from: dayOf(month), before },
      { from: dayOf(year), before },
    ];
  }

  get isLive(): boolean {
    return this.ledger !== null && this.ledger.fundingWord !== null;
  }

  /** Lines of orders, in their order. */
  orders(): readonly LiveLine[] {
    return this.lines('order', this.reconciliation.orders, ({ kind, order }) =>
      kind === 'agreed' || kind === 'notAgreed' ? order : null,
    );
  }

  groups(field: 'service' | 'priority'): readonly LiveLine[] {
    const groups = field === 'service' ? this.reconciliation.services : this.reconciliation.priorities;
    return this.lines(field, groups, ({ code }) => code);
  }

  /** Of each month, for cells with its first day and the day after its last; null where it must be a value. */
  months(): readonly ((from: string, before: string) => string | null)[] {
    const { months } = this.reconciliation;
    const sums = this.ledger?.sums(
      null,
      months.map(({ month }) => ({ from: dayOf(month), before: dayOf(addMonths(month, 1)) })),
    );
    return Array.from({ length: MONTHS_OF_YEAR }, (_, at) => {
      const delivered = months[at]?.delivered ?? null;
      const agrees = this.isLive && delivered !== null && sums?.(null, at) === daysOf(delivered.days);
      return (from, before) => (agrees ? this.formula(null, from, before) : null);
    });
  }

  private lines<Line extends ReconciledOrder | ReconciledGroup>(
    field: LedgerField,
    lines: readonly Line[],
    codeOf: (line: Line) => string | null,
  ): readonly LiveLine[] {
    const sums = this.ledger?.sums(field, this.stretches);
    return lines.map((line) => {
      const code = codeOf(line);
      const found = code === null ? null : (this.ledger?.wordFor(field, code) ?? null);
      // Rows name orders as the sheet does, but for letter case; an order without rows has its own name.
      const word = found ?? (field === 'order' && line.rows.toDate.length === 0 ? code : null);
      const isSame = (stretch: number, days: QuarterDays | undefined): boolean =>
        this.isLive && word !== null && days !== undefined && sums?.(word, stretch) === daysOf(days);
      const { monthStart, yearStart, before } = this.cells;
      const term = (criterion: string, from: string) => this.formula({ field, criterion }, from, before);
      return {
        word,
        month: (criterion) => (isSame(0, line.deliveredMonth.days) ? term(criterion, monthStart) : null),
        toDate: (criterion) => (isSame(1, line.deliveredToDate?.days) ? term(criterion, yearStart) : null),
      };
    });
  }

  private formula(
    by: { readonly field: LedgerField; readonly criterion: string } | null,
    from: string,
    before: string,
  ): string | null {
    const { ledger, cells } = this;
    if (!ledger) return null;
    const date = ledger.range('date');
    const conditions = [
      ...(by ? [ledger.range(by.field), by.criterion] : []),
      ...[ledger.range('funding'), cells.funding, date, `">="&${from}`, date, `"<"&${before}`],
    ];
    return `SUMIFS(${[ledger.range('days'), ...conditions].join(',')})`;
  }
}

function dayOf(month: IsoMonth): number {
  return dayNumber(firstDay(month));
}
