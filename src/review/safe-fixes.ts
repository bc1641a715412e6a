/** Which changes a review offers: those its findings say are safe, each cell once, none that another finding contradicts. */
import { formatFigure } from '../figures/format-figure';
import { cellLabel, fullName, type CellRef } from '../workbook/a1';
import { isSameValue, type CellEdit, type EditValue } from '../workbook/cell-edit';
import { dateLabel, dateOfSerial, type DateSystem } from '../workbook/serial-date';
import type { Finding, Review } from './review';

/** One change, with the finding that asks for it. */
export interface SafeFix {
  readonly ruleId: string;
  readonly ruleName: string;
  /** Fingerprint of the finding. */
  readonly finding: string;
  readonly edit: CellEdit;
}

/** A cell that two findings would change in different ways: neither is made. */
export interface FixConflict {
  readonly cell: CellRef;
  readonly ruleIds: readonly string[];
}

export interface SafeFixes {
  /** Sheet by sheet in the order of the findings; one a cell. */
  readonly fixes: readonly SafeFix[];
  readonly conflicts: readonly FixConflict[];
}

/** The safe fixes of a review; `rules` leaves only those of some rules, by id ("R203"). */
export function safeFixes({ findings }: Pick<Review, 'findings'>, rules: readonly string[] = []): SafeFixes {
  const wanted = new Set(rules.map((id) => id.toUpperCase()));
  const byCell = new Map<string, SafeFix[]>();
  for (const finding of findings) {
    if (wanted.size > 0 && !wanted.has(finding.ruleId)) continue;
    for (const fix of fixesOf(finding)) {
      const key = fullName(fix.edit.cell).toLowerCase();
      const known = byCell.get(key);
      if (known) known.push(fix);
      else byCell.set(key, [fix]);
    }
  }
  const cells = [...byCell.values()];
  return {
    fixes: cells.flatMap((all) => (isAgreed(all) ? all.slice(0, 1) : [])),
    conflicts: cells.flatMap((all) => (isAgreed(all) ? [] : conflictOf(all))),
  };
}

function fixesOf({ fix, ruleId, ruleName, fingerprint }: Finding): readonly SafeFix[] {
  return fix.map((edit) => ({ ruleId, ruleName, finding: fingerprint, edit }));
}

function isAgreed(fixes: readonly SafeFix[]): boolean {
  const [first] = fixes;
  return fixes.every(
    ({ edit }) =>
      first !== undefined &&
      isSameValue(edit.value, first.edit.value) &&
      edit.value.kind === first.edit.value.kind &&
      edit.numberFormat === first.edit.numberFormat,
  );
}

function conflictOf(fixes: readonly SafeFix[]): readonly FixConflict[] {
  const [first] = fixes;
  return first ? [{ cell: first.edit.cell, ruleIds: [...new Set(fixes.map(({ ruleId }) => ruleId))] }] : [];
}

/** A change in words: what a cell holds and what it is to hold. */
export interface FixInWords {
  /** "KPIs!F22". */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export function fixInWords({ edit: { cell, was, value } }: SafeFix, dates: DateSystem): FixInWords {
  return { cell: cellLabel(cell), before: inWords(was, dates), after: inWords(value, dates) };
}

function inWords(value: EditValue, dates: DateSystem): string {
  switch (value.kind) {
    case 'blank':
      return 'blank';
    case 'text':
      return `the text “${value.value}”`;
    case 'number':
      return `the number ${formatFigure(value.value)}`;
    case 'date': {
      const date = dateOfSerial(value.serial, dates);
      return date ? `the date ${dateLabel(date)}` : `the date number ${formatFigure(value.serial)}`;
    }
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
  }
}
