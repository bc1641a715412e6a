import { writtenIn } from './read-values';
import { defineRule } from './rule';
import { vocabularyOf } from '../agreement/lookup';
import { quoted } from './words/wording';

export const anotherContract = defineRule({
  meta: {
    id: 'R108',
    name: 'another-contract',
    group: 'structure',
    severity: 'error',
    title: 'The Cover names another contract or supplier',
    description:
      'The contract and supplier on the Cover are held against the names that the agreement gives for both, ignoring ' +
      'case, spacing and punctuation.',
    remedy:
      'Check that the right workbook was sent. If it was, write the contract and supplier as the agreement has them.',
    source: 'Agreement: its id, title, contract names and supplier names.',
    needs: ['cover'],
    messages: {
      contract: 'The Cover names the contract {found}; this return is checked against {expected}.',
      supplier: 'The Cover names the supplier {found}; the supplier of this agreement is {expected}.',
    },
  },
  check({ agreement, return: { cover } }, report) {
    if (!cover) return;
    const { contract, supplier } = vocabularyOf(agreement);
    for (const [message, reading, names, expected] of [
      ['contract', cover.contract, contract, agreement.id],
      ['supplier', cover.supplier, supplier, agreement.supplier],
    ] as const) {
      const found = writtenIn(reading)?.text ?? null;
      if (found === null || names.has(found)) continue;
      report({
        message,
        data: { found: quoted(found), expected },
        cell: reading.state === 'absent' ? null : reading.cell,
        subject: `Cover ${message}`,
        expected,
        actual: found,
      });
    }
  },
});
