/** What a review says against earlier returns, as JSON. */
import type { Restatement } from '../figures/restatements/restatement';
import type { Review } from '../review/review';
import { cellName, type CellRef } from '../workbook/a1';
import type { AcrossMonthsJson, RestatementJson } from './review-schema';

export function acrossMonthsJson(review: Review): AcrossMonthsJson {
  const { comparedWith, correction } = review;
  return {
    comparedWith: comparedWith && { ...comparedWith },
    resolved: review.resolved.map((finding) => ({ ...finding, reportedIn: { ...finding.reportedIn } })),
    restatements: review.restatements.map(restatementJson),
    restatementsLeftOut: review.restatementsLeftOut,
    correction: correction && {
      of: { ...correction.of },
      changes: correction.changes.map(restatementJson),
      leftOut: correction.leftOut,
    },
  };
}

function restatementJson(restatement: Restatement): RestatementJson {
  const { kind, reportedIn, subject, label, unit, was, now, difference, followsFromActivity } = restatement;
  return {
    kind,
    reportedIn: { ...reportedIn },
    subject,
    label,
    unit,
    was,
    now,
    difference,
    wasPlace: placeOf(restatement.wasCell),
    place: placeOf(restatement.cell),
    fall: restatement.isFall,
    followsFromActivity,
  };
}

function placeOf(cell: CellRef | null): { readonly sheet: string; readonly cell: string } | null {
  return cell && { sheet: cell.sheet, cell: cellName(cell.row, cell.column) };
}
