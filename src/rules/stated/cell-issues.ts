/** The cells that reading could not take as they stand, gathered so that one cause makes one finding. */
import type { CellIssue, CellProblem, Return } from '../../reading/return';
import type { CellRef } from '../../workbook/a1';
import { recordSubject } from '../words/record-name';

/** An issue whose problem is of one kind. */
export interface IssueOf<Kind extends CellProblem['kind']> extends CellIssue {
  readonly problem: Extract<CellProblem, { readonly kind: Kind }>;
}

/** Issues with one cause: the first, and the cells of the others. */
export interface IssueGroup<Issue extends CellIssue> {
  readonly first: Issue;
  readonly all: readonly Issue[];
  readonly cell: CellRef;
  readonly related: readonly CellRef[];
}

/** The cell issues of some kinds, in the order of the workbook. */
export function cellIssues<Kind extends CellProblem['kind']>(
  from: Return,
  ...kinds: readonly Kind[]
): readonly IssueOf<Kind>[] {
  const isWanted = (issue: CellIssue): issue is IssueOf<Kind> => kinds.some((kind) => kind === issue.problem.kind);
  return from.issues.filter((issue) => issue.kind === 'cell').filter(isWanted);
}

/** Issues that share a key, in the order of their first cells. */
export function gathered<Issue extends CellIssue>(
  issues: readonly Issue[],
  keyOf: (issue: Issue) => string,
): readonly IssueGroup<Issue>[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = keyOf(issue);
    const known = groups.get(key);
    if (known) known.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].flatMap((all) => {
    const [first, ...others] = all;
    return first ? [{ first, all, cell: first.cell, related: others.map((issue) => issue.cell) }] : [];
  });
}

/** One finding a column: the cause is how the column was filled in. */
export function byColumn(issue: CellIssue): string {
  return `${issue.role}.${issue.field}`;
}

/** One finding a text of the Activity columns, where one slip is copied down; one a cell elsewhere. */
export function bySameText(issue: CellIssue): string {
  const place = issue.role === 'activity' ? issue.text.trim().toLowerCase() : `row ${String(issue.cell.row)}`;
  return `${issue.role}.${issue.field}.${place}`;
}

/** What an issue gathered `bySameText` is about, in words that survive moved rows. */
export function subjectOf(from: Return, issue: CellIssue): string {
  const name = issue.role === 'activity' ? `“${issue.text.trim()}”` : recordSubject(from, issue.role, issue.cell.row);
  return `${issue.role} ${name} ${issue.field}`;
}
