import { commissionOf } from '../agreement/in-force';
import type { Agreement, Commission } from '../agreement/model';
import { formatPounds } from '../figures/format-figure';
import type { DaysRow, Reading } from '../reading/return';
import { daysOf, penceOf, poundsOf } from '../workbook/units';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { daysText } from './words/wording';

type Term = 'days' | 'rate' | 'service' | 'priority';

export const orderTermsDiffer = defineRule({
  meta: {
    id: 'R811',
    name: 'order-terms-differ',
    group: 'agreement',
    severity: 'error',
    title: 'An order is not as it was agreed',
    description:
      'The commissioned days, day rate, service and priority that Days states of an order are those of the agreement.',
    remedy:
      'Enter what the agreement says. If the order was varied, ask the contract officer for the amended agreement.',
    source: 'Agreement: its commissions.',
    needs: ['days', 'days.order', 'period'],
    messages: {
      days: '{order} says {found} commissioned for the year; the agreement commissions {expected}.',
      rate: '{order} gives a day rate of {found}; the agreed rate is {expected}.',
      service: '{order} stands under service {found}; it was ordered for {expected}.',
      priority: '{order} stands under priority {found}; it was ordered for {expected}.',
    },
  },
  check({ agreement, return: { days }, figures: { period } }, report) {
    if (!period.isChecked) return;
    for (const row of days?.rows ?? []) {
      const written = row.isTotal ? null : valueOf(row.order);
      const order = written === null ? null : commissionOf(agreement, written, period.value.financialYear);
      if (!order) continue;
      for (const { message, reading, found, expected, shown } of wrongTerms(agreement, row, order)) {
        report({
          message,
          data: { order: order.order, ...shown },
          cell: cellOf(reading),
          subject: `${order.order} ${message}`,
          expected,
          actual: found,
        });
      }
    }
  },
});

interface WrongTerm {
  readonly message: Term;
  readonly reading: Reading<unknown>;
  readonly found: number | string;
  readonly expected: number | string;
  readonly shown: { readonly found: string; readonly expected: string };
}

function wrongTerms(agreement: Agreement, row: DaysRow, order: Commission): readonly WrongTerm[] {
  const { commissioned, dayRate, service, priority } = row;
  const rate = penceOf(order.dayRatePounds);
  const days = commissioned.state === 'value' ? daysOf(commissioned.value) : order.days;
  const charged = dayRate.state === 'value' ? dayRate.value : rate;
  const terms: readonly WrongTerm[] = [
    term('days', commissioned, days, order.days, daysText),
    {
      ...term('rate', dayRate, poundsOf(charged), poundsOf(rate), String),
      shown: { found: formatPounds(charged), expected: formatPounds(rate) },
    },
    term('service', service, valueOf(service) ?? order.service, order.service, nameIn(agreement.services)),
    term('priority', priority, valueOf(priority) ?? order.priority, order.priority, nameIn(agreement.priorities)),
  ];
  return terms.filter(({ found, expected }) => found !== expected);
}

function term<Value extends number | string>(
  message: Term,
  reading: Reading<unknown>,
  found: Value,
  expected: Value,
  show: (value: Value) => string,
): WrongTerm {
  return { message, reading, found, expected, shown: { found: show(found), expected: show(expected) } };
}

function nameIn(list: readonly { readonly code: string; readonly name: string }[]): (code: string) => string {
  return (code) => [code, list.find((named) => named.code === code)?.name ?? ''].join(' ').trim();
}
