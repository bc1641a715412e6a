/** Words that name nothing the agreement knows: the same report for services, priorities, orders and the rest. */
import type { AnyField, Return } from '../../reading/return';
import type { Agreement } from '../../agreement/model';
import { bySameText, cellIssues, gathered, subjectOf } from './cell-issues';
import { place } from '../words/place-words';
import type { Report } from '../rule';
import { headingName, tableName } from '../../agreement/table-names';
import { quoted, repeatedly } from '../words/wording';

type UnknownMessage = 'unknown' | 'suggested';

/**
 * Reports the unknown words of some columns, one finding for each text of a column. Messages are filled with `place`
 * ("Activity, “Service”, E14"), `text`, `kind` and, where a code is near, `nearest`.
 */
export function reportUnknown(
  agreement: Agreement,
  read: Return,
  fields: readonly AnyField[],
  known: ReadonlyMap<string, string>,
  report: (report: Report<UnknownMessage>) => void,
): void {
  const wanted = new Set<string>(fields);
  const issues = cellIssues(read, 'unknownCode').filter((issue) => wanted.has(`${issue.role}.${issue.field}`));
  for (const { first, all, cell, related } of gathered(issues, bySameText)) {
    const { suggestion } = first.problem;
    const heading = quoted(headingName(agreement, first.role, first.field));
    report({
      message: suggestion === null ? 'unknown' : 'suggested',
      data: {
        place: `${tableName(agreement, first.role)}, ${heading}, ${place(cell)}`,
        text: repeatedly(quoted(first.text), all.length),
        nearest: suggestion === null ? '' : (known.get(suggestion) ?? suggestion),
        kind: first.problem.of,
      },
      cell,
      related,
      subject: subjectOf(read, first),
      actual: first.text,
      ...(suggestion === null ? {} : { expected: suggestion }),
    });
  }
}

/** What people know each code by: "A03 (Governors)". */
export function codesAndNames(
  list: readonly { readonly code: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(list.map(({ code, name }) => [code, `${code} (${name})`]));
}
