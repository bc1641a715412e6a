/** The words of the tables' derivation column, each with what it means. An unknown text throws. */
import type { AgreementInput } from './agreement';

type DerivationInput = AgreementInput['volumetrics'][number]['derivation'];

const DERIVATIONS: ReadonlyMap<string, DerivationInput> = new Map<string, DerivationInput>([
  ['', null],
  [
    'distinct schools in commissioned activity, training events excluded',
    {
      kind: 'measure',
      of: { measure: 'distinctSchools', filter: { funding: 'commissioned', trainingEvents: 'excluded' } },
    },
  ],
  [
    'sum of days in commissioned activity',
    { kind: 'measure', of: { measure: 'days', filter: { funding: 'commissioned' } } },
  ],
  [
    'count of commissioned activity, in the month and in the year to date',
    { kind: 'measure', of: { measure: 'count', filter: { funding: 'commissioned' } } },
  ],
  [
    'distinct schools in training events',
    {
      kind: 'measure',
      // "Schools attending commissioned training events": the title settles what the words leave open.
      of: { measure: 'distinctSchools', filter: { funding: 'commissioned', trainingEvents: 'only' } },
    },
  ],
]);

export function derivationOf(words: string): DerivationInput {
  const derivation = DERIVATIONS.get(words);
  if (derivation === undefined) throw new Error(`No meaning is known for the derivation "${words}".`);
  return derivation;
}
