/** What may be typed into cells, as Excel's data validation (ECMA-376 part 1, 18.3.1.32). */
import { areaName } from '../../../workbook/a1';
import type { EntryKind, EntryRule } from '../../../workbook/markup';
import { FileError } from '../file-error';
import { escapeAttribute, escapeText } from '../xml-text/escape';

/** Excel calls a file with longer ones damaged. */
const MOST = { title: 32, text: 255, words: 255 };

/** The element that holds all rules of a sheet; nothing where there is none. */
export function entryRulesXml(rules: readonly EntryRule[]): string {
  if (rules.length === 0) return '';
  return `<dataValidations count="${String(rules.length)}">${rules.map(ruleXml).join('')}</dataValidations>`;
}

function ruleXml({ area, allows, isStrict, prompt, refusal }: EntryRule): string {
  const { type, formulas } = constraintOf(allows);
  const attributes = [
    type,
    isStrict ? '' : ' errorStyle="warning"',
    ' allowBlank="1" showInputMessage="1" showErrorMessage="1"',
    refusal ? messageXml('errorTitle', 'error', refusal) : '',
    prompt ? messageXml('promptTitle', 'prompt', prompt) : '',
    ` sqref="${areaName(area)}"`,
  ].join('');
  return `<dataValidation${attributes}>${formulas}</dataValidation>`;
}

function messageXml(titleName: string, textName: string, { title, text }: { title: string; text: string }): string {
  return ` ${titleName}="${escapeAttribute(cut(title, MOST.title))}" ${textName}="${escapeAttribute(cut(text, MOST.text))}"`;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

interface Constraint {
  readonly type: string;
  readonly formulas: string;
}

function constraintOf(allows: EntryKind): Constraint {
  switch (allows.kind) {
    case 'anything':
      return { type: '', formulas: '' };
    case 'words':
      return { type: ' type="list"', formulas: formula(1, wordList(allows.words)) };
    case 'cells':
      return { type: ' type="list"', formulas: formula(1, allows.formula) };
    case 'number':
      return numberConstraint(allows);
    case 'date':
      return dateConstraint(allows);
    case 'formula':
      return { type: ' type="custom"', formulas: formula(1, allows.formula) };
  }
}

function dateConstraint({ first = 61, last }: Extract<EntryKind, { kind: 'date' }>): Constraint {
  if (last === undefined) {
    return { type: ' type="date" operator="greaterThanOrEqual"', formulas: formula(1, String(first)) };
  }
  return { type: ' type="date" operator="between"', formulas: formula(1, String(first)) + formula(2, String(last)) };
}

function numberConstraint({ least, most, isWhole }: Extract<EntryKind, { kind: 'number' }>): Constraint {
  const type = ` type="${isWhole ? 'whole' : 'decimal'}"`;
  if (least !== undefined && most !== undefined) {
    return { type: `${type} operator="between"`, formulas: formula(1, String(least)) + formula(2, String(most)) };
  }
  if (most !== undefined) return { type: `${type} operator="lessThanOrEqual"`, formulas: formula(1, String(most)) };
  return { type: `${type} operator="greaterThanOrEqual"`, formulas: formula(1, String(least ?? -1e300)) };
}

function wordList(words: readonly string[]): string {
  const list = words.join(',');
  if (list.length > MOST.words || words.some((word) => /[,\r\n]/.test(word))) {
    throw new FileError(
      'cannotMark',
      `The words "${cut(list, 60)}" are too many, or one of them has a comma: list them in cells.`,
    );
  }
  return `"${list.replaceAll('"', '""')}"`;
}

function formula(number: 1 | 2, text: string): string {
  return `<formula${String(number)}>${escapeText(text)}</formula${String(number)}>`;
}
