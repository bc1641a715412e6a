/** Words that name nothing the agreement knows: the same report for services, priorities, orders and the rest. */
import type { AnyField, Return } from '../reading/return';
import type { Agreement } from '../agreement/model';
import { bySameText, cellIssues, gathered, subjectOf } from './cell-issues';
import { place } from './place-words';
import type { Report } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted, repeatedly } from './wording';

type UnknownMessage = 'unknown' | 'suggested';

/** A code of the agreement and the name people know it by. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/**
 * Reports the unknown words of some columns, one finding for each text of a column. Messages are filled with `place`
 * ("Activity, “Service”, E14"), `text` and, where a code is near, `nearest`.
 */
export function reportUnknown(
  agreement: Agreement,
  read: Return,
  fields: readonly AnyField[],
  codes: readonly NamedCode[],
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
        nearest: suggestion === null ? '' : nearest(suggestion, codes),
      },
      cell,
      related,
      subject: subjectOf(read, first),
      actual: first.text,
      ...(suggestion === null ? {} : { expected: suggestion }),
    });
  }
}

function nearest(suggestion: string, codes: readonly NamedCode[]): string {
  const known = codes.find(({ code }) => code === suggestion);
  return known && known.name !== known.code ? `${known.code} (${known.name})` : suggestion;
}
