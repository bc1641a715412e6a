import { headingName, tableName } from '../agreement/table-names';
import { valueOf } from './read-values';
import { defineRule } from './rule';
import { statedFigures } from './stated-figures';
import { quoted } from './wording';

const MONTH_FIELDS: ReadonlySet<string> = new Set(['priorities.daysMonth', 'volumetrics.month', 'days.deliveredMonth']);

export const nilReturnWithFigures = defineRule({
  meta: {
    id: 'R1002',
    name: 'nil-return-with-figures',
    group: 'nil returns',
    severity: 'error',
    title: 'A nil return states figures for its month',
    description:
      'A nil return says that nothing was done in the month, so the month’s days and volumetrics are blank or zero. ' +
      'Figures for the year to date carry over.',
    remedy: 'Answer “No” to nil return on the Cover, or take the month’s figures out.',
    source: 'Return format of the agreement: the nil-return line of the Cover.',
    needs: ['cover', 'cover.nilReturn'],
    messages: { contradicted: 'The Cover says nil return, but {table} gives {value} for {name} under {heading}.' },
  },
  check({ agreement, return: read }, report) {
    if (!read.cover || valueOf(read.cover.nilReturn) !== true) return;
    for (const { role, field, name, subject, value, cell } of statedFigures(read)) {
      if (!MONTH_FIELDS.has(`${role}.${field}`) || value === 0) continue;
      const heading = quoted(headingName(agreement, role, field));
      report({
        message: 'contradicted',
        data: { table: tableName(agreement, role), name, value, heading },
        cell,
        subject: `${subject} ${field} in a nil return`,
        expected: 0,
        actual: value,
        difference: value,
      });
    }
  },
});
