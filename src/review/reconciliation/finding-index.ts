/** The findings of a review by rule, and by the cell that each is about. */
import { cellName, type CellRef } from '../../workbook/a1';
import type { Finding } from '../review';

export class FindingIndex {
  private readonly byRule = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const ofRule = this.byRule.get(finding.ruleId);
      if (ofRule) ofRule.push(finding);
      else this.byRule.set(finding.ruleId, [finding]);
    }
  }

  of(ruleId: string): readonly Finding[] {
    return this.byRule.get(ruleId) ?? [];
  }

  /** The first finding of a rule about a cell. */
  at(ruleId: string, cell: CellRef | null): Finding | null {
    if (!cell) return null;
    return this.of(ruleId).find((finding) => finding.cell !== null && isSame(finding.cell, cell)) ?? null;
  }

  about(ruleId: string, subject: string): Finding | null {
    return this.of(ruleId).find((finding) => finding.subject === subject) ?? null;
  }
}

function isSame(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && cellName(a.row, a.column) === cellName(b.row, b.column);
}
