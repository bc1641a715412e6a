/** Where the Activity rows of a template stand, and formulas that add them up, with the values they have now. */
import type { ActivityFilter, ActivityMeasure, Agreement, FieldOf } from '../agreement/model';
import { quoteSheet } from '../workbook/a1';
import type { MarkupValue } from '../workbook/markup';
import { dayNumber, firstDay, lastDay, serialOfDate, type IsoDate, type IsoMonth } from '../workbook/serial-date';
import type { CarriedLine } from './carried-activity';
import { FIRST_ROW, TableColumns } from './table-columns';
import { fundingWords, priorityWords, serviceWords, typeWords } from './agreement-words';

/** Rows to fill in, after those carried over. */
const FREE_ROWS = 500;
/** A measure over more combinations of words than this stays to be filled in. */
const MOST_TERMS = 12;

export type Basis = 'month' | 'yearToDate';

/** Which rows count; what is left out does not matter. */
export interface Criteria {
  readonly basis: Basis;
  readonly filter: ActivityFilter;
  readonly order?: string;
}

type CodeField = 'service' | 'priority' | 'activityType' | 'funding';

interface Term {
  readonly field: CodeField | 'order';
  readonly code: string;
}

export class ActivityLayout {
  readonly columns: TableColumns<'activity'>;
  readonly lastRow: number;

  constructor(
    private readonly agreement: Agreement,
    private readonly month: IsoMonth,
    private readonly yearStart: IsoDate,
    private readonly carried: readonly CarriedLine[],
  ) {
    this.columns = new TableColumns(agreement, 'activity');
    this.lastRow = FIRST_ROW + carried.length + FREE_ROWS - 1;
  }

  /** The formula that measures the rows; null where a plain one cannot (distinct schools, too many words, a column missing). */
  formula(measure: ActivityMeasure['measure'], criteria: Criteria): MarkupValue | null {
    if (measure === 'distinctSchools') return null;
    const terms = this.terms(criteria);
    const [from, to] = this.serials(criteria.basis);
    const days = this.range('days');
    const date = this.range('date');
    if (!terms || terms.length > MOST_TERMS || from === null || to === null || days === null || date === null)
      return null;
    const dated = `${date},">=${String(from)}",${date},"<=${String(to)}"`;
    const parts = terms.map((term) => {
      const tests = term.map(({ field, code }) => this.test(field, code));
      if (tests.includes(null)) return null;
      const all = [dated, ...tests].join(',');
      return measure === 'days' ? `SUMIFS(${days},${all})` : `COUNTIFS(${all})`;
    });
    if (parts.includes(null)) return null;
    return { kind: 'formula', formula: parts.join('+'), value: this.value(measure, criteria, terms) };
  }

  private value(measure: 'count' | 'days', { basis }: Criteria, terms: readonly (readonly Term[])[]): number {
    const [first, last] = this.span(basis);
    const [from, to] = [dayNumber(first), dayNumber(last)];
    let total = 0;
    for (const line of this.carried) {
      if (line.day === null || line.day < from || line.day > to) continue;
      const isWanted = terms.some((term) => term.every(({ field, code }) => line[field] === code));
      if (isWanted) total += measure === 'days' ? line.days : 1;
    }
    return total;
  }

  /** One list of conditions for each combination of the codes wanted; null where a code field is asked for twice over. */
  private terms({ filter, order }: Criteria): readonly (readonly Term[])[] | null {
    const wanted: readonly (readonly [Term['field'], readonly string[] | undefined])[] = [
      ['order', order === undefined ? undefined : [order]],
      ['funding', filter.funding && [filter.funding]],
      ['service', filter.services],
      ['priority', filter.priorities],
      ['activityType', this.types(filter)],
    ];
    let terms: readonly (readonly Term[])[] = [[]];
    for (const [field, codes] of wanted) {
      if (codes) terms = terms.flatMap((term) => codes.map((code) => [...term, { field, code }]));
      if (terms.length > MOST_TERMS) return null;
    }
    return terms;
  }

  private types({ activityTypes, trainingEvents }: ActivityFilter): readonly string[] | undefined {
    if (!activityTypes && !trainingEvents) return undefined;
    return this.agreement.returnFormat.activityTypes
      .filter(({ code }) => !activityTypes || activityTypes.includes(code))
      .filter(({ isTrainingEvent }) => !trainingEvents || isTrainingEvent === (trainingEvents === 'only'))
      .map(({ code }) => code);
  }

  private test(field: Term['field'], code: string): string | null {
    const range = this.range(field);
    return range === null ? null : `${range},"${criterion(this.words(field, code))}"`;
  }

  private words(field: Term['field'], code: string): string {
    switch (field) {
      case 'service':
        return serviceWords(this.agreement, code);
      case 'priority':
        return priorityWords(this.agreement, code);
      case 'activityType':
        return typeWords(this.agreement, code);
      case 'funding':
        return fundingWords(this.agreement, code);
      case 'order':
        return code;
    }
  }

  private range(field: FieldOf<'activity'>): string | null {
    const letter = this.columns.letterOf(field);
    if (letter === null) return null;
    return `${quoteSheet(this.columns.sheet)}!$${letter}$${String(FIRST_ROW + 1)}:$${letter}$${String(this.lastRow + 1)}`;
  }

  private span(basis: Basis): readonly [IsoDate, IsoDate] {
    return [basis === 'month' ? firstDay(this.month) : this.yearStart, lastDay(this.month)];
  }

  private serials(basis: Basis): readonly [number | null, number | null] {
    const [first, last] = this.span(basis);
    return [serialOfDate(first, 1900), serialOfDate(last, 1900)];
  }
}

/** A word inside a formula, where SUMIFS takes ~, * and ? for more than themselves. */
function criterion(words: string): string {
  return words.replace(/[~*?]/g, '~$&').replaceAll('"', '""');
}
