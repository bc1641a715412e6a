/** What loading says of an agreement that was read from its form, brought to the cells and words of the form. */
import { fullName } from '../../workbook/a1';
import type { AgreementProblem } from '../problem';
import { PARTS } from '../parts';
import type { DraftAgreement } from './draft-agreement';
import type { FormProblem } from './form-problem';

/** Where the loader's advice speaks of JSON. */
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['target.shape', 'Write one figure, or a range such as 4 to 8, as the direction asks.'],
  ['kpi.supersedes-itself', 'Name the KPI that it replaced, or leave the cell blank.'],
  ['effective.backwards', 'Mend “In force from” or “In force to”.'],
  ['band.good-not-target', 'Write “target” for the edge, or mend the target.'],
  ['band.no-edge', 'Fill in “at least” or “at most”.'],
]);

/** Problems of cells that are told already are left out. */
export function loadProblems(
  problems: readonly AgreementProblem[],
  draft: DraftAgreement,
  told: readonly FormProblem[],
): readonly FormProblem[] {
  const known = new Set(told.flatMap(({ cell }) => (cell ? [fullName(cell)] : [])));
  const isComplete = told.length === 0;
  return problems.flatMap(({ severity, code, pointer, message, remedy }) => {
    const cell = draft.cellOf(pointer);
    // What is missing because its cell, column or sheet could not be read has been told there.
    if (!isComplete && (cell === null || code === 'shape.missing' || known.has(fullName(cell)))) return [];
    return [
      {
        severity,
        code,
        cell,
        sheet: cell?.sheet ?? null,
        message: inFormWords(message, pointer),
        remedy: REMEDIES.get(code) ?? inFormWords(remedy, pointer),
      },
    ];
  });
}

const HEADINGS: ReadonlyMap<string, string> = new Map([
  ['monthlyProfilePercent', 'Profile'] as const,
  ...PARTS.flatMap((part) => (part.kind === 'settings' ? part.settings : part.columns)).flatMap(({ path, heading }) => {
    const last = path.at(-1);
    return typeof last === 'string' ? [[last, heading] as const] : [];
  }),
]);

/** Members by the headings that stand over them. */
function inFormWords(sentence: string, pointer: string): string {
  const members = new Set(pointer.split('/'));
  return sentence
    .replaceAll('“atLeast”', '“at least”')
    .replaceAll('“atMost”', '“at most”')
    .replaceAll(/\b(or )write null\b/g, '$1leave the cell blank')
    .replaceAll(/“(\w+)”/g, (quoted, member: string) => {
      const heading = members.has(member) ? HEADINGS.get(member) : undefined;
      return heading === undefined ? quoted : `“${heading}”`;
    });
}
