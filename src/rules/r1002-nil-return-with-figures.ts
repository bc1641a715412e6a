import { headingName, tableName } from '../agreement/table-names';
import { formatCount } from '../figures/format-figure';
import { declaresNil, isLegitimateNil } from '../figures/nil-return';
import { defineRule } from './rule';
import { statedFigures } from './stated/stated-figures';
import { quoted } from './words/wording';

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
      'Figures for the year to date carry over. Where Activity lists work of the month, that is the finding.',
    remedy: 'Answer “No” to nil return on the Cover, or take the month’s figures out.',
    source: 'Return format of the agreement: the nil-return line of the Cover.',
    needs: ['cover', 'cover.nilReturn'],
    messages: {
      contradicted: 'The Cover says nil return, but {table} gives {value} for {name} under {heading}.',
      several:
        'The Cover says nil return, but {count} are given for the month, first {value} for {name} under {heading} of {table}.',
    },
  },
  check({ agreement, return: read, figures: { period } }, report) {
    if (!declaresNil(read) || (period.isChecked && !isLegitimateNil(read, period.value))) return;
    const stated = statedFigures(read).filter(
      ({ role, field, value }) => MONTH_FIELDS.has(`${role}.${field}`) && value !== 0,
    );
    const [first, ...others] = stated;
    if (!first) return;
    const { role, field, name, subject, value, cell } = first;
    report({
      message: others.length === 0 ? 'contradicted' : 'several',
      data: {
        table: tableName(agreement, role),
        heading: quoted(headingName(agreement, role, field)),
        name,
        value,
        count: formatCount(stated.length, 'figure'),
      },
      cell,
      related: others.map((other) => other.cell),
      ...(others.length === 0
        ? { subject: `${subject} ${field} in a nil return`, expected: 0, actual: value, difference: value }
        : { subject: 'figures in a nil return' }),
    });
  },
});
