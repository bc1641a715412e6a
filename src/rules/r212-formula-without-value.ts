import { tableName } from '../agreement/table-names';
import { formatCount } from '../figures/format-figure';
import { formulasWithoutValue } from './formulas/formulas-without-value';
import { place } from './words/place-words';
import { defineRule } from './rule';

export const formulaWithoutValue = defineRule({
  meta: {
    id: 'R212',
    name: 'formula-without-value',
    group: 'types and units',
    severity: 'error',
    title: 'A formula has no value yet',
    description:
      'A workbook keeps the last value of each formula. A program that fills in a workbook without working its formulas ' +
      'out leaves those values away: the cells are not empty, but there is nothing in them to check. They are never ' +
      'taken as zero, and are not reported as empty.',
    remedy: 'Open the return in Excel, let it calculate, save it, and check it again.',
    source: 'ECMA-376 part 1, 18.3.1.4: a cell may hold a formula and no value.',
    needs: [],
    messages: {
      one: '{table}: {first} holds a formula without a value, so there is nothing in it to check.',
      many: '{table}: {count} have no value, the first in {first}, so there is nothing in them to check.',
    },
  },
  check(context, report) {
    for (const { location, cells } of formulasWithoutValue(context)) {
      const [first, ...others] = cells;
      if (!first) continue;
      report({
        message: others.length === 0 ? 'one' : 'many',
        data: {
          table: tableName(context.agreement, location.role),
          first: place(first),
          ...(others.length === 0 ? {} : { count: formatCount(cells.length, 'formula') }),
        },
        cell: first,
        related: others,
        // Values are left away together, so the subject is the table and not the cells.
        subject: `${location.role} formulas without value`,
      });
    }
  },
});
