/** What SUMIFS takes for a match, as far as our own conditions go. */
import { notModelled } from './api-error';
import type { CellContent } from './workbook-model';

const COMPARISON = /^(<=|>=|<>|<|>|=)(.*)$/s;

/** A number, a word in any letter case, or a comparison with a number. Wildcards and blanks are not modelled. */
export function matchesCriterion(content: CellContent | null, criterion: number | string): boolean {
  if (typeof criterion === 'number') return content === criterion;
  const [, comparison, operand = ''] = COMPARISON.exec(criterion) ?? [];
  if (comparison !== undefined) return compares(content, comparison, Number(operand), criterion);
  if (criterion === '' || /[*?~]/.test(criterion) || !Number.isNaN(Number(criterion))) {
    throw notModelled(`the condition "${criterion}"`);
  }
  return typeof content === 'string' && content.toLowerCase() === criterion.toLowerCase();
}

function compares(content: CellContent | null, comparison: string, operand: number, criterion: string): boolean {
  if (Number.isNaN(operand)) throw notModelled(`the condition "${criterion}"`);
  if (typeof content !== 'number') return false;
  switch (comparison) {
    case '<':
      return content < operand;
    case '>=':
      return content >= operand;
    default:
      throw notModelled(`the condition "${criterion}"`);
  }
}
