import { headingName, tableName } from '../agreement/table-names';
import { formatCount } from '../figures/format-figure';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { staleFormulas } from './formulas/stale-formulas';
import { exactly } from './words/wording';

export const staleFormula = defineRule({
  meta: {
    id: 'R609',
    name: 'stale-formula',
    group: 'arithmetic',
    severity: 'warning',
    title: 'A formula shows a value that it no longer gives',
    description:
      'A workbook keeps the last value of each formula. Where calculation was set to manual, or a program changed cells ' +
      'without working the formulas out again, that value is old, and Excel will show another as soon as it calculates. ' +
      'Sums, subtotals, and two cells added, subtracted or multiplied are worked out again; other formulas are not.',
    remedy: 'Press F9 in Excel (or set calculation to automatic), save, and check the return again.',
    source: 'Microsoft: Change formula recalculation, iteration, or precision in Excel.',
    needs: [],
    messages: {
      stale: '{table}: {first} under {column} shows {shown}, but its formula gives {given}.',
      several:
        '{table}: {count} show values that they no longer give. The first, {first} under {column}, shows {shown} and gives {given}.',
    },
  },
  check({ snapshot, agreement, return: from }, report) {
    for (const { location, cells } of staleFormulas(from, snapshot)) {
      const [first, ...others] = cells;
      if (!first) continue;
      report({
        message: others.length === 0 ? 'stale' : 'several',
        data: {
          table: tableName(agreement, location.role),
          column: headingName(agreement, location.role, first.field),
          first: place(first.cell),
          shown: exactly(first.shown),
          given: exactly(first.given),
          ...(others.length === 0 ? {} : { count: formatCount(cells.length, 'formula') }),
        },
        cell: first.cell,
        related: others.map(({ cell }) => cell),
        // Formulas go stale together, so the subject is the table and not the cells.
        subject: `${location.role} stale formulas`,
        expected: exactly(first.given),
        actual: exactly(first.shown),
        difference: exactly(first.shown - first.given),
      });
    }
  },
});
