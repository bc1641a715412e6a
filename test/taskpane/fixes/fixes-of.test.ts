import { fixesOf } from '../../../src/taskpane/fixes/fixes-of';
import type { Finding, Review } from '../../../src/review/review';
import { sampleReview } from '../sample-review';
import { cellLabel } from '../../../src/workbook/a1';

const FAULTY = sampleReview('2014-07-with-errors.xlsx');

describe('the safe fixes that the pane offers', () => {
  it('are those of all findings, or of one', () => {
    expect(cells(FAULTY, null)).toEqual(['Days!I4', 'KPIs!F26', 'Activity!H1026', 'Activity!B1029']);
    expect(cells(FAULTY, findingAt('KPIs!F26'))).toEqual(['KPIs!F26']);
  });

  it('are none of a finding that offers none, and none of a cell that another finding would change otherwise', () => {
    const none = FAULTY.findings.find(({ fix }) => fix.length === 0) ?? null;
    expect(none).not.toBeNull();
    expect(fixesOf(FAULTY, none)).toEqual({ fixes: [], conflicts: [] });
    const one = findingAt('KPIs!F26');
    const other: Finding = {
      ...one,
      ruleId: 'R999',
      fingerprint: 'other',
      fix: one.fix.map((edit) => ({ ...edit, value: { kind: 'number', value: 14 } })),
    };
    const { fixes, conflicts } = fixesOf({ ...FAULTY, findings: [...FAULTY.findings, other] }, one);
    expect(fixes).toEqual([]);
    expect(conflicts.map(({ ruleIds }) => ruleIds)).toEqual([['R203', 'R999']]);
  });
});

function cells(review: Review, finding: Finding | null): readonly string[] {
  return fixesOf(review, finding).fixes.map(({ edit }) => cellLabel(edit.cell));
}

function findingAt(cell: string): Finding {
  const found = FAULTY.findings.find(({ fix }) => fix.some((edit) => cellLabel(edit.cell) === cell));
  if (!found) throw new Error(`No finding would fix ${cell}.`);
  return found;
}
