/** The safe fixes of one finding: what all findings agree on, and the cells where they do not. */
import { fullName } from '../../workbook/a1';
import type { Finding, Review } from '../../review/review';
import { safeFixes, type SafeFixes } from '../../review/safe-fixes';

/** `finding`: null for those of all. */
export function fixesOf(review: Review, finding: Finding | null): SafeFixes {
  const all = safeFixes(review);
  if (!finding) return all;
  const own = new Set(finding.fix.map(({ cell }) => fullName(cell).toLowerCase()));
  return {
    fixes: all.fixes.filter(({ edit }) => own.has(fullName(edit.cell).toLowerCase())),
    conflicts: all.conflicts.filter(({ cell }) => own.has(fullName(cell).toLowerCase())),
  };
}
