import type { Return } from '../reading/return';
import { cellOf, valueOf } from './read-values';
import { repeatedKeys, type KeyedRecord } from './stated/repeated-rows';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';

export const duplicateLine = defineRule({
  meta: {
    id: 'R408',
    name: 'duplicate-line',
    group: 'identity',
    severity: 'error',
    title: 'An order, priority or volumetric has two lines',
    description:
      'On Days each order has one line, on Priorities each priority and on Volumetrics each volumetric. With two it is ' +
      'not known which figure is meant, and an order may be charged twice.',
    remedy: 'Put the lines together in one.',
    source: 'Return format of the agreement: one line for each.',
    needs: [],
    messages: { repeated: '{table} has {count} lines for {name}, the first at {first}.' },
  },
  check({ agreement, return: read }, report) {
    for (const role of ['priorities', 'volumetrics', 'days'] as const) {
      for (const { key, cell, related, count, firstPlace } of repeatedKeys(linesOf(read, role))) {
        report({
          message: 'repeated',
          data: { table: tableName(agreement, role), count, name: key, first: firstPlace },
          cell,
          related,
          subject: `${role} ${key}`,
        });
      }
    }
  },
});

function linesOf(read: Return, role: 'priorities' | 'volumetrics' | 'days'): readonly KeyedRecord[] {
  switch (role) {
    case 'priorities':
      return (read.priorities?.rows ?? []).flatMap((row) => {
        const code = row.isTotal ? null : valueOf(row.priority);
        const cell = cellOf(row.priority);
        return code !== null && cell ? [{ key: `priority ${code}`, cell }] : [];
      });
    case 'volumetrics':
      return (read.volumetrics?.rows ?? []).flatMap((row) => {
        const cell = cellOf(row.reference) ?? cellOf(row.measure);
        return row.volumetric && cell ? [{ key: row.volumetric.ref, cell }] : [];
      });
    case 'days':
      return (read.days?.rows ?? []).flatMap((row) => {
        const order = row.isTotal ? null : valueOf(row.order);
        const cell = cellOf(row.order);
        return order !== null && cell ? [{ key: `order ${order}`, cell }] : [];
      });
  }
}
