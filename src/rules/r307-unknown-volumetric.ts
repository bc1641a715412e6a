import { cellOf, writtenName } from './read-values';
import { defineRule } from './rule';
import { tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

export const unknownVolumetric = defineRule({
  meta: {
    id: 'R307',
    name: 'unknown-volumetric',
    group: 'vocabulary',
    severity: 'warning',
    title: 'A volumetric is not one of the agreement’s',
    description:
      'Rows of the Volumetrics table are matched to the agreement by reference first, then by measure. A row that ' +
      'matches neither is not checked.',
    remedy: 'Use the volumetric’s reference as the agreement has it, or take the row out.',
    source: 'Agreement: its volumetrics.',
    needs: ['volumetrics'],
    messages: {
      unknown: '{table}: {text} is not a volumetric of the agreement, so it was not checked.',
      suggested:
        '{table}: {text} is not a volumetric of the agreement, so it was not checked. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: { volumetrics } }, report) {
    for (const row of volumetrics?.rows ?? []) {
      const written = row.volumetric ? null : writtenName(row.reference, row.measure);
      if (written === null) continue;
      const { text, suggestion } = written;
      const near = agreement.volumetrics.find(({ ref }) => ref === suggestion);
      report({
        message: near ? 'suggested' : 'unknown',
        data: {
          table: tableName(agreement, 'volumetrics'),
          text: quoted(text),
          nearest: near ? `${near.ref} (${near.title})` : '',
        },
        cell: cellOf(row.reference) ?? cellOf(row.measure),
        subject: `volumetric ${text}`,
        actual: text,
        ...(near ? { expected: near.ref } : {}),
      });
    }
  },
});
