import type { FieldOf } from '../agreement/model';
import { isFormulaWithoutValue } from './formulas/formulas-without-value';
import { isEmpty } from './read-values';
import { defineRule } from './rule';
import { headingName } from '../agreement/table-names';
import { quoted } from './words/wording';

/** The reporting month has a rule of its own (R501): without it far more than a label is missing. */
const FIELDS: readonly Exclude<FieldOf<'cover'>, 'month'>[] = [
  'contract',
  'supplier',
  'returnVersion',
  'dataStatus',
  'agreementVersion',
  'preparedBy',
  'preparedOn',
  'nilReturn',
];

export const coverIncomplete = defineRule({
  meta: {
    id: 'R109',
    name: 'cover-incomplete',
    group: 'structure',
    severity: 'warning',
    title: 'A line of the Cover is not filled in',
    description: 'Each required line of the Cover says something that other checks, or the next reader, depend on.',
    remedy: 'Fill in the line.',
    source: 'Return format of the agreement: the lines of the Cover it lists as required.',
    needs: ['cover'],
    messages: { blank: '{label} on the Cover is not filled in.' },
  },
  check(context, report) {
    const { agreement } = context;
    const { cover } = context.return;
    if (!cover) return;
    const required = new Set<string>(
      agreement.returnFormat.tables.cover.columns.filter((column) => column.required).map((column) => column.field),
    );
    for (const field of FIELDS) {
      const reading = cover[field];
      if (!required.has(field) || !isEmpty(reading) || reading.state === 'absent') continue;
      if (isFormulaWithoutValue(context, reading.cell)) continue;
      report({
        message: 'blank',
        data: { label: quoted(headingName(agreement, 'cover', field)) },
        cell: reading.cell,
        subject: `Cover ${field}`,
      });
    }
  },
});
