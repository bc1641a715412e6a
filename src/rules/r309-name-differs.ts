import { vocabularyOf } from '../agreement/lookup';
import { matchKey } from '../agreement/match-key';
import { tableName } from '../agreement/table-names';
import type { Reading } from '../reading/return';
import { cellOf, cellsOf, valueOf, writtenIn } from './read-values';
import { defineRule, type RuleContext } from './rule';
import { quoted } from './words/wording';

/** A row of KPIs or Volumetrics as it names itself, and the record that it was taken for. */
interface NamedLine {
  readonly role: 'kpis' | 'volumetrics';
  readonly ref: string;
  readonly title: string;
  readonly reference: Reading<string>;
  readonly words: Reading<string>;
  readonly field: 'indicator' | 'measure';
  /** The other record that the words name, if they do. */
  readonly another: string | null;
}

export const nameDiffers = defineRule({
  meta: {
    id: 'R309',
    name: 'name-differs',
    group: 'vocabulary',
    severity: 'note',
    title: 'A KPI or volumetric is not called what the agreement calls it',
    description:
      'Rows are matched to the agreement by reference first, then by title. Where the two disagree, the figures may stand on ' +
      'the wrong row: a warning where the title is that of another KPI or volumetric, a query where the reference is not ' +
      'known, and a note where only the wording strays. Case, spacing and punctuation are of no account.',
    remedy:
      'Use the reference and the title as the agreement has them, and check that the figures are on the right row.',
    source: 'Agreement: references and titles. A mistake that returns make: a row pasted one line too low.',
    needs: [],
    messages: {
      another: '{table}: {ref} has the title of {another}, {text}. The row was taken for {ref}.',
      reference: '{table}: {reference} is not a reference of the agreement. By its title the row was taken for {ref}.',
      wording: '{table}: {ref} says {text}; the agreement has {title}.',
    },
  },
  check(context, report) {
    for (const line of linesOf(context)) {
      const { role, ref, title, reference, words, field, another } = line;
      const table = tableName(context.agreement, role);
      const unknown = valueOf(reference) === null ? writtenIn(reference) : null;
      if (unknown) {
        report({
          message: 'reference',
          data: { table, reference: quoted(unknown.text), ref },
          cell: cellOf(reference),
          related: cellsOf(words),
          subject: `${ref} reference`,
          severity: 'query',
          expected: ref,
          actual: unknown.text,
        });
      }
      const text = writtenIn(words)?.text;
      if (text === undefined || matchKey(text) === matchKey(title)) continue;
      report({
        message: another === null ? 'wording' : 'another',
        data: { table, ref, text: quoted(text), title: quoted(title), another: another ?? '' },
        cell: cellOf(words),
        related: another === null ? [] : cellsOf(reference),
        subject: `${ref} ${field}`,
        severity: another === null ? 'note' : 'warning',
        expected: title,
        actual: text,
      });
    }
  },
});

function linesOf({ agreement, return: { kpis, volumetrics } }: RuleContext): readonly NamedLine[] {
  const words = vocabularyOf(agreement);
  const otherThan = (ref: string, found: string | undefined) => (found === undefined || found === ref ? null : found);
  return [
    ...(kpis?.rows ?? []).flatMap(({ kpi, reference, indicator }): readonly NamedLine[] => {
      if (!kpi) return [];
      const another = otherThan(kpi.ref, words.kpiByTitle(valueOf(indicator) ?? '')?.ref);
      return [
        { role: 'kpis', ref: kpi.ref, title: kpi.title, reference, words: indicator, field: 'indicator', another },
      ];
    }),
    ...(volumetrics?.rows ?? []).flatMap(({ volumetric, reference, measure }): readonly NamedLine[] => {
      if (!volumetric) return [];
      const { ref, title } = volumetric;
      const another = otherThan(ref, words.volumetricByTitle(valueOf(measure) ?? '')?.ref);
      return [{ role: 'volumetrics', ref, title, reference, words: measure, field: 'measure', another }];
    }),
  ];
}
