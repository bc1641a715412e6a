import type { FieldOf, TableRole } from '../agreement/model';
import { headingName, tableName } from '../agreement/table-names';
import type { Rating } from '../figures/figures';
import type { DaysRow, PriorityRow, Reading, VolumetricRow } from '../reading/return';
import { isFormulaWithoutValue } from './formulas/formulas-without-value';
import { place } from './words/place-words';
import { recordName, recordSubject } from './words/record-name';
import { defineRule, type RuleContext } from './rule';
import { inWords, quoted } from './words/wording';

/** A row and the cells that it must fill. */
interface Line {
  readonly role: TableRole;
  readonly row: number;
  readonly cells: readonly (readonly [field: string, reading: Reading<unknown>])[];
}

const ALL_OF_ORDER = ['order', 'service', 'priority', 'commissioned', 'deliveredMonth', 'deliveredToDate', 'dayRate', 'charged', 'remaining'] as const satisfies readonly FieldOf<'days'>[]; // prettier-ignore
/** A total of day rates means nothing. */
const OF_ORDERS_TOTAL = ['commissioned', 'deliveredMonth', 'deliveredToDate', 'charged', 'remaining'] as const satisfies readonly FieldOf<'days'>[]; // prettier-ignore

export const lineIncomplete = defineRule({
  meta: {
    id: 'R211',
    name: 'line-incomplete',
    group: 'types and units',
    severity: 'warning',
    title: 'A line leaves cells empty or to be confirmed',
    description:
      'A line of the KPIs, Priorities, Volumetrics or Days table fills every cell that its columns ask for: an empty cell ' +
      'may be nought, not applicable or forgotten, and nobody can tell which, and “TBC” is a figure that is still to come. ' +
      'KPIs that are not due, a KPI whose actual is blank (R803), formulas without a value (R212) and nil returns are left alone.',
    remedy: 'Fill in the empty cells: 0 where the figure is nought, n/a where there is none.',
    source:
      'Return format of the agreement: the columns of each table. A mistake that returns make: a figure left for later.',
    needs: [],
    messages: {
      empty: '{table}: {name} leaves {headings} empty ({cells}).',
      toCome: '{table}: {name} leaves {headings} to be confirmed ({cells}).',
    },
  },
  check(context, report) {
    const { agreement, return: read, figures } = context;
    if (figures.isNilReturn) return;
    for (const line of linesOf(context)) {
      const name = recordName(read, line.role, line.row);
      for (const message of ['empty', 'toCome'] as const) {
        const open = line.cells.flatMap(([field, reading]) =>
          reading.state !== 'absent' && gapIn(reading, context) === message ? [{ field, cell: reading.cell }] : [],
        );
        const [first, ...others] = open;
        if (!first) continue;
        report({
          message,
          data: {
            table: tableName(agreement, line.role),
            name,
            headings: inWords(open.map(({ field }) => quoted(headingName(agreement, line.role, field)))),
            cells: open.map(({ cell }) => place(cell)).join(', '),
          },
          cell: first.cell,
          related: others.map(({ cell }) => cell),
          subject: `${line.role} ${recordSubject(read, line.role, line.row)} incomplete`,
        });
      }
    }
  },
});

function gapIn(reading: Reading<unknown>, context: RuleContext): 'empty' | 'toCome' | null {
  if (reading.state === 'blank') return isFormulaWithoutValue(context, reading.cell) ? null : 'empty';
  return reading.state === 'placeholder' && reading.placeholder === 'toBeConfirmed' ? 'toCome' : null;
}

function linesOf({ return: read, figures }: RuleContext): readonly Line[] {
  return [
    ...figures.ratings.flatMap(kpiLine),
    ...(read.priorities?.rows ?? []).map(priorityLine),
    ...(read.volumetrics?.rows ?? []).flatMap(volumetricLine),
    ...(read.days?.rows ?? []).map(orderLine),
  ];
}

function kpiLine({ kpi, row, isDue, reason, stated }: Rating): readonly Line[] {
  if (!row || !isDue || stated === null) return [];
  const cells: [string, Reading<unknown>][] = [
    ['reference', row.reference],
    ['service', row.service],
    ['indicator', row.indicator],
    ['unit', row.unit],
    ['target', row.target],
  ];
  // A count's numerator is its actual said twice.
  if (kpi.denominator !== null) cells.push(['numerator', row.numerator], ['denominator', row.denominator]);
  if (reason === 'banded') cells.push(['rating', row.rating]);
  return [{ role: 'kpis', row: row.row, cells }];
}

function priorityLine({ row, isTotal, priority, daysMonth, daysToDate }: PriorityRow): Line {
  const figures = [['daysMonth', daysMonth], ['daysToDate', daysToDate]] as const; // prettier-ignore
  return { role: 'priorities', row, cells: isTotal ? figures : [['priority', priority], ...figures] };
}

function volumetricLine({ row, volumetric, reference, measure, month, toDate }: VolumetricRow): readonly Line[] {
  if (!volumetric) return [];
  const cells: [string, Reading<unknown>][] = [
    ['reference', reference],
    ['measure', measure],
  ];
  if (volumetric.basis !== 'yearToDate') cells.push(['month', month]);
  if (volumetric.basis !== 'month') cells.push(['toDate', toDate]);
  return [{ role: 'volumetrics', row, cells }];
}

function orderLine(line: DaysRow): Line {
  const fields = line.isTotal ? OF_ORDERS_TOTAL : ALL_OF_ORDER;
  return { role: 'days', row: line.row, cells: fields.map((field) => [field, line[field]]) };
}
